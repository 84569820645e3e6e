package io.pitcrew.kiosk.proof.stranger;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// R4: bytes that were damaged on the way, thousands of them, of every kind that travels to a kiosk. Each must be
/// refused while the old content is served; a good one of each kind must be accepted between them.
final class Corruptions {
    private final RandomGenerator chance;
    private final Map<Kind, Map<Damage, Integer>> counts = new EnumMap<>(Kind.class);
    private int accepted;
    private int harmless;
    private int controls;
    private int controlsFailed;

    enum Kind {
        RELEASE,
        CATALOGUE,
        CHUNK,
        /// Known only once the aid is here that shows its picture.
        LIST,
        SIGNED_RELEASE,
        POINTER,
        ROOT,
        ACKNOWLEDGEMENT,
        RECALL,
        /// The release that vouches for one of which only the people differ.
        VOUCHING,
        SIGNED_VOUCHING
    }

    private Corruptions(long seed) {
        this.chance = new Random(seed);
    }

    /// @param args how many
    public static void main(String[] args) throws IOException {
        int wanted = Integer.parseInt(args[0]);
        long seed = System.nanoTime();
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "R4  %,d damaged variants, seed %d%n", wanted, seed);
        long began = System.nanoTime();
        Corruptions run = new Corruptions(seed);
        for (int done = 0; done < wanted; ) {
            done += run.round(Math.min(400, wanted - done));
        }
        run.table(out);
        out.printf(Locale.ROOT, "  %.1f s%n", (System.nanoTime() - began) / 1e9);
        boolean holds = run.accepted == 0 && run.controlsFailed == 0 && run.controls > 0;
        out.printf(
                Locale.ROOT,
                "{\"id\":\"R4\",\"holds\":%b,\"figure\":%d,\"unit\":\"accepted of %d damaged\",\"peers\":{},"
                        + "\"limit\":0,\"runs\":%d}%n",
                holds,
                run.accepted,
                wanted,
                wanted);
        System.exit(holds ? 0 : 1);
    }

    /// One kiosk, some damage of each kind, then a good one of each kind.
    private int round(int variants) throws IOException {
        Path folder = Files.createTempDirectory("r4-");
        try (Floor floor = new Floor(folder)) {
            for (int i = 0; i < variants; i++) {
                one(floor, Kind.values()[i * Kind.values().length / variants]);
            }
            for (Kind kind : Kind.values()) {
                controls++;
                if (!floor.acceptsGood(kind)) {
                    controlsFailed++;
                    System.out.println("a good " + kind + " was not accepted");
                }
            }
        }
        Floor.delete(folder);
        return variants;
    }

    private void one(Floor floor, Kind kind) {
        List<Damage> kinds = List.of(Damage.values());
        Damage damage = kinds.get(chance.nextInt(kinds.size()));
        byte[] good = floor.good(kind);
        byte[] bad = damage.of(good, floor.another(kind), chance);
        while (Arrays.equals(bad, good) || floor.sameBytes(kind, bad)) {
            harmless++;
            bad = damage.of(good, floor.another(kind), chance);
        }
        counts.computeIfAbsent(kind, _ -> new EnumMap<>(Damage.class)).merge(damage, 1, Integer::sum);
        if (!floor.refuses(kind, bad)) {
            accepted++;
            System.out.printf("accepted: %s %s%n%s%n", kind, damage, new Bytes(bad).base64());
        }
    }

    private void table(PrintStream out) {
        out.printf("  %-16s", "");
        for (Damage damage : Damage.values()) {
            out.printf("%10s", damage.name().toLowerCase(Locale.ROOT));
        }
        out.println();
        counts.forEach((kind, row) -> {
            out.printf("  %-16s", kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            for (Damage damage : Damage.values()) {
                out.printf(Locale.ROOT, "%,10d", row.getOrDefault(damage, 0));
            }
            out.println();
        });
        out.printf(
                Locale.ROOT,
                "  accepted %d; good ones accepted %d of %d; damage that leaves the same bytes, drawn again: %d%n",
                accepted,
                controls - controlsFailed,
                controls,
                harmless);
    }

    /// Does the wire form still unpack to the bytes that its name stands for? Then nothing was damaged.
    static boolean unpacksTo(Sha256 name, byte[] wire) {
        try {
            return Sha256.of(Chunk.read(name, wire).raw().array()).equals(name);
        } catch (Malformed e) {
            return false;
        }
    }
}
