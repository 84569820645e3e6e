package io.pitcrew.kiosk.content.fetch;

/// One place, as the fetch sees it.
final class Supply {
    /// A place that was silent for a whole time-out is asked after the others for so long.
    private static final long REST = 30_000;

    final ContentSource source;
    final ContentSource.Receiver receiver;
    private int under;
    private long bytes;
    private long lastByte;
    private long restsUntil = Long.MIN_VALUE;

    Supply(ContentSource source, ContentSource.Receiver receiver) {
        this.source = source;
        this.receiver = receiver;
    }

    boolean isBroker() {
        return source.kind() == ContentSource.Kind.BROKER;
    }

    boolean rests(long now) {
        return now < restsUntil;
    }

    void asked(long size, long now) {
        if (under == 0) {
            lastByte = now;
        }
        under++;
        bytes += size;
    }

    void done(long size) {
        under--;
        bytes -= size;
    }

    void heard(long now) {
        lastByte = now;
        restsUntil = Long.MIN_VALUE;
    }

    /// Nothing is under way here any more, whatever was.
    void cleared() {
        under = 0;
        bytes = 0;
    }

    /// Bytes that it still owes.
    long owes() {
        return bytes;
    }

    boolean silentFor(long wait, long now) {
        return under > 0 && now - lastByte >= wait;
    }

    void rest(long now) {
        lastByte = now;
        restsUntil = now + REST;
    }
}
