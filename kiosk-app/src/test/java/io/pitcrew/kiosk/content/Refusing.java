package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Verdict;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Release 1 is in force; what follows is refused for its own reason, changes nothing, is on record once, and does not
/// stand in the way of the next good release.
abstract class Refusing {
    static final String AID = "aid/die-change";

    @TempDir
    Path folder;

    final Releases releases = new Releases();
    final Plants.Plant plant = Plants.small();
    Kiosk kiosk;
    Shelf before;
    Releases.Made good;

    @BeforeEach
    void releaseOneIsInForce() {
        kiosk = new Kiosk(folder, releases, SigningKey.generate(), Kiosk.LIMITS);
        offer(releases.make(1, plant));
        before = kiosk.content.shelf();
        assertEquals(new ReleaseNumber(1), before.release());
        JobAid old = plant.aids().getFirst();
        good = releases.make(2, plant.with(Plants.aid("die-change", old.cover(), "New", "Do")));
    }

    @AfterEach
    void theNextGoodReleaseIsAccepted() {
        kiosk.broker.holds.clear();
        offer(releases.make(9, plant));
        assertEquals(new ReleaseNumber(9), kiosk.content.shelf().release());
        assertTrue(kiosk.content.progress().refused().isEmpty());
        kiosk.close();
    }

    void offer(Releases.Made made) {
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
    }

    void refused(byte[] pointer, Reason reason, String about) {
        kiosk.offer(pointer);
        refusedAlready(reason, about);
        kiosk.offer(pointer);
        assertEquals(1, kiosk.facts(Fact.ReleaseRefused.class).size(), "once");
    }

    void refused(Releases.Made made, Reason reason, String about) {
        Map<Sha256, byte[]> missing = new TreeMap<>(releases.chunks);
        missing.keySet().removeAll(kiosk.broker.holds.keySet());
        kiosk.broker.holds.putAll(missing);
        refused(made.pointer().array(), reason, about);
    }

    void refusedAlready(Reason reason, String about) {
        Verdict.Refused why = kiosk.content.progress().refused().orElseThrow();
        assertEquals(reason, why.reason(), why.detail());
        assertTrue(why.detail().contains(about), why.detail());
        assertEquals(before, kiosk.content.shelf());
        Fact.ReleaseRefused fact = kiosk.facts(Fact.ReleaseRefused.class).getLast();
        assertEquals(reason.name(), fact.reason());
        assertEquals(1, kiosk.facts(Fact.ReleaseInForce.class).size());
    }

    void poison(Sha256 chunk, byte... wire) {
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.broker.holds.put(chunk, wire);
    }

    byte[] wire(Sha256 chunk) {
        return Objects.requireNonNull(releases.chunks.get(chunk));
    }

    Releases.Made withAid(ObjectRef ref) {
        Map<String, ObjectRef> objects = new TreeMap<>(good.catalogue().objects());
        objects.put(AID, ref);
        return releases.make(2, Catalogue.of(objects));
    }

    byte[] sealed(Releases.Made made) {
        try {
            return Chunk.read(made.envelope(), wire(made.envelope())).raw().array();
        } catch (io.pitcrew.station.codec.Malformed e) {
            throw new AssertionError(e);
        }
    }

    static byte[] list(ChunkList.Entry... entries) {
        return new ChunkList(List.of(entries)).bytes();
    }
}
