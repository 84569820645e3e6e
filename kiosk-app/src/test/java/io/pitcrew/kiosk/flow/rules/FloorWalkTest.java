package io.pitcrew.kiosk.flow.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FloorWalkTest {

    @Test
    void inAHundredThousandRandomEventsNothingHappensThatMustNot() {
        FloorWalk walk = new FloorWalk(20260302);
        walk.walk(100_000);
        assertTrue(walk.visits().containsKey("AtStep Feedback"), () -> "no question was answered: " + walk.visits());
        assertTrue(walk.timesOver() > 10, () -> "time was over only " + walk.timesOver() + " times");
        Arrays.stream(Pad.class.getPermittedSubclasses())
                .map(pad -> "Signing " + pad.getSimpleName())
                .forEach(pad -> assertTrue(walk.visits().containsKey(pad), () -> pad + ": " + walk.visits()));
        Arrays.stream(Floor.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(state -> assertTrue(
                        walk.visits().keySet().stream().anyMatch(v -> v.startsWith(state)),
                        () -> state + " was never reached: " + walk.visits()));
    }
}
