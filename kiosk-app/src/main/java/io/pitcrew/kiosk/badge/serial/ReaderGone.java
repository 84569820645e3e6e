package io.pitcrew.kiosk.badge.serial;

/// No badge can be read at the port for now. The message tells a person what is wrong and what to do.
final class ReaderGone extends Exception {
    private static final long serialVersionUID = 1;

    ReaderGone(String why) {
        super(why);
    }

    static ReaderGone unplugged(String port) {
        return new ReaderGone("Badge reader: not connected at " + port + ". Check its plug.");
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
