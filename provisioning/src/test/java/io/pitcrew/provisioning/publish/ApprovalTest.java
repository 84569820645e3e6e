package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.Lock;
import io.pitcrew.provisioning.keys.NextRoot;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.TrustRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plant that had a second person from its first trust root on.
final class ApprovalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);
    private static final Wish PLAIN = new Wish("", Optional.empty(), Map.of(), Set.of(), List.of(Ring.ALL), "Ana");
    private static final Roster SOMEBODY = new Roster(
            Roster.FORMAT,
            1,
            "k1",
            List.of(new Worker(
                    new WorkerId("a".repeat(32)), "A", "A", new Lang("en"), Set.of(), List.of(), List.of(), true)));

    @TempDir
    Path temp;

    private final BoardInMemory board = new BoardInMemory();
    private SmallPlant plant;
    private OperationsHome home;
    private Publisher publisher;

    @BeforeEach
    void start() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        Settings settings =
                new Settings(Path.of("../plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");
        home = OperationsHome.init(temp.resolve("home"), settings, Lock.none(), true, CLOCK.instant(), new Problems())
                .orElseThrow();
        publisher = new Publisher(home, board, CLOCK, Publisher.Meter.none());
        publish(SOMEBODY);
        approve();
    }

    @Test
    void whoLeavesWaitsForNoApprovalAndWhatWaitsIsNotOvertaken() throws Exception {
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        assertEquals(
                2,
                assertInstanceOf(Outcome.Proposed.class, publish(SOMEBODY))
                        .number()
                        .value());
        assertEquals(
                List.of(new ReleaseNumber(3)),
                publisher.people(Roster.EMPTY).stream()
                        .map(Outcome.Released::number)
                        .toList());
        Release shown = publisher.release(new ReleaseNumber(3)).orElseThrow();
        assertEquals(new ReleaseNumber(1), shown.content());
        assertTrue(board.objects.containsKey(shown.base().orElseThrow().envelope()), "a new kiosk needs it");
        assertEquals(new ReleaseNumber(4), publisher.proposal().orElseThrow().number());
        assertEquals(0, publisher.proposed().people().added(), "people stay as they are now");
        assertEquals(1, publisher.proposed().aids().size());
        assertEquals(
                4, assertInstanceOf(Outcome.Released.class, approve()).number().value());
        assertEquals(Optional.empty(), publisher.proposal());
    }

    @Test
    void whereTwoMustApproveOneIsNotEnoughAndTheSameKeyCountsOnce() throws Exception {
        var _ = new NextRoot(home, List.of(), CLOCK.instant())
                .rotate(new NextRoot.Rotation(TrustRole.APPROVER, Optional.of(2), Optional.of(2), Optional.empty()));
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publish(SOMEBODY);
        assertEquals(
                "1 of 2 approvals",
                assertInstanceOf(Outcome.Proposed.class, approve()).lacks());
        assertTrue(assertInstanceOf(Outcome.Refused.class, approve()).why().contains("the same key counts once"));
        assertEquals(new ReleaseNumber(1), publisher.newest());
    }

    @Test
    void goingBackWaitsForApprovalToo() throws Exception {
        assertInstanceOf(Outcome.Proposed.class, publisher.rollback(new ReleaseNumber(1), PLAIN));
        assertEquals(new ReleaseNumber(1), publisher.newest());
    }

    @Test
    void whatTheBrokerHasOfWhatWaitsStaysThereThoughNoReleaseNeedsIt() throws Exception {
        Kept kept = new Kept(new Shelf(home.releases(), home.objects()));
        for (String times : List.of("zweimal.", "dreimal.", "viermal.")) {
            plant.write("aids/jam/pictures/cover.png", picture(times));
            publish(SOMEBODY);
            approve();
        }
        assertInstanceOf(Outcome.Proposed.class, publisher.rollback(new ReleaseNumber(2), PLAIN));
        for (int i = 2; i < 6; i++) {
            assertEquals(
                    1,
                    publisher
                            .people(new Roster(Roster.FORMAT, i, "k1", List.of()))
                            .size());
        }
        Set<Sha256> pictures = kept.chunks(new ReleaseNumber(2), Catalogue::isMedia);
        pictures.removeAll(kept.chunks(new ReleaseNumber(2), _ -> false));
        pictures.removeAll(kept.all(kept.shelf().state()));
        assertFalse(pictures.isEmpty(), "only what waits needs them");
        assertTrue(board.objects.keySet().containsAll(pictures));
        publisher.withdraw();
        publisher.tidy(false);
        assertTrue(Collections.disjoint(board.objects.keySet(), pictures));
    }

    private Outcome publish(Roster roster) throws Exception {
        return publisher.publish(PlantReader.read(home.plant(), new Problems()).orElseThrow(), roster, PLAIN);
    }

    private Outcome approve() throws Exception {
        return publisher.approve(home.key(TrustRole.APPROVER), "Bo");
    }

    /// What looks like a JPEG, different for different words.
    private static byte[] picture(String words) {
        byte[] bytes = new byte[20_000];
        new Random(words.hashCode()).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, bytes, 0, 3);
        return bytes;
    }
}
