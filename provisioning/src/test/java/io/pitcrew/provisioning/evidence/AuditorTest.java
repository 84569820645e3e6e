package io.pitcrew.provisioning.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.KioskKeys;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.evidence.Finding.Kind;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A chain of 20 records in windows of 5: signatures at 5, 10, 15 and 20.
final class AuditorTest {
    private static final int RECORDS = 20;
    private static final int WINDOW = 5;

    private final ToyKiosk press = new ToyKiosk("press-3");
    private final SigningKey root = SigningKey.generate();
    private final SigningKey collector = SigningKey.generate();
    private final TrustRoot trust = new TrustRoot(
            1,
            ToyKiosk.NOON,
            ToyKiosk.NOON.plus(Duration.ofDays(365)),
            Map.of(
                    TrustRole.ROOT, new TrustRoot.RoleKeys(1, List.of(root.verifyKey())),
                    TrustRole.COLLECTOR, new TrustRoot.RoleKeys(1, List.of(collector.verifyKey()))));
    private final List<Item> head = new ArrayList<>();
    private final List<Item.Written> records = new ArrayList<>();

    @BeforeEach
    void write() {
        head.add(new Item.Opening(Item.FORMAT, "harbour/northgate", ToyKiosk.NOON));
        head.add(new Item.Root(Envelope.seal(TrustRoot.TYPE, trust.bytes(), root)));
        head.add(new Item.Key(press.id(), press.key().verifyKey()));
        for (int i = 1; i <= RECORDS; i++) {
            press.write("work-" + i);
            records.add(item(press, i % WINDOW == 0));
        }
        head.add(new Item.Stored(acknowledgement(15)));
    }

    @Test
    void whatTheKioskSignedForIsIntact() throws Exception {
        Verdict verdict = judge();
        assertTrue(verdict.intact(), VerdictText.of(verdict));
        assertEquals(
                List.of(new Verdict.OfChain(
                        press.id(),
                        press.chain(),
                        RECORDS,
                        new Seq(20),
                        new Seq(20),
                        Optional.of(new Seq(15)),
                        List.of())),
                verdict.chains());
        assertTrue(VerdictText.of(verdict).contains("complete up to 15, as a collector acknowledged; unknown behind"));
        assertTrue(VerdictText.of(verdict).contains("NOT compared with paper"));
    }

    @Test
    void oneChangedByteAnywhereIsNamedByItsRecord() throws Exception {
        for (int i = 0; i < RECORDS; i++) {
            Item.Written honest = records.get(i);
            records.set(i, changed(honest, "work-", "WORK-"));
            Finding first = first();
            assertEquals(new Seq(i + 1), first.at(), first.toString());
            records.set(i, honest);
        }
    }

    @Test
    void oneRecordTakenOutAnywhereIsNamed() throws Exception {
        for (int i = 0; i < RECORDS; i++) {
            Item.Written taken = records.remove(i);
            Finding first = first(acknowledgement(20));
            assertEquals(new Seq(i + 1), first.at(), first.toString());
            assertEquals(i == RECORDS - 1 ? Kind.ANCHOR : Kind.MISSING, first.kind());
            records.add(i, taken);
        }
    }

    @Test
    void twoRecordsExchangedAreNamed() throws Exception {
        for (int i = 0; i < RECORDS - 1; i++) {
            Collections.swap(records, i, i + 1);
            assertEquals(new Seq(i + 1), first().at());
            Collections.swap(records, i, i + 1);
        }
    }

    @Test
    void aRecordPutInIsNamed() throws Exception {
        records.add(7, records.get(7));
        assertEquals(new Finding(new Seq(9), Kind.ORDER, "record 8 stands where record 9 belongs"), first());
    }

