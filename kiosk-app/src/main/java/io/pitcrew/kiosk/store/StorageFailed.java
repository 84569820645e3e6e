package io.pitcrew.kiosk.store;

import java.nio.file.Path;

/// The disk did not do what was asked; nothing of the transaction has happened. The message says which file and why,
/// fit to be shown.
public abstract sealed class StorageFailed extends RuntimeException permits StorageFull, StorageBroken {
    private static final long serialVersionUID = 1;

    StorageFailed(Path file, String why, Throwable cause) {
        super(file.getFileName() + ": " + why, cause);
    }
}
