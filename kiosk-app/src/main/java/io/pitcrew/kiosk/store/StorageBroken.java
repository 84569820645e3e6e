package io.pitcrew.kiosk.store;

import java.nio.file.Path;

/// The file cannot be opened, read or written: a failing card, wrong rights, damaged or of a newer version. The answer:
/// somebody looks at this device.
public final class StorageBroken extends StorageFailed {
    private static final long serialVersionUID = 1;

    StorageBroken(Path file, String why, Throwable cause) {
        super(file, why, cause);
    }
}
