package io.pitcrew.station.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObjectsTest {
    private final Map<Sha256, Chunk> store = new HashMap<>();

    @Test
    void anyNumberOfBytesComesBackAsItWas() throws Malformed {
        for (int size : new int[] {0, 1, 1024, 8_192, 8_193, 131_071, 131_072, 1_000_000, 1_048_576, 130_000_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            ObjectRef ref = Cutter.cut(bytes, c -> store.put(c.hash(), c));
            assertArrayEquals(bytes, assemble(ref), "size " + size);
            store.clear();
        }
    }

    @Test
    void aChunkOnTheWireIsWhatItsNameSays() throws Malformed {
        Chunk text = Chunk.of("hold both buttons ".repeat(900).getBytes(StandardCharsets.UTF_8));
        assertTrue(text.wire().length < text.raw().size() / 10, "text is compressed");
        assertEquals(text, Chunk.read(text.hash(), text.wire()));
        byte[] noise = new byte[Chunk.MAX_RAW];
        new Random(2).nextBytes(noise);
        assertEquals(noise.length + 1, Chunk.of(noise).wire().length, "noise travels raw");
    }

    /// A frame has spare bits that change nothing of what it unpacks to; anything else must be noticed.
    @Test
    void noDamageGetsOtherBytesIn() {
        Chunk chunk = Chunk.of("hold both buttons ".repeat(900).getBytes(StandardCharsets.UTF_8));
        byte[] wire = chunk.wire();
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = switch (random.nextInt(3)) {
                case 0 -> Arrays.copyOf(wire, random.nextInt(wire.length));
                case 1 -> Arrays.copyOf(wire, wire.length + 1 + random.nextInt(9));
                default -> flip(wire, random);
            };
            try {
                assertEquals(chunk, Chunk.read(chunk.hash(), damaged));
            } catch (Malformed expected) {
                refused++;
            }
        }
        assertTrue(refused > 4_800, "refused " + refused);
    }

    @Test
    void aBombIsRefusedUnopened() {
        byte[] frame = com.github.luben.zstd.Zstd.compress(new byte[50_000_000]);
        byte[] bomb = new byte[frame.length + 1];
        bomb[0] = 1;
        System.arraycopy(frame, 0, bomb, 1, frame.length);
        Malformed refused = assertThrows(Malformed.class, () -> Chunk.read(Sha256.of(new byte[50_000_000]), bomb));
        assertTrue(String.valueOf(refused.getMessage()).contains("no honest size"), refused.getMessage());
    }

    @Test
    void equalContentIsAnEqualCatalogueWhateverTheOrder() throws Malformed {
        ObjectRef ref = Cutter.cut(new byte[10], c -> {});
        Map<String, ObjectRef> one = new LinkedHashMap<>();
        one.put("aid/b", ref);
        one.put("aid/a", ref);
        Map<String, ObjectRef> two = new LinkedHashMap<>();
        two.put("aid/a", ref);
        two.put("aid/b", ref);
        assertArrayEquals(Catalogue.of(one).bytes(), Catalogue.of(two).bytes());
        assertEquals(Catalogue.of(one), Catalogue.parse(Catalogue.of(one).bytes()));
    }

    @Test
    void aCatalogueOutOfOrderDoubledOrCutIsRefused() {
        String line = "aid/a\t0\t" + "0".repeat(64) + "\t" + "0".repeat(64) + "\t1\n";
        for (String bad : new String[] {
            "pitcrew-catalogue 2\n",
            "pitcrew-catalogue 1\n" + line + line,
            "pitcrew-catalogue 1\n" + line.replace("aid/a", "aid/b") + line,
            "pitcrew-catalogue 1\n" + line.substring(0, 40),
            "pitcrew-catalogue 1\n" + line.replace("\t1\n", "\t-1\n")
        }) {
            assertThrows(Malformed.class, () -> Catalogue.parse(bad.getBytes(StandardCharsets.UTF_8)), bad);
        }
    }

    private byte[] assemble(ObjectRef ref) throws Malformed {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        collect(ref.root(), ref.depth(), out);
        assertEquals(ref.hash(), Sha256.of(out.toByteArray()));
        return out.toByteArray();
    }

    private void collect(Sha256 chunk, int depth, ByteArrayOutputStream out) throws Malformed {
        byte[] raw = java.util.Objects.requireNonNull(store.get(chunk)).raw().array();
        if (depth == 0) {
            out.writeBytes(raw);
            return;
        }
        for (ChunkList.Entry entry : ChunkList.parse(raw).entries()) {
            collect(entry.hash(), depth - 1, out);
        }
    }

    private static byte[] flip(byte[] wire, Random random) {
        byte[] damaged = wire.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }
}
