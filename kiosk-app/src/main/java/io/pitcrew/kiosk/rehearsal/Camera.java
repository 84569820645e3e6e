package io.pitcrew.kiosk.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// Looks at the real screen.
public interface Camera {

    /// Completes when the floor with this number, or a later one, was read back from the screen.
    CompletableFuture<Void> painted(long number);

    /// Writes a picture of the screen as it stands, pictures decoded.
    void shot(Path png) throws IOException;
}
