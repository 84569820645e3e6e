package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.NextRoot;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.TrustRole;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is published stays up: through time, a broker without memory, other keys.
final class UpkeepTest extends PublishingBench {
    @Test
    void theRecallListIsPutUpAgainEvenWithoutARelease() throws Exception {
        publisher.reassertRecall().join();
        assertEquals(Optional.empty(), board.recall, "there is none");
        Files.writeString(home.recallFile(), "sealed");
        publisher.reassertRecall().join();
        assertEquals(Optional.of("sealed"), board.recall.map(Bytes::text));
    }

    @Test
    void aPointerIsRenewedWhenItIsOld() throws Exception {
        publish();
        assertEquals(List.of(), publisher.renew(Duration.ofDays(1)));
        Publisher later = new Publisher(home, board, Clock.offset(CLOCK, Duration.ofDays(2)), Publisher.Meter.none());
        long before = pointer().counter();
        assertEquals(List.of(Ring.ALL), later.renew(Duration.ofDays(1)));
        assertEquals(before + 1, pointer().counter());
        assertEquals(CLOCK.instant().plus(Duration.ofDays(2)), pointer().issued());
        assertEquals(List.of(), later.renew(Duration.ofDays(1)));
    }

    @Test
    void aShelfFromBeforeThereWereRingsIsReadAsItsOneRing() throws Exception {
        publish();
        Files.writeString(
                home.releases().resolve("state.json"), "{\"format\":1,\"newest\":1,\"announced\":1,\"counter\":41}");
        assertEquals(new Outcome.Unchanged(new ReleaseNumber(1)), publish());
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publish();
        assertEquals(42, pointer().counter());
    }

    @Test
    void aBrokerThatForgotIsToldEverythingAgain() throws Exception {
        publish();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publish();
        Map<Sha256, Bytes> before = Map.copyOf(board.objects);
        long counter = pointer().counter();
        assertFalse(publisher.forgotten());
        board.forgetEverything();
        Publisher restarted = new Publisher(home, board, CLOCK, Publisher.Meter.none());
        assertTrue(restarted.forgotten());
        restarted.reassert();
        assertEquals(before, board.objects);
        assertEquals(1, board.roots.size());
        assertEquals(counter + 1, pointer().counter());
        assertFalse(restarted.forgotten());
    }

    @Test
    void onlyObjectsOfKeptReleasesAreAnswered() throws Exception {
        publish();
        Sha256 known = inForce().catalogue().root();
        board.forgetEverything();
        assertEquals(1, publisher.answer(List.of(known, Sha256.of(new byte[] {1}))));
        assertEquals(1, board.objects.size());
    }

    @Test
    void aNewTrustRootIsPutUpBeforeThePointerThatAsksForIt() throws Exception {
        publish();
        rotate(TrustRole.POINTER);
        board.log.clear();
        assertInstanceOf(Outcome.Unchanged.class, publish());
        assertEquals(List.of("root", "root", "pointer"), board.log);
        assertEquals(2, pointer().rootVersion());
        assertEquals(new ReleaseNumber(1), inForce().number());
        board.log.clear();
        publish();
        assertEquals(List.of(), board.log, "once");
    }

    @Test
    void aNewAuthorSignsOnceMoreWhatIsInForce() throws Exception {
        publish();
        rotate(TrustRole.AUTHOR);
        Outcome.Released again = assertInstanceOf(Outcome.Released.class, publish());
        assertEquals(new ReleaseNumber(2), again.number());
        assertEquals(new ReleaseNumber(2), inForce().number());
    }

    private void rotate(TrustRole role) throws Exception {
        NextRoot.Rotation all = new NextRoot.Rotation(role, Optional.empty(), Optional.empty(), Optional.empty());
        assertInstanceOf(NextRoot.Made.Complete.class, new NextRoot(home, List.of(), CLOCK.instant()).rotate(all));
    }
}
