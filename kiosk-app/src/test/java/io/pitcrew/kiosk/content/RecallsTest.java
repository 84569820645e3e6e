package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import io.pitcrew.station.testkit.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallsTest {
    private static final Recall.Entry DIE = entry(1, "die-change");
    private static final Recall.Entry CLAMP = entry(2, "clamp-torque");

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();
    private final Releases releases = new Releases();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private TrustRoot root = releases.root;
    private Kiosk kiosk;
    private Recalls recalls;
    private int told;

    @BeforeEach
    void start() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        Content.Rules rules = new Content.Rules(() -> root, Releases.RING, Plants.PRESS, Prefetch.NONE, Kiosk.LIMITS);
        recalls = new Recalls(
                kiosk.ledgerDb, kiosk.ledger, rules, new Content.Pace(kiosk.clock, kiosk.millis::get, tasks::add));
        recalls.start(() -> told++);
        run();
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    private void offer(byte[] envelope) {
        recalls.offered(envelope);
        run();
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private List<Fact.RecallInForce> receipts() {
        return kiosk.facts(Fact.RecallInForce.class);
    }

    private Reason refusedFor() {
        return Reason.valueOf(kiosk.facts(Fact.ReleaseRefused.class).getLast().reason());
    }

    @Test
    void aListIsInForceAsSoonAsItIsBelievedAndItsReceiptIsOnRecord() {
        assertEquals(Recall.NONE, recalls.inForce());
        offer(releases.recall(1, DIE));
        assertEquals(List.of(DIE), recalls.inForce().inForce());
        assertEquals(1, told);
        assertEquals(List.of(new Fact.RecallInForce(1, 0)), receipts());
        offer(releases.recall(1, DIE));
        offer(releases.recall(2, DIE, CLAMP));
        assertEquals(2, told);
        assertEquals(List.of(new Fact.RecallInForce(1, 0), new Fact.RecallInForce(2, 1)), receipts());
    }

    @Test
    void itSurvivesARestartAndAWipedCacheAndNothingOlderComesBack() throws IOException {
        offer(releases.recall(1, DIE));
        offer(releases.recall(2, DIE.lifted(Instant.EPOCH), CLAMP));
        kiosk.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("content.db"))
                    .toList()) {
                Files.delete(file);
            }
        }
        start();
        assertEquals(List.of(CLAMP), recalls.inForce().inForce());
        offer(releases.recall(1, DIE));
        assertEquals(2, recalls.inForce().version());
        assertEquals(Reason.ROLLED_BACK, refusedFor());
    }

    @Test
    void aListThatLostAnEntryIsRefusedWhateverItsVersion() {
        offer(releases.recall(1, DIE));
        offer(releases.recall(2, CLAMP));
        assertEquals(List.of(DIE), recalls.inForce().inForce());
        assertEquals(Reason.MIXED, refusedFor());
        offer(releases.recall(1, CLAMP));
        assertEquals(List.of(DIE), recalls.inForce().inForce());
        offer(releases.recall(3, DIE.lifted(Instant.EPOCH), CLAMP));
        assertEquals(List.of(CLAMP), recalls.inForce().inForce());
    }

    @Test
    void aListOfAnotherKeyIsRefusedAlsoOfTheAuthors() {
        Recall list = new Recall(Recall.FORMAT, 7, Instant.EPOCH, List.of(DIE));
        offer(Envelope.seal(Recall.TYPE, list.bytes(), releases.author).bytes());
        assertEquals(Recall.NONE, recalls.inForce());
        assertEquals(Reason.WRONG_KEY, refusedFor());
        assertTrue(receipts().isEmpty());
        offer(releases.recall(1, DIE));
        assertEquals(1, recalls.inForce().version());
    }

    @Test
    void whatTheOldRootRefusedIsBelievedWhenItComesAgainUnderTheNewOne() {
        SigningKey next = SigningKey.generate();
        byte[] list = Envelope.seal(
                        Recall.TYPE, new Recall(Recall.FORMAT, 1, Instant.EPOCH, List.of(DIE)).bytes(), next)
                .bytes();
        offer(list);
        assertEquals(Reason.WRONG_KEY, refusedFor());
        root = Roots.after(releases.root).keys(TrustRole.RECALL, 1, next).made();
        offer(list);
        assertEquals(1, recalls.inForce().version());
    }

    @Test
    void itWaitsForNoReleaseThatIsBeingFetched() {
        Releases.Made made = releases.make(1, Plants.small());
        kiosk.content.offered(made.pointer().array());
        kiosk.run();
        assertEquals(ReleaseNumber.ZERO, kiosk.content.shelf().release());
        assertTrue(kiosk.content.progress().objects() > 0, "something is still to come");
        offer(releases.recall(1, DIE));
        assertEquals(List.of(DIE), recalls.inForce().inForce());
    }

    static Recall.Entry entry(long number, String aid) {
        return new Recall.Entry(
                number,
                new AidId(aid),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(Plants.EN, "Wrong."),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-21T06:00:00Z"),
                Optional.empty());
    }
}
