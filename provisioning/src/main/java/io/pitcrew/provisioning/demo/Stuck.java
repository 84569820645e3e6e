package io.pitcrew.provisioning.demo;

/// The demo or the tour cannot go on: something did not arrive that must. The message says what.
final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stuck(String message) {
        super(message);
    }

    Stuck(String message, Throwable cause) {
        super(message, cause);
    }
}
