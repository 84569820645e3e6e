package io.pitcrew.kiosk.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.testkit.Plants;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What catalogue, chunks, lists, aids and roster of a release that is rightly signed are refused for.
class ContentRefusalTest extends Refusing {
    private static final AidId DIE_CHANGE = new AidId("die-change");

    @Test
    void aCatalogueSwappedForAnother() {
        Sha256 other = releases.make(1, plant).release().catalogue().root();
        poison(good.release().catalogue().root(), wire(other));
        refused(good.pointer().array(), Reason.DAMAGED, "catalogue");
    }

    @Test
    void aCatalogueThatIsNone() {
        ObjectRef none = releases.cut("pitcrew-catalogue 1\naid/x".getBytes(UTF_8));
        refused(releases.make(2, good.catalogue(), none), Reason.DAMAGED, "catalogue");
    }

    @Test
    void aCatalogueOfAnUnknownFormat() {
        ObjectRef next = releases.cut("pitcrew-catalogue 2\n".getBytes(UTF_8));
        refused(releases.make(2, good.catalogue(), next), Reason.UNKNOWN_FORMAT, "catalogue");
    }

    @Test
    void aChunkCutShort() {
        Sha256 chunk = good.object(AID).root();
        poison(chunk, java.util.Arrays.copyOf(wire(chunk), 20));
        refused(good.pointer().array(), Reason.DAMAGED, AID);
    }

    @Test
    void aChunkThatUnpacksToMoreThanItMay() {
        byte[] frame = com.github.luben.zstd.Zstd.compress(new byte[64 << 20]);
        byte[] bomb = new byte[frame.length + 1];
        bomb[0] = 1;
        System.arraycopy(frame, 0, bomb, 1, frame.length);
        poison(good.object(AID).root(), bomb);
        refused(good.pointer().array(), Reason.DAMAGED, AID);
    }

    @Test
    void aChunkDamagedOnceIsAskedForAgainAndThatIsAll() {
        Sha256 chunk = good.object(AID).root();
        poison(chunk, (byte) 9);
        kiosk.broker.once = java.util.Optional.of(chunk);
        kiosk.broker.then = wire(chunk);
        kiosk.offer(good.pointer().array());
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertTrue(kiosk.facts(Fact.ReleaseRefused.class).isEmpty());
    }

    @Test
    void aListThatIsNone() {
        byte[] words = "this is no list".getBytes(UTF_8);
        refused(withAid(new ObjectRef(Sha256.of(words), 500, 1, releases.chunk(words))), Reason.DAMAGED, AID);
    }

    @Test
    void aListThatNamesOtherBytesThanItsObjectHas() {
        byte[] list = list(new ChunkList.Entry(good.object(AID).root(), 100));
        refused(
                withAid(new ObjectRef(Sha256.of(list), 500, 1, releases.chunk(list))),
                Reason.DAMAGED,
                "names 100 bytes");
    }

    @Test
    void aListOfLittleChunksThatExplodes() {
        Sha256 empty = releases.chunk(new byte[0]);
        List<ChunkList.Entry> many = Collections.nCopies(ChunkList.MAX_ENTRIES, new ChunkList.Entry(empty, 0));
        byte[] low = list(many.toArray(ChunkList.Entry[]::new));
        List<ChunkList.Entry> lows =
                Collections.nCopies(ChunkList.MAX_ENTRIES, new ChunkList.Entry(releases.chunk(low), low.length));
        byte[] mid = list(lows.toArray(ChunkList.Entry[]::new));
        byte[] top = list(Collections.nCopies(1000, new ChunkList.Entry(releases.chunk(mid), mid.length))
                .toArray(ChunkList.Entry[]::new));
        refused(withAid(new ObjectRef(Sha256.of(top), 500, 3, releases.chunk(top))), Reason.OVERSIZED, AID);
    }

    @Test
    void partsThatAreNotTheWhole() {
        byte[] part = "part".getBytes(UTF_8);
        byte[] list = list(new ChunkList.Entry(releases.chunk(part), part.length));
        ObjectRef lie = new ObjectRef(Sha256.of(list), part.length, 1, releases.chunk(list));
        refused(withAid(lie), Reason.DAMAGED, "not the whole");
    }

