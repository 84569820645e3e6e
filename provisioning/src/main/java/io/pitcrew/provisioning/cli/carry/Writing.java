package io.pitcrew.provisioning.cli.carry;

import io.pitcrew.provisioning.bundle.Carriage;
import io.pitcrew.provisioning.bundle.Meter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Says what is written, how fast, and how long it will take: a line every few seconds.
final class Writing implements Meter {
    private static final long EVERY = 2_000_000_000L;
    private static final double MEGABYTE = 1_000_000;

    private final PrintWriter out;
    private final LongSupplier nanos;
    private final Carriage.Load load;
    private final long began;
    private long said;
    private long bytes;
    private int chunks;

    /// @param nanos monotonic
    Writing(PrintWriter out, LongSupplier nanos, Carriage.Load load) {
        this.out = out;
        this.nanos = nanos;
        this.load = load;
        began = nanos.getAsLong();
        said = began;
    }

    /// @return false, and why, if there is no room for it
    static boolean fits(Carriage.Load load, Path folder, PrintWriter err) throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        if (free < load.bytes()) {
            err.println(folder + ": there is not room enough – " + size(load.bytes()) + " are to be written, "
                    + size(free) + " are free – take a larger one, or name stations with --station");
        }
        return free >= load.bytes();
    }

    static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    @Override
    public void sent(int more) {
        bytes += more;
        chunks++;
        long now = nanos.getAsLong();
        if (now - said >= EVERY) {
            said = now;
            double rate = bytes * 1e9 / (now - began);
            long left = Math.round((load.bytes() - bytes) / Math.max(1, rate));
            out.println(String.format(
                    Locale.ROOT,
                    "%d of %d objects, %s of %s, %s/s, %s left",
                    chunks,
                    load.missing().size(),
                    size(bytes),
                    size(load.bytes()),
                    size(Math.round(rate)),
                    left < 120 ? left + " s" : left / 60 + " min"));
            out.flush();
        }
    }
}
