package io.pitcrew.provisioning.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.publish.Forgetful;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.roster.Roster;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtticTest {
    private static final AidId JAM = new AidId("jam");
    private static final InstantSource TOMORROW =
            InstantSource.offset(InstantSource.system(), Duration.ofDays(1).plusMinutes(1));

    @TempDir
    Path temp;

    private final Random random = new Random(7);
    private final ToyKiosk press = new ToyKiosk("press-3");
    private SmallPlant plant;
    private OperationsHome home;
    private Kept kept;
    private RecordStore records;

    /// Six releases, each with a picture of its own; three are kept.
    @BeforeEach
    void publish() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        Settings settings =
                new Settings(Path.of("../plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");
        home = OperationsHome.init(temp.resolve("home"), settings, Instant.now(), new Problems())
                .orElseThrow();
        kept = new Kept(new Shelf(home.releases(), home.objects()));
        records = SqliteRecords.open(temp.resolve("records.db"));
        Publisher publisher =
                new Publisher(home, new Forgetful(Integer.MAX_VALUE), Clock.systemUTC(), Publisher.Meter.none());
        for (int i = 0; i < 6; i++) {
            byte[] picture = new byte[30_000];
            random.nextBytes(picture);
            System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, picture, 0, 3);
            plant.write("aids/jam/pictures/cover.png", picture);
            publisher.publish(
                    PlantReader.read(home.plant(), new Problems()).orElseThrow(),
                    Roster.EMPTY,
                    Wish.plain(List.of(Ring.ALL)));
        }
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void picturesThatNoKeptReleaseShowsAndNobodyWorkedByGoAndWordsStay() throws Exception {
        press.write(Context.NONE.in(release(2)).of(JAM, new Lang("en")), new Fact.Opened("w1"));
        press.write(Context.NONE.in(release(3)), new Fact.ReleaseInForce(release(3), release(2)));
        records.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
        Attic attic = new Attic(home, TOMORROW);
        Attic.Load load = attic.look(records);
        Set<Sha256> of1 = only(1);
        assertFalse(of1.isEmpty());
        assertEquals(
                of1,
                new HashSet<>(load.files().stream()
                        .map(file -> new Sha256(file.getFileName().toString()))
                        .toList()));
        assertEquals(load.files().size(), attic.sweep(load));
        assertEquals(1, kept.versions(release(1), JAM).size(), "its words can still be read");
        for (int number = 2; number <= 6; number++) {
            for (Sha256 hash : kept.chunks(release(number))) {
                assertTrue(Files.exists(file(hash)), "release " + number);
            }
        }
        assertEquals(0, attic.look(records).files().size());
    }

    @Test
    void whatWasTouchedTodayStays() throws Exception {
        assertEquals(
                List.of(), new Attic(home, InstantSource.system()).look(records).files());
    }

    /// Chunks of the picture of a release that no other one has.
    private Set<Sha256> only(int number) throws Exception {
        Set<Sha256> own = new HashSet<>(kept.chunks(release(number)));
        own.removeAll(kept.chunks(release(number), name -> !name.startsWith("aid/jam/")));
        for (int other = 1; other <= 6; other++) {
            if (other != number) {
                own.removeAll(kept.chunks(release(other)));
            }
        }
        return own;
    }

    private Path file(Sha256 hash) {
        return home.objects().resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    private static ReleaseNumber release(int number) {
        return new ReleaseNumber(number);
    }
}
