package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.Budget;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokerMemoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);
    private static final int LARGE = 1_200_000;

    @TempDir
    Path temp;

    private final BoardInMemory board = new BoardInMemory();
    private final Random random = new Random(7);
    private SmallPlant plant;
    private OperationsHome home;
    private Publisher publisher;
    private Kept kept;

    @BeforeEach
    void start() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        Settings settings = new Settings(
                Path.of("../plant"),
                URI.create("mqtt://localhost:1883"),
                "harbour",
                "northgate",
                new Budget(1_000_000),
                Optional.empty());
        home = OperationsHome.init(temp.resolve("home"), settings, CLOCK.instant(), new Problems())
                .orElseThrow();
        publisher = new Publisher(home, board, CLOCK, Publisher.Meter.none());
        kept = new Kept(new Shelf(home.releases(), home.objects()));
    }

    @Test
    void whatDoesNotFitIsHandedToWhoeverAsksAndNotKeptThere() throws Exception {
        publish(LARGE);
        Set<Sha256> outside = new HashSet<>(kept.all(kept.shelf().state()));
        outside.removeAll(board.objects.keySet());
        assertTrue(kept.size(outside) >= LARGE, "the picture is outside");
        assertTrue(held() < 100_000, "words are there");
        Sha256 one = outside.iterator().next();
        assertEquals(1, publisher.answer(List.of(one)));
        assertEquals(kept.shelf().wire(one), board.handed.get(one));
        assertFalse(board.objects.containsKey(one));
    }

    @Test
    void whatWasAskedForAndHasItsPlaceThereStays() throws Exception {
        publish(1000);
        Sha256 one = board.objects.keySet().iterator().next();
        board.forgetEverything();
        publisher.answer(List.of(one));
        assertEquals(Set.of(one), board.objects.keySet());
        assertEquals(Set.of(), board.handed.keySet());
    }

    @Test
    void onlyReleasesThatAreNotKeptAnyMoreLeaveTheBroker() throws Exception {
        publish(20_000);
        Set<Sha256> first = Set.copyOf(board.objects.keySet());
        publish(20_000);
        publish(20_000);
        assertTrue(board.objects.keySet().containsAll(first), "three are kept");
        publish(20_000);
        assertFalse(board.objects.keySet().containsAll(first));
        assertEquals(kept.all(kept.shelf().state()), board.objects.keySet());
    }

    @Test
    void theNewestPictureDrivesOutAnOlderOneBeforeItIsSent() throws Exception {
        publish(600_000);
        publish(600_000);
        assertTrue(held() <= 1_000_000);
        assertTrue(board.log.indexOf("taken off") < board.log.lastIndexOf("object"));
        Set<Sha256> newest = kept.chunks(kept.shelf().state().newest());
        assertTrue(board.objects.keySet().containsAll(newest));
    }

    @Test
    void nothingThatIsThereIsSentAgainAfterAnInterruption() throws Exception {
        plant.write("aids/jam/pictures/cover.png", picture(200_000));
        board.goesDownAfter = 10;
        assertThrows(NotDelivered.class, this::publish);
        List<Sha256> there = List.copyOf(board.objects.keySet());
        board.goesDownAfter = Integer.MAX_VALUE;
        board.log.clear();
        publish();
        long sent = board.log.stream().filter("object"::equals).count();
        assertEquals(kept.all(kept.shelf().state()).size(), there.size() + sent);
    }

    @Test
    void aDryRunOnlySaysWhatWouldGo() throws Exception {
        for (int i = 0; i < 4; i++) {
            publish(20_000);
        }
        assertEquals(0, publisher.tidy(true).takenOff());
        board.goesDownAfter = 0;
        plant.write("aids/jam/pictures/cover.png", picture(20_000));
        assertThrows(NotDelivered.class, this::publish);
        int before = board.objects.size();
        assertTrue(publisher.tidy(true).takenOff() > 0, "release 2 is not kept any more");
        assertEquals(before, board.objects.size());
    }

    @Test
    void aRingThatIsStillOnAnOldReleaseFindsAllOfItThere() throws Exception {
        publish(20_000);
        Set<Sha256> first = kept.chunks(new ReleaseNumber(1));
        for (int i = 0; i < 4; i++) {
            publish(20_000, "pilot");
        }
        assertTrue(board.objects.keySet().containsAll(first));
        publisher.promote(publisher.newest(), Ring.ALL);
        publish(20_000, "pilot");
        assertFalse(board.objects.keySet().containsAll(first));
    }

    @Test
    void whatVouchesForOtherPeopleStaysHoweverOldItIs() throws Exception {
        publish(20_000);
        Release first = publisher.release(new ReleaseNumber(1)).orElseThrow();
        for (int i = 1; i <= 5; i++) {
            assertEquals(
                    1,
                    publisher
                            .people(new Roster(Roster.FORMAT, i, "k1", List.of()))
                            .size());
        }
        Release now = publisher.release(publisher.newest()).orElseThrow();
        assertEquals(first.number(), now.content());
        assertTrue(board.objects.containsKey(now.base().orElseThrow().envelope()));
        assertTrue(board.objects.keySet().containsAll(kept.chunks(first.catalogue())), "what is vouched for");
        assertTrue(board.objects.keySet().containsAll(kept.chunks(now.number())), "what is shown");
    }

    private void publish(int size) throws Exception {
        publish(size, Ring.ALL);
    }

    private void publish(int size, String ring) throws Exception {
        plant.write("aids/jam/pictures/cover.png", picture(size));
        give(ring);
    }

    private void publish() throws Exception {
        give(Ring.ALL);
    }

    private void give(String ring) throws Exception {
        Problems problems = new Problems();
        publisher.publish(
                PlantReader.read(home.plant(), problems).orElseThrow(), Roster.EMPTY, Wish.plain(List.of(ring)));
    }

    private byte[] picture(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, bytes, 0, 3);
        return bytes;
    }

    private long held() {
        return board.objects.values().stream().mapToLong(Bytes::size).sum();
    }
}