    @Test
    void aPictureWhosePartsAreNotTheWhole() {
        Media cover = plant.aids().getFirst().cover();
        String name = Catalogue.media(DIE_CHANGE, cover.hash());
        byte[] part = "part".getBytes(UTF_8);
        byte[] list = list(new ChunkList.Entry(releases.chunk(part), part.length));
        Map<String, ObjectRef> objects = new TreeMap<>(good.catalogue().objects());
        Media other = new Media(Sha256.of(new byte[] {1}), part.length, "image/png");
        objects.put(AID, releases.cut(Plants.aid("die-change", other, "New").bytes()));
        objects.put(
                Catalogue.media(DIE_CHANGE, other.hash()),
                new ObjectRef(other.hash(), part.length, 1, releases.chunk(list)));
        assertTrue(objects.containsKey(name));
        refused(releases.make(2, Catalogue.of(objects)), Reason.DAMAGED, Catalogue.media(DIE_CHANGE, other.hash()));
    }

    @Test
    void anAidBeyondOneMegabyte() {
        refused(withAid(releases.cut(new byte[(1 << 20) + 1])), Reason.OVERSIZED, AID);
    }

    @Test
    void aReleaseBeyondWhatThisKioskTakes() {
        Map<String, ObjectRef> objects = new TreeMap<>(good.catalogue().objects());
        Media cover = plant.aids().getFirst().cover();
        ObjectRef honest = good.object(Catalogue.media(DIE_CHANGE, cover.hash()));
        objects.put(
                Catalogue.media(DIE_CHANGE, cover.hash()),
                new ObjectRef(honest.hash(), 9 << 20, honest.depth(), honest.root()));
        refused(releases.make(2, Catalogue.of(objects)), Reason.OVERSIZED, "bytes");
    }

    @Test
    void anAidOfAnUnknownFormat() {
        refused(withAid(releases.cut("{\"format\":2}".getBytes(UTF_8))), Reason.UNKNOWN_FORMAT, AID);
    }

    @Test
    void anAidWithAStepThatLacksOneOfItsLanguages() {
        JobAid aid = plant.aids().getFirst();
        Map<Lang, JobAid.Text> both = Map.of(Plants.EN, aid.text(Plants.EN), Plants.PL, aid.text(Plants.EN));
        JobAid half = new JobAid(
                1,
                aid.id(),
                aid.owner(),
                aid.review(),
                60,
                false,
                aid.cover(),
                aid.reason(),
                List.of(),
                List.of(),
                Plants.EN,
                both,
                aid.steps());
        refused(withAid(releases.cut(half.bytes())), Reason.DAMAGED, "step s1 lacks a language");
    }

    @Test
    void anAidUnderTheNameOfAnother() {
        refused(withAid(good.object("aid/tool-offset")), Reason.MIXED, "holds aid tool-offset");
    }

    @Test
    void aStationThatAsksForAnAidThatIsNotThere() {
        Plants.Plant other = plant.with(Plants.station(Plants.PRESS, "Press 3", "nowhere"));
        refused(releases.make(2, other), Reason.MIXED, "aid/nowhere");
    }

    @Test
    void aRosterOfAnotherPlant() {
        Map<String, ObjectRef> objects = new TreeMap<>(good.catalogue().objects());
        objects.put(Catalogue.ROSTER, releases.cut(new byte[100]));
        refused(releases.make(2, Catalogue.of(objects)), Reason.DAMAGED, "roster");
    }

    @Test
    void rubbishFromTheBrokerDoesNotFillTheLedger() {
        for (int i = 0; i < 100; i++) {
            kiosk.offer(("rubbish " + i).getBytes(UTF_8));
        }
        assertEquals(1, kiosk.facts(Fact.ReleaseRefused.class).size());
        kiosk.millis.addAndGet(Duration.ofMinutes(1).toMillis());
        kiosk.offer("rubbish again".getBytes(UTF_8));
        assertEquals(2, kiosk.facts(Fact.ReleaseRefused.class).size());
    }

    @Test
    void rubbishDoesNotStopAReleaseThatIsBeingFetched() {
        Sha256 chunk = good.object(AID).root();
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.broker.holds.remove(chunk);
        kiosk.offer(good.pointer().array());
        kiosk.offer("rubbish".getBytes(UTF_8));
        kiosk.broker.holds.put(chunk, wire(chunk));
        kiosk.settle();
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
    }
}
