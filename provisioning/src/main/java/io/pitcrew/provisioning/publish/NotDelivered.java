package io.pitcrew.provisioning.publish;

/// The broker did not take what was published. It is kept and sent at the next attempt; kiosks show what they had.
public final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1;

    public NotDelivered(String message, Throwable cause) {
        super(message, cause);
    }
}
