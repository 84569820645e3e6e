package io.pitcrew.provisioning.cli.handout;

import io.pitcrew.provisioning.cli.terminal.RenewedLine;
import io.pitcrew.provisioning.export.lrs.Push;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// How far a learning record store was told, and what it is waited for.
final class PushLine implements Push.Meter {
    private final PrintWriter out;
    private final RenewedLine line;

    PushLine(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.line = new RenewedLine(out, terminal, nanos);
    }

    @Override
    public void reached(long records, long of) {
        line.reached(records == of, seconds -> {
            double rate = records / seconds;
            return String.format(
                    Locale.ROOT,
                    "%d of %d records, %.0f a second, %s",
                    records,
                    of,
                    rate,
                    RenewedLine.left(of - records, rate));
        });
    }

    @Override
    public void waits(Duration time, String why) {
        out.println(why + "; again in " + time.toSeconds() + " s");
    }
}
