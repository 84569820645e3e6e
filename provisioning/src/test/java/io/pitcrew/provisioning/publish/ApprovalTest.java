package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.TrustRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private Outcome publish(Roster roster) throws Exception {
        return publisher.publish(PlantReader.read(home.plant(), new Problems()).orElseThrow(), roster, PLAIN);
    }

    private Outcome approve() throws Exception {
        return publisher.approve(home.key(TrustRole.APPROVER), "Bo");
    }
}
