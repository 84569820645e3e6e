package io.pitcrew.provisioning.cli.terminal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How far something is, on one line that is renewed on a terminal, and a line every ten seconds elsewhere. Nothing is
/// said of what takes less than a second.
public final class RenewedLine {
    private static final long RENEW = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long ELSEWHERE = TimeUnit.SECONDS.toNanos(10);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long began;
    private long said;
    private boolean shown;

    /// Writes the line.
    @FunctionalInterface
    public interface Words {
        /// @param seconds since it began, more than none
        String of(double seconds);
    }

    /// @param terminal can a line be written over?
    /// @param nanos monotonic
    public RenewedLine(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        begins();
    }

    public void begins() {
        began = nanos.getAsLong();
        said = began;
        shown = false;
    }

    /// @param last whether that was all
    public void reached(boolean last, Words words) {
        long now = nanos.getAsLong();
        if (now - began < QUIET || !(now - said >= (terminal ? RENEW : ELSEWHERE) || (last && shown))) {
            return;
        }
        said = now;
        shown = true;
        String line = words.of(Math.max(1e-3, (now - began) / 1e9));
        String end = System.lineSeparator();
        out.print(terminal ? "\r" + line + "   " + (last ? end : "") : line + end);
        out.flush();
    }

    /// How long the rest takes at this rate, in words.
    public static String left(long rest, double rate) {
        long seconds = Math.round((double) Math.max(0, rest) / Math.max(1, rate));
        return (seconds < 120 ? seconds + " s" : seconds / 60 + " min") + " left";
    }
}
