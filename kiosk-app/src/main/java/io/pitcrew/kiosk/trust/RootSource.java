package io.pitcrew.kiosk.trust;

/// Where trust roots come from. Nothing it delivers is believed.
public interface RootSource {

    /// Asks for one version: the one after the newest that is trusted. Asking for the next forgets this one.
    void askForRoot(int version);

    /// Asks again for everything that is signed and retained: what the old root refused, the new one may accept.
    void askAgain();
}
