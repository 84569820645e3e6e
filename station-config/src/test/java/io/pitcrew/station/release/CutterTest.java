package io.pitcrew.station.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutterTest {
    @TempDir
    Path folder;

    @Test
    void anInsertionRenewsTheChunkItFallsIntoAndLittleElse() {
        Random random = new Random(1);
        double bytes = 0;
        for (int i = 0; i < 200; i++) {
            bytes += renewed(noise(random, 30_000), random);
        }
        assertTrue(bytes / 200 < 9_000, "of 30 KB pictures with 1 KiB inserted " + bytes / 200 + " bytes on average");
    }

    @Test
    void whatIsNewIsAsFewChunksAsCanBe() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        ObjectRef picture = Cutter.large(noise(new Random(4), Chunk.MAX_RAW), chunks::add);
        assertEquals(0, picture.depth());
        assertEquals(1, chunks.size());
        byte[] longer = noise(new Random(4), 300_000);
        Cutter.large(longer, chunks::add);
        assertTrue(chunks.size() < 12, chunks.size() + " chunks");
        Path file = Files.write(folder.resolve("picture"), longer);
        assertEquals(Cutter.large(longer, chunk -> {}), Cutter.large(file, chunk -> {}));
    }

    @Test
    void theLeavesOfWhatCameWholeAreThoseOfItsNextVersion() {
        byte[] before = noise(new Random(5), 60_000);
        List<ChunkList.Entry> leaves = Cutter.leaves(before);
        assertEquals(
                before.length, leaves.stream().mapToInt(ChunkList.Entry::size).sum());
        Set<Sha256> next = new HashSet<>();
        Cutter.cut(inserted(before, 20_000, noise(new Random(6), 1024)), chunk -> next.add(chunk.hash()));
        long gone = leaves.stream().filter(leaf -> !next.contains(leaf.hash())).count();
        assertTrue(gone <= 2 && leaves.size() > 8, gone + " of " + leaves.size() + " are not in the next version");
    }

    @Test
    void anEditOfAHundredMegabytesSendsNoLargeList() {
        byte[] before = noise(new Random(2), 100_000_000);
        List<Chunk> old = new ArrayList<>();
        Cutter.cut(before, old::add);
        byte[] after = inserted(before, 60_000_000, noise(new Random(3), 1024));
        List<Chunk> now = new ArrayList<>();
        ObjectRef ref = Cutter.cut(after, now::add);
        now.removeAll(old);
        assertTrue(ref.depth() >= 2, "depth " + ref.depth());
        long lists = now.stream()
                .filter(CutterTest::isList)
                .mapToLong(c -> c.raw().size())
                .sum();
        assertTrue(lists < 6_000, "lists of " + lists + " bytes");
        assertTrue(size(now) < 250_000, "in all " + size(now));
    }

    @Test
    void chunksAreNeverLongerThanTheirGrainAllowsAndOnlyTheLastIsShorter() {
        for (int size : new int[] {60_000, 500_000, 3_000_000}) {
            for (byte[] bytes : List.of(noise(new Random(size), size), new byte[size])) {
                Grain grain = Grain.of(size);
                List<Chunk> leaves = new ArrayList<>();
                Cutter.cut(bytes, leaves::add);
                leaves.removeIf(CutterTest::isList);
                leaves.forEach(leaf -> assertTrue(leaf.raw().size() <= grain.most));
                leaves.subList(0, leaves.size() - 1)
                        .forEach(leaf -> assertTrue(leaf.raw().size() > grain.least));
            }
        }
    }

    @Test
    void aFileIsCutAsItsBytesAre() throws IOException {
        for (int size : new int[] {0, 8_192, 100_000, 700_000, 5_000_000}) {
            byte[] bytes = noise(new Random(size), size);
            Path file = Files.write(folder.resolve("f"), bytes);
            List<Chunk> ofFile = new ArrayList<>();
            List<Chunk> ofBytes = new ArrayList<>();
            assertEquals(Cutter.cut(bytes, ofBytes::add), Cutter.cut(file, ofFile::add));
            assertEquals(ofBytes, ofFile);
        }
    }

    @Test
    void aListNamesWhatItWasCutFromAndTheDepthStaysBelowFour() throws Malformed {
        List<Chunk> all = new ArrayList<>();
        ObjectRef ref = Cutter.cut(Grain.FINE, noise(new Random(4), 60_000_000), all::add);
        assertEquals(3, ref.depth());
        Set<Sha256> named = new HashSet<>(Set.of(ref.root()));
        for (Chunk chunk : all) {
            if (isList(chunk)) {
                ChunkList.parse(chunk.raw().array()).entries().forEach(e -> named.add(e.hash()));
            }
        }
        all.forEach(chunk -> assertTrue(named.contains(chunk.hash())));
    }

    private static long renewed(byte[] before, Random random) {
        List<Chunk> old = new ArrayList<>();
        Cutter.cut(before, old::add);
        List<Chunk> now = new ArrayList<>();
        Cutter.cut(inserted(before, random.nextInt(before.length), noise(random, 1024)), now::add);
        now.removeAll(old);
        return size(now);
    }

    private static boolean isList(Chunk chunk) {
        byte[] raw = chunk.raw().array();
        return raw.length > 3 && raw[0] == 'P' && raw[1] == 'C' && raw[2] == 'L' && raw[3] == 1;
    }

    private static long size(List<Chunk> chunks) {
        return chunks.stream().mapToLong(c -> c.raw().size()).sum();
    }

    private static byte[] noise(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] inserted(byte[] into, int at, byte[] what) {
        byte[] longer = new byte[into.length + what.length];
        System.arraycopy(into, 0, longer, 0, at);
        System.arraycopy(what, 0, longer, at, what.length);
        System.arraycopy(into, at, longer, at + what.length, into.length - at);
        return longer;
    }
}
