package io.pitcrew.provisioning.cli.terminal;

import io.pitcrew.provisioning.publish.Publisher;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How far sending is: one line that is renewed on a terminal, a line every ten seconds elsewhere. Nothing is said of
/// what takes less than a second.
public final class SendingLine implements Publisher.Meter {
    private static final double MEGABYTE = 1_000_000;
    private static final long RENEW = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long ELSEWHERE = TimeUnit.SECONDS.toNanos(10);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private int objects;
    private int sent;
    private long bytes;
    private long sentBytes;
    private long began;
    private long said;
    private boolean shown;

    /// @param terminal can a line be written over?
    /// @param nanos monotonic
    public SendingLine(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    @Override
    public void begins(int moreObjects, long moreBytes) {
        objects = moreObjects;
        bytes = moreBytes;
        sent = 0;
        sentBytes = 0;
        began = nanos.getAsLong();
        said = began;
        shown = false;
    }

    @Override
    public void sent(int size) {
        sent++;
        sentBytes += size;
        long now = nanos.getAsLong();
        boolean last = sent == objects;
        if (now - began >= QUIET && (now - said >= (terminal ? RENEW : ELSEWHERE) || (last && shown))) {
            said = now;
            say(now, last);
        }
    }

    private void say(long now, boolean last) {
        double seconds = Math.max(1e-3, (now - began) / 1e9);
        double rate = sentBytes / seconds;
        long left = Math.round(Math.max(0, bytes - sentBytes) / Math.max(1, rate));
        String line = String.format(
                Locale.ROOT,
                "%d of %d objects, %.1f of %.1f MB, %.1f MB/s, %s left",
                sent,
                objects,
                sentBytes / MEGABYTE,
                bytes / MEGABYTE,
                rate / MEGABYTE,
                left < 120 ? left + " s" : left / 60 + " min");
        shown = true;
        out.print(
                terminal ? "\r" + line + "   " + (last ? System.lineSeparator() : "") : line + System.lineSeparator());
        out.flush();
    }
}
