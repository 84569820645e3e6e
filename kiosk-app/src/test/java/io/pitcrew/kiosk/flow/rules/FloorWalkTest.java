package io.pitcrew.kiosk.flow.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FloorWalkTest {
    private static final int SEED = 20260302;

    @Test
    void inManyRandomEventsNothingHappensThatMustNotAndEverythingThatCan() {
        List<FloorWalk> walks =
                IntStream.range(0, 20).mapToObj(n -> new FloorWalk(SEED + n)).toList();
        walks.forEach(walk -> walk.walk(10_000));
        long timesOver = walks.stream().mapToLong(FloorWalk::timesOver).sum();
        assertTrue(timesOver > 10, () -> "time was over only " + timesOver + " times");
        Set<String> missed = new TreeSet<>(Set.of("AtStep Feedback"));
        Stream.of(Pad.class.getPermittedSubclasses())
                .map(pad -> "Signing " + pad.getSimpleName())
                .forEach(missed::add);
        Arrays.stream(Floor.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(missed::add);
        walks.stream()
                .flatMap(walk -> walk.visits().keySet().stream())
                .flatMap(visited -> Stream.of(visited, visited.split(" ", -1)[0]))
                .forEach(missed::remove);
        assertEquals(Set.of(), missed);
    }
}
