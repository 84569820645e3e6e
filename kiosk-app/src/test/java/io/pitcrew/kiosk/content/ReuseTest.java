package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies here whole is where the next version takes most of itself from.
class ReuseTest {
    private static final Limits LIMITS =
            new Limits(256 << 20, 1 << 20, 1 << 20, 32, 2 << 20, Duration.ofSeconds(5), 3, 3, 0);

    @TempDir
    Path folder;

    private final Releases releases = new Releases();
    private final byte[] film = film(20 << 20);
    /// Does operations send what it shows in as few chunks as can be?
    private boolean newcomer;

    private Kiosk kiosk;

    @BeforeEach
    void aLongFilmIsHere() {
        kiosk = new Kiosk(folder, releases, SigningKey.generate(), LIMITS);
        offer(1, film);
        assertEquals(new ReleaseNumber(1), kiosk.content.shelf().release());
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    @Test
    void ofAChangedFilmOnlyWhatChangedIsFetched() throws IOException {
        byte[] changed = inserted(film, 7 << 20, 1000);
        long fetched = offer(2, changed);
        assertTrue(fetched < 300_000, "fetched " + fetched + " of " + changed.length);
        assertArrayEquals(changed, Files.readAllBytes(file(changed)));
    }

    @Test
    void aPictureThatCameWholeGivesItsPiecesToTheNextVersion() throws IOException {
        byte[] picture = film(60_000);
        newcomer = true;
        assertTrue(offer(2, picture) > picture.length);
        newcomer = false;
        byte[] changed = inserted(picture, 20_000, 1000);
        long fetched = offer(3, changed);
        assertTrue(fetched < 20_000, "fetched " + fetched + " of " + changed.length);
        assertArrayEquals(changed, Files.readAllBytes(file(changed)));
    }

    @Test
    void nothingIsKeptTwice() {
        offer(2, inserted(film, 7 << 20, 1000));
        assertEquals(0, count("SELECT count(*) FROM chunk"), "chunks beside the files that hold them");
        offer(3, inserted(film, 9 << 20, 1000));
        assertEquals(2, count("SELECT count(*) FROM object WHERE bytes IS NULL AND size > 1000000"));
        assertEquals(0, count("SELECT count(*) FROM place WHERE object NOT IN (SELECT id FROM object)"));
    }

    @Test
    void aChunkThatRottedInTheOldFilmIsFetchedAndTheOldFilmMended() throws IOException {
        flip(file(film), 3 << 20);
        byte[] changed = inserted(film, 7 << 20, 1000);
        long fetched = offer(2, changed);
        assertTrue(fetched < 500_000, "fetched " + fetched);
        assertArrayEquals(changed, Files.readAllBytes(file(changed)));
        long mending = offer(3, film);
        assertTrue(mending < 300_000, "fetched " + mending + " to mend it");
        assertArrayEquals(film, Files.readAllBytes(file(film)));
    }

    @Test
    void aFilmThatIsGoneIsFetchedWithoutATripForEachChunk() throws IOException {
        Files.delete(file(film));
        int before = kiosk.shown.size();
        kiosk.broker.asked.clear();
        offer(2, inserted(film, 7 << 20, 1000));
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertTrue(kiosk.shown.size() > before);
    }

    @Test
    void aFilmBecomesAFileBeforeTheNextOneIsFetched() {
        kiosk.broker.delivered = () -> most = Math.max(most, count("SELECT coalesce(sum(length(raw)), 0) FROM chunk"));
        Map<Sha256, Bytes> media = new LinkedHashMap<>();
        Plants.Plant plant = Plants.small();
        for (JobAid aid : plant.aids()) {
            plant = plant.with(Plants.aid(
                    aid.id().value(), keep(media, film(5_000_000 + aid.id().hashCode() % 1000)), "Look"));
        }
        make(2, new Plants.Plant(plant.stations(), plant.aids(), media, plant.glossary(), plant.roster()));
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertTrue(most > 4_000_000 && most < 8_000_000, "chunks of " + most + " bytes waited, of 10,000,000 fetched");
    }

    private long most;

    /// @return bytes fetched
    private long offer(long number, byte[] shown) {
        Plants.Plant plant = Plants.small();
        Map<Sha256, Bytes> media = new LinkedHashMap<>(plant.media());
        JobAid aid = Plants.aid("die-change", keep(media, shown), "Look");
        return make(
                number,
                new Plants.Plant(plant.stations(), plant.with(aid).aids(), media, plant.glossary(), plant.roster()));
    }

    private long make(long number, Plants.Plant plant) {
        Map<String, ObjectRef> objects = releases.objects(plant);
        if (newcomer) {
            plant.media()
                    .forEach((hash, bytes) -> objects.replace(
                            Catalogue.media(new AidId("die-change"), hash),
                            Cutter.large(bytes.array(), chunk -> releases.chunks.put(chunk.hash(), chunk.wire()))));
        }
        Releases.Made made = releases.make(number, Catalogue.of(objects));
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.broker.asked.clear();
        kiosk.offer(made);
        return kiosk.broker.asked.stream()
                .mapToLong(hash -> Objects.requireNonNull(releases.chunks.get(hash)).length)
                .sum();
    }

    private long count(String sql) {
        return kiosk.contentDb.read(c -> Sql.number(c, sql));
    }

    private Path file(byte[] shown) {
        return folder.resolve("media").resolve(Sha256.of(shown).hex());
    }

    private static Media keep(Map<Sha256, Bytes> media, byte[] bytes) {
        Sha256 hash = Sha256.of(bytes);
        media.put(hash, new Bytes(bytes));
        return new Media(hash, bytes.length, "video/mp4");
    }

    private static byte[] film(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] inserted(byte[] into, int at, int length) {
        byte[] longer = new byte[into.length + length];
        System.arraycopy(into, 0, longer, 0, at);
        System.arraycopy(film(length), 0, longer, at, length);
        System.arraycopy(into, at, longer, at + length, into.length - at);
        return longer;
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel rotting = FileChannel.open(file, StandardOpenOption.WRITE)) {
            rotting.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), at);
        }
    }
}
