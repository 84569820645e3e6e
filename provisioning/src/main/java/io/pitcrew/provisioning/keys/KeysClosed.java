package io.pitcrew.provisioning.keys;

import java.io.IOException;

/// A key that is needed is not to be had: no passphrase, the wrong one, or the key lies elsewhere. The message says
/// which, and what to do.
public final class KeysClosed extends IOException {
    private static final long serialVersionUID = 1;

    public KeysClosed(String message) {
        super(message);
    }
}
