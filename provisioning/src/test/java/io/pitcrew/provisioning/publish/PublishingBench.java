package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A small plant, a home and a board, and what stands on the board as a kiosk reads it.
abstract class PublishingBench {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);
    static final AidId JAM = new AidId("jam");
    static final Wish PLAIN = Wish.plain(List.of(Ring.ALL));

    @TempDir
    Path temp;

    final BoardInMemory board = new BoardInMemory();
    SmallPlant plant;
    OperationsHome home;
    Publisher publisher;

    @BeforeEach
    void start() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        Settings settings =
                new Settings(Path.of("../plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");
        home = OperationsHome.init(temp.resolve("home"), settings, CLOCK.instant(), new Problems())
                .orElseThrow();
        publisher = new Publisher(home, board, CLOCK, Publisher.Meter.none());
    }

    Outcome publish() throws Exception {
        return publisher.publish(read(), Roster.EMPTY, PLAIN);
    }

    Plant read() throws Exception {
        Problems problems = new Problems();
        return PlantReader.read(plant.root(), problems).orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    Pointer pointer() throws Exception {
        return Pointer.parse(opened(held(board.pointers, Ring.ALL), Pointer.TYPE, TrustRole.POINTER));
    }

    Release inForce() throws Exception {
        byte[] envelope = chunk(pointer().envelope());
        assertEquals(pointer().envelopeSize(), envelope.length);
        return Release.parse(opened(new Bytes(envelope), Release.TYPE, TrustRole.AUTHOR));
    }

    byte[] opened(Bytes envelope, String type, TrustRole role) throws Exception {
        TrustRoot root = TrustRoot.parse(
                Envelope.parse(home.rootEnvelope().array()).payload().array());
        Seal seal = root.check(Envelope.parse(envelope.array()), type, role);
        return assertInstanceOf(Seal.Intact.class, seal).payload().array();
    }

    byte[] chunk(Sha256 hash) throws Exception {
        return Chunk.read(hash, held(board.objects, hash).array()).raw().array();
    }

    static <K> Bytes held(Map<K, Bytes> messages, K key) {
        return Optional.ofNullable(messages.get(key)).orElseThrow();
    }
}
