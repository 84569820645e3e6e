package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublisherTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);
    private static final AidId JAM = new AidId("jam");

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
        home = OperationsHome.init(temp.resolve("home"), settings, CLOCK.instant(), new Problems())
                .orElseThrow();
        publisher = new Publisher(home, board, CLOCK);
    }

    @Test
    void theRecallListIsPutUpAgainEvenWithoutARelease() throws Exception {
        publisher.reassertRecall().join();
        assertEquals(Optional.empty(), board.recall, "there is none");
        Files.writeString(home.recallFile(), "sealed");
        publisher.reassertRecall().join();
        assertEquals(Optional.of("sealed"), board.recall.map(Bytes::text));
    }

    @Test
    void aKioskFindsEverythingFromTheRootAndThePointer() throws Exception {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, large, 0, 3);
        plant.write("aids/jam/pictures/cover.png", large);
        publish();
        assertEquals("root", board.log.getFirst());
        assertEquals("pointer", board.log.getLast());
        Release release = inForce();
        assertEquals(new ReleaseNumber(1), release.number());
        assertEquals(Map.of(), release.changes(), "nobody knows an older one");
        Catalogue catalogue = Catalogue.parse(chunk(release.catalogue().root()));
        JobAid jam = JobAid.parse(
                chunk(catalogue.get(Catalogue.aid(JAM)).orElseThrow().root()));
        assertEquals(JAM, jam.id());
        ObjectRef picture =
                catalogue.get(Catalogue.media(JAM, Sha256.of(large))).orElseThrow();
        assertTrue(picture.depth() > 0, "it is cut");
        assertTrue(board.objects.containsKey(picture.root()));
        byte[] people = chunk(catalogue.get(Catalogue.ROSTER).orElseThrow().root());
        assertEquals(Roster.EMPTY, Roster.parse(home.rosterKey().decrypt(people, Roster.PURPOSE)));
    }

    @Test
    void nothingChangedIsNoRelease() throws Exception {
        publish();
        board.log.clear();
        assertEquals(new Outcome.Unchanged(new ReleaseNumber(1)), publish());
        assertEquals(List.of(), board.log);
        assertEquals(new Outcome.Unchanged(new ReleaseNumber(1)), Publisher.preview(home, read(), Roster.EMPTY));
    }

    @Test
    void oneWordSendsOneAidTheCatalogueAndTheRelease() throws Exception {
        publish();
        board.log.clear();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        Outcome.Released preview =
                assertInstanceOf(Outcome.Released.class, Publisher.preview(home, read(), Roster.EMPTY));
        assertEquals(List.of(), board.log, "a preview sends nothing");
        Outcome.Released released = assertInstanceOf(Outcome.Released.class, publish());
        Difference jam = new Difference(JAM, Difference.Kind.SHOW_ONCE, List.of(new StepId("look")));
        assertEquals(List.of(jam), released.differences());
        assertEquals(released.differences(), preview.differences());
        assertEquals(List.of("object", "object", "object", "pointer"), board.log);
        assertEquals(Map.of(JAM, Release.Change.SHOW_ONCE), inForce().changes());
        assertEquals(new ReleaseNumber(1), inForce().previous());
    }

    @Test
    void anotherReasonOnTheTileIsEditorial() throws Exception {
        publish();
        plant.replace("aids/jam/aid.toml", "after a die", "each shift");
        publish();
        assertEquals(Map.of(JAM, Release.Change.EDITORIAL), inForce().changes());
    }

    @Test
    void anotherValueOfOneStationChangesTheAidThere() throws Exception {
        plant.station("press-4", "clamp.torque = \"40 Nm\"");
        plant.station("press-5", "clamp.torque = \"40 Nm\"");
        plant.replace("aids/jam/en.md", "- Slowly.", "- Slowly to {{clamp.torque}}.");
        plant.replace("stations/press-3.toml", ", \"jam\"", "");
        publish();
        plant.replace("stations/press-4.toml", "40 Nm", "45 Nm");
        Outcome.Released released = assertInstanceOf(Outcome.Released.class, publish());
        Difference jam = new Difference(JAM, Difference.Kind.SHOW_ONCE, List.of(new StepId("measure")));
        assertEquals(List.of(jam), released.differences());
        Catalogue catalogue = Catalogue.parse(chunk(inForce().catalogue().root()));
        assertEquals(
                List.of(
                        "aid/jam@harbour/northgate/assembly/line-2/press-4",
                        "aid/jam@harbour/northgate/assembly/line-2/press-5",
                        "aid/torque"),
                catalogue.objects().keySet().stream()
                        .filter(Catalogue::isAid)
                        .toList());
        StationPath five = new StationPath("harbour/northgate/assembly/line-2/press-5");
        JobAid there = JobAid.parse(
                chunk(catalogue.get(catalogue.name(JAM, five)).orElseThrow().root()));
        assertEquals(
                "Slowly to 40 Nm.",
                there.text(there.steps().get(1), there.source())
                        .lines()
                        .getFirst()
                        .text());
    }

    @Test
    void whatTheBrokerDidNotTakeIsSentNextTime() throws Exception {
        publish();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        board.goesDownAfter = 2;
        assertThrows(NotDelivered.class, this::publish);
        assertEquals(new ReleaseNumber(1), inForce().number());
        board.goesDownAfter = Integer.MAX_VALUE;
        Outcome.Released again = assertInstanceOf(Outcome.Released.class, publish());
        assertEquals(new ReleaseNumber(2), again.number(), "the same release, not a third");
        assertEquals(new ReleaseNumber(2), inForce().number());
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
        Publisher restarted = new Publisher(home, board, CLOCK);
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

    private Outcome publish() throws Exception {
        return publisher.publish(read(), Roster.EMPTY);
    }

    private Plant read() throws Exception {
        Problems problems = new Problems();
        return PlantReader.read(plant.root(), problems).orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    private Pointer pointer() throws Exception {
        return Pointer.parse(opened(held(board.pointers, Publisher.RING), Pointer.TYPE, TrustRole.POINTER));
    }

    private Release inForce() throws Exception {
        byte[] envelope = chunk(pointer().envelope());
        assertEquals(pointer().envelopeSize(), envelope.length);
        return Release.parse(opened(new Bytes(envelope), Release.TYPE, TrustRole.AUTHOR));
    }

    private byte[] opened(Bytes envelope, String type, TrustRole role) throws Exception {
        TrustRoot root = TrustRoot.parse(
                Envelope.parse(home.rootEnvelope().array()).payload().array());
        Seal seal = root.check(Envelope.parse(envelope.array()), type, role);
        return assertInstanceOf(Seal.Intact.class, seal).payload().array();
    }

    private byte[] chunk(Sha256 hash) throws Exception {
        return Chunk.read(hash, held(board.objects, hash).array()).raw().array();
    }

    private static <K> Bytes held(Map<K, Bytes> messages, K key) {
        return Optional.ofNullable(messages.get(key)).orElseThrow();
    }
}
