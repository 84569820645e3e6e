package io.pitcrew.station.codec;

/// Bytes from outside are not what they claim to be. The message says what and where, fit to be shown and logged.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
