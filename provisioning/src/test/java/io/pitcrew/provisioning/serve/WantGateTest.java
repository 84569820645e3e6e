package io.pitcrew.provisioning.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.KioskId;
import org.junit.jupiter.api.Test;

final class WantGateTest {
    private static final KioskId PRESS = new KioskId("press-3");
    private long now = 1_000_000;
    private final WantGate gate = new WantGate(() -> now);

    @Test
    void muchIsAnsweredAtOnceAndThenNoMoreThanSteadily() {
        assertEquals(256, gate.pass(PRESS, 256).chunks());
        assertEquals(256, gate.pass(PRESS, 256).chunks());
        assertEquals(0, gate.pass(PRESS, 256).chunks());
        now += 1000;
        assertEquals(WantGate.RATE, gate.pass(PRESS, 256).chunks());
        now += 3_600_000;
        assertEquals(WantGate.BURST, gate.pass(PRESS, 10_000).chunks());
    }

    @Test
    void eachKioskHasItsOwn() {
        gate.pass(PRESS, 10_000);
        assertEquals(10, gate.pass(new KioskId("labels"), 10).chunks());
    }

    @Test
    void itIsSaidOnceThatAKioskAsksAndOnceThatItIsHeldBackUntilItWasQuiet() {
        assertTrue(words().startsWith("press-3 asks for what the broker does not have"));
        assertEquals("", words());
        assertTrue(words().startsWith("press-3 asks for more than 32 objects a second"));
        now += 1000;
        assertEquals("", words());
        now += 3_600_000;
        assertTrue(words().startsWith("press-3 asks for what"));
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        gate.pass(PRESS, 12);
        now -= 60_000;
        assertEquals(256, gate.pass(PRESS, 256).chunks());
    }

    private String words() {
        return gate.pass(PRESS, 256).words(PRESS).orElse("");
    }
}