    @Test
    void aDamagedSignatureIsNamedEvenWhereALaterOneVouches() throws Exception {
        Item.Written honest = records.get(9);
        records.set(9, signed(honest, press.key().sign(new byte[] {1})));
        Finding inside = first();
        assertEquals(new Seq(10), inside.at());
        assertEquals(Kind.SIGNATURE, inside.kind());
        assertTrue(inside.why().contains("a later one vouches"), inside.why());
        records.set(9, signed(honest, new Bytes(new byte[0])));
        assertEquals(Kind.SIGNATURE, first().kind());
        records.set(9, honest);
        records.set(19, signed(records.get(19), press.key().sign(new byte[] {1})));
        assertEquals(new Seq(20), first().at());
    }

    @Test
    void withoutASignatureAtTheEndItIsSaidHowFarItIsSigned() throws Exception {
        records.set(19, item(records.get(19), Optional.empty()));
        Verdict verdict = judge();
        assertTrue(verdict.intact());
        assertTrue(VerdictText.of(verdict).contains("signed up to 15; the 5 behind carry no signature yet"));
    }

    @Test
    void anUnsignedTailMustStillContinueWhatIsSigned() throws Exception {
        records.set(19, item(records.get(19), Optional.empty()));
        records.set(16, changed(records.get(16), "work-", "WORK-"));
        assertEquals(new Seq(17), first().at());
    }

    @Test
    void aFileCutShortIsFoundByWhatSomebodyKeptElsewhere() throws Exception {
        Envelope kept = acknowledgement(20);
        records.subList(15, RECORDS).clear();
        assertTrue(judge().intact(), "the file alone cannot know");
        Finding first = first(kept);
        assertEquals(
                new Finding(new Seq(16), Kind.ANCHOR, "a collector acknowledged record 20, and this file ends at 15"),
                first);
    }

    @Test
    void aChainWrittenAnewWithTheStolenKeyIsFoundByTheAnchor() throws Exception {
        Envelope kept = acknowledgement(15);
        ToyKiosk forger = new ToyKiosk(press.id(), press.key());
        records.clear();
        for (int i = 1; i <= RECORDS; i++) {
            forger.write(i == 9 ? "forged" : "work-" + i);
            records.add(item(forger, i % WINDOW == 0));
        }
        Finding first = first(kept);
        assertEquals(new Seq(15), first.at());
        assertEquals(Kind.ANCHOR, first.kind());
    }

    @Test
    void anAcknowledgementOfNobodyCountsForNothing() throws Exception {
        Acknowledgement said = said(15, press.head().hash());
        Verdict verdict = judge(Envelope.seal(Acknowledgement.TYPE, said.bytes(), SigningKey.generate()));
        assertEquals(new Verdict.Anchors(2, 1), verdict.anchors());
        assertFalse(verdict.intact());
        assertEquals(List.of(), verdict.chains().getFirst().findings());
    }

    @Test
    void aChainWithoutAKeyProvesNothing() throws Exception {
        head.removeIf(Item.Key.class::isInstance);
        assertEquals(Kind.NO_KEY, first().kind());
        head.add(2, new Item.Key(press.id(), SigningKey.generate().verifyKey()));
        assertEquals(Kind.NO_KEY, first().kind(), "the key of another chain");
    }

    @Test
    void aForkIsNamedAndTheMainChainStaysIntact() throws Exception {
        ToyKiosk twin = new ToyKiosk(press.id(), press.key());
        twin.write("work-1");
        twin.write("elsewhere");
        Item.Written fork = item(twin, true);
        records.add(new Item.Written(fork.kiosk(), fork.chain(), true, fork.line(), fork.bytes(), fork.signature()));
        Verdict.OfChain chain = judge().chains().getFirst();
        assertEquals(RECORDS, chain.records());
        assertEquals(
                List.of(Kind.FORK), chain.findings().stream().map(Finding::kind).toList());
        assertEquals(new Seq(2), chain.findings().getFirst().at());
    }

