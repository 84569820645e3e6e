package io.pitcrew.provisioning.cli.terminal;

import io.pitcrew.provisioning.publish.Publisher;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/// How far sending is.
public final class SendingLine implements Publisher.Meter {
    private static final double MEGABYTE = 1_000_000;

    private final RenewedLine line;
    private int objects;
    private int sent;
    private long bytes;
    private long sentBytes;

    /// @param terminal can a line be written over?
    /// @param nanos monotonic
    public SendingLine(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.line = new RenewedLine(out, terminal, nanos);
    }

    @Override
    public void begins(int moreObjects, long moreBytes) {
        objects = moreObjects;
        bytes = moreBytes;
        sent = 0;
        sentBytes = 0;
        line.begins();
    }

    @Override
    public void sent(int size) {
        sent++;
        sentBytes += size;
        line.reached(sent == objects, this::words);
    }

    private String words(double seconds) {
        double rate = sentBytes / seconds;
        return String.format(
                Locale.ROOT,
                "%d of %d objects, %.1f of %.1f MB, %.1f MB/s, %s",
                sent,
                objects,
                sentBytes / MEGABYTE,
                bytes / MEGABYTE,
                rate / MEGABYTE,
                RenewedLine.left(bytes - sentBytes, rate));
    }
}
