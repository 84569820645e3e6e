package io.pitcrew.provisioning.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.publish.Forgetful;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.station.bundle.Bundle;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CarriageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);
    private static final Carriage.Wish WISH = new Carriage.Wish(List.of(), Duration.ofDays(30));
    private static final Meter SILENT = bytes -> {};

    @TempDir
    Path temp;

    private SmallPlant plant;
    private OperationsHome home;
    private Path stick;
    private Carriage carriage;

    @BeforeEach
    void publish() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        Settings settings =
                new Settings(Path.of("../plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");
        home = OperationsHome.init(temp.resolve("home"), settings, CLOCK.instant(), new Problems())
                .orElseThrow();
        stick = temp.resolve("stick");
        carriage = new Carriage(home, stick);
        release();
    }

    @Test
    void everyChunkIsThereUnderItsHashAndThePaperIsSignedForTheBundle() throws Exception {
        Carriage.Load load = carriage.load(List.of());
        assertEquals(load.chunks(), load.missing());
        assertFalse(Files.exists(stick), "asking writes nothing");
        carriage.write(load, SILENT);
        Bundle bundle = carriage.sign(load, WISH, CLOCK.instant());
        for (Sha256 hash : load.chunks()) {
            Chunk.read(hash, Files.readAllBytes(stick.resolve(Bundle.chunk(hash))));
        }
        Envelope sealed = Envelope.parse(Files.readAllBytes(stick.resolve(Bundle.FILE)));
        assertInstanceOf(Seal.Intact.class, root().check(sealed, Bundle.TYPE, TrustRole.BUNDLE));
        assertEquals(bundle, Bundle.parse(sealed.payload().array()));
        assertTrue(bundle.isFor("harbour/northgate", new KioskId("any")));
        Pointer pointer = pointer();
        assertEquals(new ReleaseNumber(1), pointer.release());
        assertEquals(1, pointer.counter());
        assertTrue(load.chunks().contains(pointer.envelope()));
    }

    @Test
    void begunAgainItWritesWhatIsMissingOrDamagedAndNothingElse() throws Exception {
        carriage.write(carriage.load(List.of()), SILENT);
        List<Sha256> some = carriage.load(List.of()).chunks().stream().limit(3).toList();
        Files.delete(stick.resolve(Bundle.chunk(some.get(0))));
        Files.write(stick.resolve(Bundle.chunk(some.get(1))), new byte[] {0, 1});
        assertEquals(Set.of(some.get(0), some.get(1)), carriage.load(List.of()).missing());
        carriage.write(carriage.load(List.of()), SILENT);
        assertTrue(carriage.load(List.of()).missing().isEmpty());
    }

    @Test
    void whileItIsWrittenKiosksFindNoPaper() throws Exception {
        Carriage.Load load = carriage.load(List.of());
        carriage.write(load, SILENT);
        carriage.sign(load, WISH, CLOCK.instant());
        plant.replace("aids/jam/en.md", "Look at it", "Look twice");
        release();
        Carriage.Load next = carriage.load(List.of());
        assertThrows(
                UncheckedIOException.class,
                () -> carriage.write(next, bytes -> {
                    throw new UncheckedIOException(new IOException("pulled out"));
                }));
        assertFalse(Files.exists(stick.resolve(Bundle.FILE)));
    }

    @Test
    void aStickForOneStationLeavesOutWhatItsAidsDoNotShow() throws Exception {
        plant.write("stations/lathe.toml", """
                path = "harbour/northgate/assembly/line-2/lathe-1"
                name = { en = "Lathe", de = "Drehbank" }
                place = { en = "Line 2", de = "Linie 2" }
                languages = ["de", "en"]
                aids = ["jam"]
                lookup = true
                reader = "bottom-right"
                """);
        byte[] other = Files.readAllBytes(plant.root().resolve("aids/jam/pictures/cover.png"));
        plant.write("aids/torque/pictures/cover.png", longer(other));
        release();
        Carriage.Load all = carriage.load(List.of());
        Carriage.Load lathe = carriage.load(List.of(new StationPath("harbour/northgate/assembly/line-2/lathe-1")));
        Sha256 picture = Sha256.of(longer(other));
        assertTrue(all.chunks().contains(picture));
        assertFalse(lathe.chunks().contains(picture));
        assertEquals(all.chunks().size() - 1, lathe.chunks().size());
        assertThrows(
                IOException.class,
                () -> carriage.load(List.of(new StationPath("harbour/northgate/assembly/line-2/x"))));
    }

    @Test
    void aReleaseThatTheBrokerNeverGotIsAboveWhatItHas() throws Exception {
        plant.replace("aids/jam/en.md", "Look at it", "Look twice");
        assertThrows(NotDelivered.class, () -> publisher(0).publish(plant(), Roster.EMPTY, Wish.plain(List.of("all"))));
        Carriage.Load load = carriage.load(List.of());
        assertEquals(new ReleaseNumber(2), load.release());
        carriage.write(load, SILENT);
        carriage.sign(load, WISH, CLOCK.instant());
        assertTrue(pointer().counter() > 1, "above the pointer of release 1");
    }

    @Test
    void chunksThatNoKeptReleaseNeedsAreRemovedFromAWebServersFolderOnlyWhenAsked() throws Exception {
        carriage.write(carriage.everything(), SILENT);
        Path stranger = stick.resolve("ab").resolve("ab" + "0".repeat(62));
        Files.createDirectories(stranger.getParent());
        Files.write(stranger, new byte[] {0, 1});
        Files.writeString(stick.resolve("index.html"), "somebody else's");
        carriage.write(carriage.everything(), SILENT);
        assertTrue(Files.exists(stranger));
        assertEquals(1, carriage.tidy(carriage.everything()));
        assertFalse(Files.exists(stranger));
        assertTrue(Files.exists(stick.resolve("index.html")));
        assertTrue(carriage.everything().missing().isEmpty());
    }

    private static byte[] longer(byte[] png) {
        return java.util.Arrays.copyOf(png, png.length + 5);
    }

    private void release() throws Exception {
        publisher(Integer.MAX_VALUE).publish(plant(), Roster.EMPTY, Wish.plain(List.of("all")));
    }

    private Publisher publisher(int goesDownAfter) {
        return new Publisher(home, new Forgetful(goesDownAfter), CLOCK, Publisher.Meter.none());
    }

    private io.pitcrew.provisioning.plant.Plant plant() throws Exception {
        return PlantReader.read(plant.root(), new Problems()).orElseThrow();
    }

    private TrustRoot root() throws Exception {
        return TrustRoot.parse(
                Envelope.parse(home.rootEnvelope().array()).payload().array());
    }

    private Pointer pointer() throws Exception {
        Envelope sealed = Envelope.parse(Files.readAllBytes(stick.resolve(Bundle.ring("all"))));
        assertInstanceOf(Seal.Intact.class, root().check(sealed, Pointer.TYPE, TrustRole.POINTER));
        return Pointer.parse(sealed.payload().array());
    }
}
