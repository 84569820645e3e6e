package io.pitcrew.kiosk.content.fetch;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.check.Needs.Lack;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.content.fetch.ContentSource.Kind;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FetchTest {
    private static final Limits LIMITS =
            new Limits(8 << 20, 1 << 20, 1 << 20, 32, 2 << 20, Duration.ofSeconds(5), 1, 3, 0);

    private final Place web = new Place(Kind.STORE);
    private final Place broker = new Place(Kind.BROKER);
    private final Place stick = new Place(Kind.STORE);
    private final List<Sha256> wanted = new ArrayList<>();
    private final Queue<Fetch.Answer> inbox = new ArrayDeque<>();
    private final Set<Sha256> got = new HashSet<>();
    private final Random random = new Random(4);
    private long now = 1000;

    @Test
    void whatOnePlaceLacksTheNextIsAskedForAtOnce() throws Refusal {
        Fetch fetch = fetch(web, stick, broker);
        Chunk chunk = chunk(1000);
        stick.holds.put(chunk.hash(), chunk.wire());
        fetch.start(lacks("aid/x", chunk), 1000, now);
        settle(fetch);
        assertEquals(Set.of(chunk.hash()), got);
        assertEquals(List.of(chunk.hash()), web.asked);
        assertTrue(broker.asked.isEmpty(), "nobody need ask the third");
        assertTrue(wanted.isEmpty());
        assertTrue(fetch.idle());
    }

    @Test
    void whoeverIsSilentIsAskedAfterTheOthersForAWhile() throws Refusal {
        Fetch fetch = fetch(web, broker);
        List<Chunk> chunks = Stream.generate(() -> chunk(1000)).limit(300).toList();
        web.dead = true;
        chunks.forEach(c -> broker.holds.put(c.hash(), c.wire()));
        fetch.start(lacks("aid/x", chunks.toArray(Chunk[]::new)), 300_000, now);
        pass(fetch, 15);
        assertEquals(300, got.size());
        assertTrue(web.asked.size() <= 64, "asked the dead one " + web.asked.size() + " times");
    }

    @Test
    void aPictureIsLookedForAtTheBrokerLast() throws Refusal {
        Fetch fetch = fetch(broker, web);
        Chunk picture = chunk(1000);
        Chunk words = chunk(1000);
        for (Place place : List.of(broker, web)) {
            place.holds.put(picture.hash(), picture.wire());
            place.holds.put(words.hash(), words.wire());
        }
        Map<Sha256, Lack> lacks = lacks("aid/x/" + picture.hash(), picture);
        lacks.putAll(lacks("aid/x", words));
        fetch.start(lacks, 2000, now);
        settle(fetch);
        assertEquals(List.of(picture.hash()), web.asked);
        assertEquals(List.of(words.hash()), broker.asked);
    }

    @Test
    void onlyWhatNobodyHasIsWantedAndThenTakenFromTheBrokerWheneverItComes() throws Refusal {
        Fetch fetch = fetch(web, broker);
        Chunk chunk = chunk(1000);
        fetch.start(lacks("aid/x", chunk), 1000, now);
        settle(fetch);
        assertTrue(wanted.isEmpty(), "the broker has not had its time yet");
        pass(fetch, 12);
        assertEquals(List.of(chunk.hash()), wanted);
        assertFalse(got.contains(chunk.hash()));
        broker.holds.put(chunk.hash(), chunk.wire());
        settle(fetch);
        assertEquals(Set.of(chunk.hash()), got);
    }

    @Test
    void whatNobodyHasDoesNotHoldUpTheRest() throws Refusal {
        Fetch fetch = fetch(web);
        List<Chunk> nowhere = Stream.generate(() -> chunk(500)).limit(32).toList();
        List<Chunk> there = Stream.generate(() -> chunk(500)).limit(100).toList();
        there.subList(0, 99).forEach(c -> web.holds.put(c.hash(), c.wire()));
        Map<Sha256, Lack> lacks = lacks("aid/x", nowhere.subList(0, 31).toArray(Chunk[]::new));
        lacks.putAll(lacks("aid/y", there.toArray(Chunk[]::new)));
        fetch.start(lacks, 66_000, now);
        settle(fetch);
        assertEquals(99, got.size());
    }

    @Test
    void theWindowIsASecondOfWhatCameAndNeverMoreThanItsLimit() throws Refusal {
        Fetch fetch = fetch(broker);
        List<Chunk> chunks =
                Stream.generate(() -> chunk(Chunk.MAX_RAW)).limit(100).toList();
        chunks.forEach(c -> broker.holds.put(c.hash(), c.wire()));
        fetch.start(lacks("aid/x/y", chunks.toArray(Chunk[]::new)), 6_400_000, now);
        assertEquals(1, broker.open.size(), "nothing is known of the line yet");
        int widest = 0;
        while (!fetch.idle()) {
            now += 500; // 128 KiB a second
            one(fetch, broker);
            widest = Math.max(widest, broker.open.size());
        }
        assertEquals(2, widest);
    }

    @Test
    void aSlowLineIsGivenTheTimeItNeeds() throws Refusal {
        Fetch fetch = fetch(broker, web);
        Chunk chunk = chunk(Chunk.MAX_RAW);
        fetch.start(lacks("aid/x", chunk), Chunk.MAX_RAW, now);
        pass(fetch, 20); // 64 kbit/s take 13 of them
        assertTrue(web.asked.isEmpty());
        pass(fetch, 15);
        assertEquals(List.of(chunk.hash()), web.asked);
    }

    @Test
    void whatIsDamagedAtOnePlaceIsTakenFromAnotherAndNothingIsRefused() throws Refusal {
        Fetch fetch = fetch(stick, broker);
        Chunk chunk = chunk(1000);
        stick.holds.put(chunk.hash(), new byte[] {0, 1, 2});
        broker.holds.put(chunk.hash(), chunk.wire());
        fetch.start(lacks("aid/x", chunk), 1000, now);
        settle(fetch);
        assertEquals(Set.of(chunk.hash()), got);
        assertEquals(3, stick.asked.size());
    }

    @Test
    void whatIsDamagedEverywhereIsRefused() {
        Fetch fetch = fetch(stick, broker);
        Chunk chunk = chunk(1000);
        stick.holds.put(chunk.hash(), new byte[] {0, 1, 2});
        broker.holds.put(chunk.hash(), new byte[] {7});
        fetch.start(lacks("aid/x", chunk), 1000, now);
        assertThrows(Refusal.class, () -> settle(fetch));
    }

    @Test
    void aPlaceThatIsBackIsAskedAtOnce() throws Refusal {
        Fetch fetch = fetch(stick);
        Chunk chunk = chunk(1000);
        fetch.start(lacks("aid/x", chunk), 1000, now);
        settle(fetch);
        stick.holds.put(chunk.hash(), chunk.wire());
        settle(fetch);
        assertTrue(got.isEmpty(), "it was asked and said no");
        fetch.again(now);
        settle(fetch);
        assertEquals(Set.of(chunk.hash()), got);
    }

    private Fetch fetch(Place... places) {
        return new Fetch(new Sources(List.of(places), wanted::addAll, new Random(3)), inbox::add, LIMITS);
    }

    private Chunk chunk(int size) {
        byte[] raw = new byte[size];
        random.nextBytes(raw);
        return Chunk.of(raw);
    }

    private static Map<Sha256, Lack> lacks(String object, Chunk... chunks) {
        Map<Sha256, Lack> lacks = new LinkedHashMap<>();
        IntStream.range(0, chunks.length)
                .forEach(i -> lacks.put(
                        chunks[i].hash(), new Lack(object, chunks[i].raw().size())));
        return lacks;
    }

    private void settle(Fetch fetch) throws Refusal {
        do {
            take(fetch);
            Stream.of(web, broker, stick).forEach(Place::answer);
        } while (!inbox.isEmpty());
    }

    private void one(Fetch fetch, Place from) throws Refusal {
        Sha256 first = from.open.keySet().iterator().next();
        requireNonNull(from.open.get(first)).arrived(first, requireNonNull(from.holds.get(first)));
        take(fetch);
    }

    private void take(Fetch fetch) throws Refusal {
        for (Fetch.Answer answer = inbox.poll(); answer != null; answer = inbox.poll()) {
            Optional<Chunk> chunk = fetch.answered(answer, now);
            chunk.ifPresent(c -> got.add(c.hash()));
        }
    }

    private void pass(Fetch fetch, int seconds) throws Refusal {
        for (int i = 0; i < seconds; i++) {
            now += 1000;
            fetch.tick(now);
            settle(fetch);
        }
    }
}
