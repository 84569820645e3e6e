package io.pitcrew.provisioning.collect;

/// The record store cannot be read or written (disk full, file gone, database down). Nothing was acknowledged; kiosks
/// keep what they have and send it again.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message where, why and what to do, fit to be shown
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
