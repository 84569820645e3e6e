package io.pitcrew.provisioning.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendingLineTest {
    private final StringWriter out = new StringWriter();
    private long nanos;

    @Test
    void onATerminalOneLineIsRenewedWithRateAndTimeLeft() {
        send(new SendingLine(new PrintWriter(out), true, () -> nanos), 1);
        assertEquals(
                1,
                out.toString()
                        .lines()
                        .filter(line -> line.contains("100 of 100"))
                        .count());
        assertTrue(out.toString().contains("\r50 of 100 objects, 5.0 of 10.0 MB, 0.1 MB/s, 50 s left"), out.toString());
        assertEquals(1, out.toString().chars().filter(c -> c == '\n').count());
    }

    @Test
    void elsewhereALineComesEveryTenSeconds() {
        send(new SendingLine(new PrintWriter(out), false, () -> nanos), 1);
        assertEquals(10, out.toString().lines().count(), out.toString());
    }

    @Test
    void nothingIsSaidOfWhatIsQuick() {
        send(new SendingLine(new PrintWriter(out), true, () -> nanos), 0);
        assertEquals("", out.toString());
    }

    private void send(SendingLine line, int secondsEach) {
        line.begins(100, 10_000_000);
        for (int i = 0; i < 100; i++) {
            nanos += TimeUnit.SECONDS.toNanos(secondsEach);
            line.sent(100_000);
        }
    }
}
