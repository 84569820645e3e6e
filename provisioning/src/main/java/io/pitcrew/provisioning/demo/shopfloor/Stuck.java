package io.pitcrew.provisioning.demo.shopfloor;

/// The demo or the tour cannot go on: something did not arrive that must. The message says what.
public final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Stuck(String message) {
        super(message);
    }

    public Stuck(String message, Throwable cause) {
        super(message, cause);
    }
}
