package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.testkit.Plants;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is new travels whole, what takes the place of something in pieces, and what stays as it was.
final class CutTest {
    @TempDir
    Path temp;

    private final byte[] first = picture(7);
    private final byte[] second = picture(8);
    private SmallPlant plant;
    private Kept kept;
    private Publisher publisher;

    @BeforeEach
    void twoAidsShowOnePicture() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        plant.write("aids/jam/pictures/cover.png", first);
        plant.write("aids/torque/pictures/cover.png", first);
        publisher = operations("home");
        publish(publisher, Roster.EMPTY);
    }

    private Publisher operations(String name) throws Exception {
        URI broker = URI.create("mqtt://localhost:1883");
        OperationsHome home = OperationsHome.init(
                        temp.resolve(name),
                        new Settings(Path.of("../plant"), broker, "harbour", "northgate"),
                        Clock.systemUTC().instant(),
                        new Problems())
                .orElseThrow();
        kept = new Kept(new Shelf(home.releases(), home.objects()));
        return new Publisher(home, new BoardInMemory(), Clock.systemUTC(), Publisher.Meter.none());
    }

    @Test
    void aPictureGoesWholeAndWhatReplacesItInPieces() throws Exception {
        assertEquals(0, ref("jam", first).depth());
        plant.write("aids/jam/pictures/cover.png", second);
        publish(publisher, Roster.EMPTY);
        assertEquals(1, ref("jam", second).depth(), "kiosks have the one that it replaces");
        assertEquals(0, ref("torque", first).depth(), "it is there as it is");
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publish(publisher, Roster.EMPTY);
        assertEquals(1, ref("jam", second).depth(), "once cut, always so");
        assertEquals(0, ref("torque", first).depth());
    }

    @Test
    void peopleThatWentWholeAreNotNewBecauseTheyWouldBeCutNow() throws Exception {
        Publisher other = operations("other");
        publish(other, people(300));
        assertEquals(0, other.people(people(300)).size());
        assertEquals(1, other.people(people(299)).size());
        assertEquals(0, other.people(people(299)).size());
    }

    private void publish(Publisher to, Roster roster) throws Exception {
        Problems problems = new Problems();
        to.publish(
                PlantReader.read(plant.root(), problems).orElseThrow(), roster, Wish.plain(List.of(Ring.ALL)));
    }

    private ObjectRef ref(String aid, byte[] shown) throws Exception {
        return kept.newest()
                .get(Catalogue.media(new AidId(aid), Sha256.of(shown)))
                .orElseThrow();
    }

    private static Roster people(int count) {
        List<Worker> workers = IntStream.range(0, count)
                .mapToObj(i -> new Worker(
                        new WorkerId("%032x".formatted(i)),
                        "Worker " + i,
                        "Worker",
                        Plants.EN,
                        Plants.AMARA.roles(),
                        List.of(),
                        List.of(),
                        true))
                .toList();
        return new Roster(Roster.FORMAT, 1, "k1", workers);
    }

    private static byte[] picture(long seed) {
        byte[] bytes = new byte[60_000];
        new Random(seed).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, bytes, 0, 3);
        return bytes;
    }
}
