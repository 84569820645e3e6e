package io.pitcrew.kiosk.store;

import java.nio.file.Path;

/// No space left. The answer: make space; then the next transaction works.
public final class StorageFull extends StorageFailed {
    private static final long serialVersionUID = 1;

    StorageFull(Path file, Throwable cause) {
        super(file, "no space left on the disk", cause);
    }
}
