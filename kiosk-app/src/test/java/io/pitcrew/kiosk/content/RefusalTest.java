package io.pitcrew.kiosk.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Verdict;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import org.junit.jupiter.api.Test;

/// What a pointer and the envelope it leads to are refused for.
class RefusalTest extends Refusing {
    @Test
    void anUnsignedPointer() {
        Pointer to = releases.pointer(new ReleaseNumber(2), good.envelope(), 100);
        refused(Envelope.seal(Pointer.TYPE, to.bytes()).bytes(), Reason.UNSIGNED, "pointer");
    }

    @Test
    void aPointerSignedByAStranger() {
        Pointer to = releases.pointer(new ReleaseNumber(2), good.envelope(), 100);
        byte[] sealed =
                Envelope.seal(Pointer.TYPE, to.bytes(), SigningKey.generate()).bytes();
        refused(sealed, Reason.WRONG_KEY, "pointer");
    }

    @Test
    void aPointerSignedByTheAuthor() {
        Pointer to = releases.pointer(new ReleaseNumber(2), good.envelope(), 100);
        refused(Envelope.seal(Pointer.TYPE, to.bytes(), releases.author).bytes(), Reason.WRONG_KEY, "POINTER");
    }

    @Test
    void aPointerThatIsNoEnvelope() {
        refused("{\"payloadType\":".getBytes(UTF_8), Reason.DAMAGED, "pointer");
    }

    @Test
    void aPointerLongerThanAnEnvelopeMayBe() {
        refused(new byte[Envelope.MAX_BYTES + 1], Reason.OVERSIZED, "pointer");
    }

    @Test
    void aPointerOfAnotherRing() {
        Pointer p = releases.pointer(new ReleaseNumber(2), good.envelope(), 100);
        Pointer other =
                new Pointer(1, "pilot", p.counter(), p.release(), p.envelope(), 100, 1, p.issued(), p.expires());
        refused(releases.seal(other), Reason.NOT_FOR_US, "pilot");
    }

    @Test
    void aPointerOfAnUnknownFormat() {
        Pointer p = releases.pointer(new ReleaseNumber(2), good.envelope(), 100);
        Pointer other =
                new Pointer(7, p.ring(), p.counter(), p.release(), p.envelope(), 100, 1, p.issued(), p.expires());
        refused(releases.seal(other), Reason.UNKNOWN_FORMAT, "format 7");
    }

    @Test
    void anOldPointerPlayedAgain() {
        byte[] old = releases.seal(releases.pointer(new ReleaseNumber(2), good.envelope(), 100));
        offer(releases.make(1, plant)); // the same release under a newer pointer
        refused(old, Reason.ROLLED_BACK, "older");
    }

    @Test
    void anOlderReleaseUnderANewPointer() {
        offer(releases.make(5, plant));
        before = kiosk.content.shelf();
        kiosk.offer(releases.make(4, plant));
        Verdict.Refused why = kiosk.content.progress().refused().orElseThrow();
        assertEquals(Reason.ROLLED_BACK, why.reason());
        assertEquals(before, kiosk.content.shelf());
    }

    @Test
    void aReleaseSignedByThePointerKeyOnly() {
        byte[] sealed = Envelope.seal(Release.TYPE, good.release().bytes(), releases.pointer)
                .bytes();
        refused(releases.seal(sealed, good.release(), good.catalogue()), Reason.WRONG_KEY, "release");
    }

    @Test
    void anUnsignedRelease() {
        byte[] sealed = Envelope.seal(Release.TYPE, good.release().bytes()).bytes();
        refused(releases.seal(sealed, good.release(), good.catalogue()), Reason.UNSIGNED, "release");
    }

    @Test
    void aReleaseThatIsNoEnvelope() {
        refused(releases.seal(new byte[] {'{'}, good.release(), good.catalogue()), Reason.DAMAGED, "release");
    }

    @Test
    void aPointerThatLeadsToAnotherRelease() {
        Pointer to = releases.pointer(new ReleaseNumber(3), good.envelope(), sealed(good).length);
        kiosk.broker.holds.putAll(releases.chunks);
        refused(releases.seal(to), Reason.MIXED, "leads to release 2");
    }

    @Test
    void otherContentUnderTheNumberInForce() {
        Plants.Plant other = plant.with(Plants.station(Plants.PRESS, "Press 4", "die-change"));
        refused(releases.make(1, other), Reason.MIXED, "other content");
    }

    @Test
    void anEnvelopeThatArrivesDamagedAgainAndAgain() {
        poison(good.envelope(), (byte) 0, (byte) 'x');
        refused(good.pointer().array(), Reason.DAMAGED, "release envelope");
    }

    @Test
    void anEnvelopeOfAnotherLengthThanStated() {
        kiosk.broker.holds.putAll(releases.chunks);
        Pointer to = releases.pointer(new ReleaseNumber(2), good.envelope(), 17);
        refused(releases.seal(to), Reason.DAMAGED, "not 17");
    }
}