    @Test
    void anUnreadableRecordUnderASignatureIsIntact() throws Exception {
        press.garbage("{ \u0000 not json");
        records.add(item(press, true));
        press.garbage("ÿ");
        byte[] noText = {(byte) 0xff, 0x0a, 0x22};
        Line line = new Line(noText);
        Head at = new Head(press.chain(), press.head().seq(), line.hash());
        records.add(Item.Written.of(
                press.id(), press.chain(), false, line, Optional.of(press.key().sign(at.toBeSigned()))));
        assertTrue(judge().intact(), () -> textOf());
    }

    @Test
    void theTrustRootMustBeTheOneOnPaper() throws Exception {
        assertInstanceOf(
                RootWalk.Outcome.Walked.class,
                new Auditor(Optional.of(trust.fingerprint()), List.of())
                        .judge(file())
                        .roots());
        Verdict other = new Auditor(Optional.of(Fingerprint.of(new byte[] {1})), List.of()).judge(file());
        assertFalse(other.intact());
        assertTrue(VerdictText.of(other).contains("of another plant, or somebody made it up"));
    }

    @Test
    void whatIsNoEvidenceFileSaysWhere() {
        Malformed empty = assertThrows(Malformed.class, () -> judge(new byte[0]));
        assertTrue(String.valueOf(empty.getMessage()).contains("the file is empty"), empty.toString());
        Malformed plain = assertThrows(
                Malformed.class, () -> judge(press.lines().getFirst().json().array()));
        assertTrue(
                String.valueOf(plain.getMessage()).startsWith("line 1 is no line of an evidence file"),
                plain.toString());
        head.addFirst(records.getFirst());
        Malformed moved = assertThrows(Malformed.class, this::judge);
        assertTrue(
                String.valueOf(moved.getMessage()).startsWith("line 1 does not open an evidence file"),
                moved.toString());
    }

    private String textOf() {
        try {
            return VerdictText.of(judge());
        } catch (Exception e) {
            return e.toString();
        }
    }

    private Finding first(Envelope... anchors) throws Exception {
        Verdict verdict = judge(anchors);
        assertFalse(verdict.intact(), "nothing was found");
        return verdict.chains().getFirst().findings().getFirst();
    }

    private Verdict judge(Envelope... anchors) throws Exception {
        return new Auditor(Optional.empty(), List.of(anchors)).judge(file());
    }

    private static Verdict judge(byte[] file) throws Exception {
        return new Auditor(Optional.empty(), List.of()).judge(new ByteArrayInputStream(file));
    }

    private ByteArrayInputStream file() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (List<? extends Item> part : List.of(head, records)) {
            for (Item item : part) {
                out.write(item.bytesOfLine());
                out.write('\n');
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private Envelope acknowledgement(int stored) {
        return Envelope.seal(
                Acknowledgement.TYPE,
                said(stored, press.lines().get(stored - 1).hash()).bytes(),
                collector);
    }

    private Acknowledgement said(int stored, Sha256 hash) {
        return new Acknowledgement(
                Acknowledgement.FORMAT,
                press.id(),
                1,
                stored,
                List.of(new Acknowledgement.Held(press.chain(), new Seq(stored), hash, Seq.ZERO)));
    }

    /// What was written last.
    private static Item.Written item(ToyKiosk kiosk, boolean signed) {
        return Item.Written.of(
                kiosk.id(),
                KioskKeys.chainOf(kiosk.key().verifyKey()),
                false,
                kiosk.lines().getLast(),
                signed ? Optional.of(kiosk.key().sign(kiosk.head().toBeSigned())) : Optional.empty());
    }

    private static Item.Written item(Item.Written record, Optional<Bytes> signature) {
        return new Item.Written(
                record.kiosk(), record.chain(), record.fork(), record.line(), record.bytes(), signature);
    }

    private static Item.Written signed(Item.Written record, Bytes signature) {
        return item(record, Optional.of(signature));
    }

    private static Item.Written changed(Item.Written record, String old, String with) {
        byte[] json = record.line().orElseThrow().replace(old, with).getBytes(StandardCharsets.UTF_8);
        return Item.Written.of(record.kiosk(), record.chain(), record.fork(), new Line(json), record.signature());
    }
}
