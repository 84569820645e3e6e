package io.pitcrew.provisioning.broker;

/// The broker does not run. The message says why and what to do, fit to be shown.
public final class BrokerCannotStart extends Exception {
    private static final long serialVersionUID = 1;

    BrokerCannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
