package io.pitcrew.provisioning.bundle;

/// Hears how far writing is.
@FunctionalInterface
public interface Meter {
    /// One more chunk is written.
    ///
    /// @param bytes of it
    void sent(int bytes);
}
