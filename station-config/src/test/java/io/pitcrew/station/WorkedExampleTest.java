package io.pitcrew.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.person.Meant;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.person.PersonState;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.NewChain;
import io.pitcrew.station.record.Result;
import io.pitcrew.station.release.Assignment;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Want;
import io.pitcrew.station.roster.BadgeNumber;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.seal.VerifyKey;
import io.pitcrew.station.status.Status;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `docs/wire.md` prints is what this code writes, byte for byte: whoever programs the other side by that page can
/// hold their own against it. The keys are those of RFC 8032, section 7.1, so that signatures are the same every time.
class WorkedExampleTest {
    private static final String PAGE = page();
    private static final SigningKey LEDGER = key(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    private static final SigningKey AUTHOR = key(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    private static final SigningKey POINTER = key(
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    private static final Instant ISSUED = Instant.parse("2026-03-02T06:58:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-03-09T06:58:00Z");
    private static final KioskId KIOSK = new KioskId("press-3");
    private static final StationPath STATION = new StationPath("harbour/northgate/assembly/line-2/press-3");
    private static final Topics TOPICS = Topics.of("harbour/northgate");
    private static final byte[] SMALL = "Hold both buttons.\n".getBytes(StandardCharsets.UTF_8);

    private final List<Chunk> chunks = new ArrayList<>();
    private final ObjectRef small = Cutter.cut(SMALL, chunks::add);
    private final ObjectRef large = Cutter.cut(new byte[20_000], chunks::add);
    private final Catalogue catalogue = Catalogue.of(Map.of("glossary", small, "aid/die-change", large));

    private final ObjectRef catalogueRef = catalogue.cut(chunks::add);
    private final Release release = new Release(
            Release.FORMAT,
            new ReleaseNumber(7),
            new ReleaseNumber(6),
            ISSUED,
            "limit of step 4",
            Optional.of(EXPIRES.minusSeconds(86_400)),
            Map.of(new AidId("die-change"), Release.Change.SHOW_ONCE),
            Map.of(new AidId("die-change"), new ReleaseNumber(7)),
            Optional.empty(),
            catalogueRef);
    private final Envelope sealed = Envelope.seal(Release.TYPE, release.bytes(), AUTHOR);
    private final TrustRoot root = new TrustRoot(
            1,
            ISSUED,
            EXPIRES,
            Map.of(
                    TrustRole.ROOT, oneOf(LEDGER),
                    TrustRole.AUTHOR, oneOf(AUTHOR),
                    TrustRole.POINTER, oneOf(POINTER),
                    TrustRole.COLLECTOR, oneOf(POINTER)));

    @Test
    void aChunkIsAsPrinted() throws Malformed {
        byte[] wire = chunks.getFirst().wire();
        printed(TOPICS.object(small.root()) + "\n" + hex(wire));
        assertEquals(new Bytes(SMALL), Chunk.read(small.root(), wire).raw());
    }

    @Test
    void aListIsAsPrinted() {
        Chunk list = chunks.stream()
                .filter(chunk -> chunk.hash().equals(large.root()))
                .findFirst()
                .orElseThrow();
        printed("`" + large.hash() + "`, `depth` 1, `root` `" + large.root() + "`");
        printed("\n" + hex(list.raw().array()) + "\n");
        assertEquals(2_730, ChunkList.MAX_ENTRIES);
        assertEquals(98_303, Chunk.MAX_RAW);
    }

    @Test
    void aCatalogueIsAsPrinted() {
        printed("```\n" + text(catalogue.bytes()) + "```");
    }

    @Test
    void theNumberOfACardIsAsPrinted() {
        JobAid aid = Plants.aid("die-change", new Media(Sha256.of(SMALL), SMALL.length, "image/png"), "Lower the ram");
        printed("has the number `" + CardCode.of(aid, new Lang("en")) + "`");
        printed(text(aid.bytes()));
    }

    @Test
    void aReleaseIsAsPrinted() throws Malformed {
        printed(text(release.bytes()) + "\n" + text(sealed.bytes()) + "\n");
        printed("`" + Sha256.of(sealed.bytes()) + "` (" + sealed.bytes().length + " bytes)");
        intact(sealed.bytes(), Release.TYPE, TrustRole.AUTHOR);
    }

    @Test
    void aPointerIsAsPrinted() throws Malformed {
        byte[] release7 = sealed.bytes();
        Pointer pointer = new Pointer(
                Pointer.FORMAT,
                "all",
                12,
                release.number(),
                Sha256.of(release7),
                release7.length,
                root.version(),
                ISSUED,
                EXPIRES);
        byte[] envelope = Envelope.seal(Pointer.TYPE, pointer.bytes(), POINTER).bytes();
        printed(text(pointer.bytes()) + "\n" + text(envelope) + "\n");
        intact(envelope, Pointer.TYPE, TrustRole.POINTER);
    }

    @Test
    void aRecallListIsAsPrinted() throws Malformed {
        Sha256 meaning = new Sha256("01".repeat(32));
        Recall.Entry step = new Recall.Entry(
                1,
                new AidId("die-change"),
                Optional.of(new StepId("lower-ram")),
                List.of(meaning),
                Optional.empty(),
                Map.of(new Lang("de"), "Die Grenze ist falsch.", new Lang("en"), "The limit is wrong."),
                Optional.of(new AidId("die-change-by-hand")),
                Optional.empty(),
                ISSUED,
                Optional.empty());
        Recall.Entry aid = new Recall.Entry(
                2,
                new AidId("label-jam"),
                Optional.empty(),
                List.of(),
                Optional.of(new Recall.Span(new ReleaseNumber(5), new ReleaseNumber(7))),
                Map.of(new Lang("en"), "Wrong machine."),
                Optional.empty(),
                Optional.of(new ReleaseNumber(8)),
                ISSUED,
                Optional.of(EXPIRES));
        Recall recall = new Recall(Recall.FORMAT, 3, EXPIRES, List.of(step, aid));
        byte[] envelope = Envelope.seal(Recall.TYPE, recall.bytes(), POINTER).bytes();
        printed(text(recall.bytes()) + "\n" + text(envelope) + "\n");
        assertInstanceOf(Seal.Intact.class, Envelope.parse(envelope).check(Recall.TYPE, POINTER.verifyKey()));
        assertEquals(recall, Recall.parse(recall.bytes()));
    }

    @Test
    void aWantIsAsPrinted() {
        printed("\n" + text(new Want(Want.FORMAT, List.of(small.root())).bytes()) + "\n");
    }

    @Test
    void anAssignmentIsAsPrinted() throws Malformed {
        Assignment told = new Assignment(
                Assignment.FORMAT,
                KIOSK,
                3,
                Optional.of(STATION),
                Optional.of("pilot"),
                Optional.of(Prefetch.AREA),
                ISSUED,
                EXPIRES);
        printed("\n" + text(told.bytes()) + "\n");
        assertEquals(told, Assignment.parse(told.bytes()));
    }

    @Test
    void aStatusIsAsPrinted() throws Malformed {
        Status status = new Status(
                Status.FORMAT,
                Status.State.ONLINE,
                KIOSK,
                "all",
                STATION,
                Optional.empty(),
                release.number(),
                release.previous(),
                0,
                release.effective(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(ISSUED),
                3,
                21_400,
                "0.1",
                ISSUED);
        printed("\n" + text(status.bytes()) + "\n");
        assertEquals(status, Status.parse(status.bytes()));
    }

    @Test
    void aTrustRootIsAsPrinted() throws Malformed {
        printed(text(root.bytes()));
        printed("`" + root.fingerprint() + "`");
        assertEquals(root, TrustRoot.parse(root.bytes()));
    }

    @Test
    void aSignedRecordAndItsAcknowledgementAreAsPrinted() {
        Chain chain = new Chain(LEDGER.verifyKey().id().hex());
        Entry.Stamp stamp = new Entry.Stamp(
                "0190f000-0000-7000-8000-000000000002", Instant.parse("2026-03-02T06:58:11.250Z"), 1, 840, "good");
        Fact opened = new Fact.ChainOpened(Optional.empty(), Optional.empty(), "enrolled");
        Entry entry = Entry.of(KIOSK, Head.before(chain), stamp, Context.NONE, opened);
        Head head = new Head(chain, entry.seq(), entry.line().hash());
        printed(entry.line().json().text() + "\n" + text(head.toBeSigned()) + "\n"
                + LEDGER.sign(head.toBeSigned()).base64());
        Acknowledgement.Held held = new Acknowledgement.Held(chain, head.seq(), head.hash(), Seq.ZERO);
        printed(text(new Acknowledgement(Acknowledgement.FORMAT, KIOSK, 1, 1, List.of(held)).bytes()));
    }

    @Test
    void whatIsKnownOfAPersonIsAsPrinted() throws Malformed {
        WorkerId worker = new WorkerId("0f".repeat(16));
        SignOff done = new SignOff(
                new AidId("die-change"),
                Optional.of(new StationPath("harbour/northgate/assembly/line-2/press-3")),
                Instant.parse("2026-03-02T07:41:03.000Z"),
                new ReleaseNumber(7),
                Optional.of(new Lang("en")),
                SignOff.How.SIGNED,
                Map.of(new StepId("lower-ram"), Meant.of(new Sha256("01".repeat(32)))));
        PersonState.Report report = new PersonState.Report(
                "0190f000-0000-7000-8000-000000000003",
                new AidId("die-change"),
                new StepId("lower-ram"),
                new Sha256("02".repeat(32)),
                new ReleaseNumber(7),
                ISSUED);
        PersonState state =
                new PersonState(PersonState.FORMAT, worker, 1, 3, 0, List.of(done), List.of(report), List.of());
        PersonBox box = new PersonBox(SecretBox.of(new Bytes(new byte[32])));
        byte[] wire = box.seal(state, POINTER);
        printed("\n" + text(state.bytes()) + "\n");
        printed("`" + box.name(worker).inTopic() + "`");
        printed(wire.length + " bytes with the SHA-256 `" + Sha256.of(wire) + "`");
        assertEquals(state, PersonState.parse(state.bytes()));
    }

    @Test
    void aNewChainIsAsPrinted() throws Malformed {
        Chain chain = new Chain(LEDGER.verifyKey().id().hex());
        Head ends = new Head(
                chain, new Seq(1), new Sha256("1d6b18d44d0f31b77ddeab916d02198a49758b3be31d5791c7c5223d9889bd75"));
        NewChain next = new NewChain(NewChain.FORMAT, KIOSK, AUTHOR.verifyKey(), ends, "restored");
        Envelope envelope = next.seal(LEDGER, AUTHOR);
        printed(text(envelope.payload().array()) + "\n" + text(envelope.bytes()));
        assertInstanceOf(Seal.Intact.class, NewChain.claimed(envelope).check(envelope, LEDGER.verifyKey()));
    }

    @Test
    void aBadgeDigestIsAsPrinted() {
        SecretBox zeros = SecretBox.of(new Bytes(new byte[32]));
        printed("`0C000621A5` under a key of 32 zero bytes has the digest `"
                + new BadgeNumber("0c000621a5").digest(zeros) + "`");
    }

    @Test
    void theGoldenRecordIsAsPrinted() {
        Entry.Stamp stamp = new Entry.Stamp(
                "0190f000-0000-7000-8000-000000000001", Instant.parse("2026-03-02T06:58:11.250Z"), 3, 12_345, "good");
        Context atStep = Context.NONE
                .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
                .by(new WorkerId("0f".repeat(16)))
                .in(new ReleaseNumber(7))
                .of(new AidId("die-change"), new Lang("en"))
                .step(new StepId("lower-ram"), new Sha256("01".repeat(32)), new Sha256("02".repeat(32)));
        Head before = Head.before(new Chain("ab".repeat(32)));
        printed(Entry.of(KIOSK, before, stamp, atStep, new Fact.StepDone("w1", Optional.of("55.0")))
                .line()
                .json()
                .text());
    }

    @Test
    void aSignatureIsAsPrinted() {
        Result.Done done = new Result.Done(
                new StepId("lower-ram"), new Sha256("01".repeat(32)), new Sha256("02".repeat(32)), Optional.of("55.0"));
        Result result = new Result(List.of(done));
        printed("{\"domain\":\"result\",\"steps\":[" + text(Json.write(done)) + "]}\n" + result.hash());
        Fact signed = new Fact.Signed(
                "w1",
                Fact.Signed.Says.DONE,
                true,
                true,
                Optional.of(new WorkerId("0d".repeat(16))),
                new ReleaseNumber(7),
                result.hash());
        Entry.Stamp stamp = new Entry.Stamp("0", Instant.EPOCH, 1, 1, "good");
        Head before = Head.before(new Chain("ab".repeat(32)));
        String line = Entry.of(KIOSK, before, stamp, Context.NONE, signed)
                .line()
                .json()
                .text();
        printed(line.substring(line.indexOf("\"data\":") + 7, line.length() - 1));
    }

    private void intact(byte[] envelope, String type, TrustRole role) throws Malformed {
        assertInstanceOf(Seal.Intact.class, root.check(Envelope.parse(envelope), type, role));
    }

    private static void printed(String expected) {
        assertTrue(PAGE.contains(expected), () -> "docs/wire.md does not print\n" + expected);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("docs/wire.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrustRoot.RoleKeys oneOf(SigningKey key) {
        return new TrustRoot.RoleKeys(1, List.of(key.verifyKey()));
    }

    private static SigningKey key(String seed, String publicKey) {
        Bytes x509 = new Bytes(HexFormat.of().parseHex("302a300506032b6570032100" + publicKey));
        Bytes pkcs8 = new Bytes(HexFormat.of().parseHex("302e020100300506032b657004220420" + seed));
        return SigningKey.of(pkcs8, new VerifyKey(x509));
    }
}
