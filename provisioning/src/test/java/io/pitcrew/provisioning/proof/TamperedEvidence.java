package io.pitcrew.provisioning.proof;

import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.evidence.Auditor;
import io.pitcrew.provisioning.evidence.Finding;
import io.pitcrew.provisioning.evidence.Item;
import io.pitcrew.provisioning.evidence.Verdict;
import io.pitcrew.provisioning.evidence.VerdictText;
import io.pitcrew.provisioning.export.EvidenceFile;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.serve.RegisteredKiosks;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Three kiosks write through a real collector into a real store; what is handed out of it is tampered with, one way at
/// a time, and judged. Each must be found out, and the first bad record must be the one named. Beside the file the
/// auditor has the fingerprint from paper and the last acknowledgement, as a kiosk has it.
final class TamperedEvidence {
    private static final int WINDOW = 64;

    private final Path folder;
    private final RandomGenerator dice;
    private final List<Item> head = new ArrayList<>();
    private final List<List<Item.Written>> chains = new ArrayList<>();
    private final List<Envelope> anchors = new ArrayList<>();

    private static final class Count {
        int tried;
        int missed;
        int misnamed;
    }

    private TamperedEvidence(Path folder, RandomGenerator dice) {
        this.folder = folder;
        this.dice = dice;
    }

    /// @param arguments an empty folder, how many variants, how many records a chain, a seed
    public static void main(String... arguments) throws Exception {
        long seed = Long.parseLong(arguments[3]);
        TamperedEvidence proof = new TamperedEvidence(Path.of(arguments[0]), new Random(seed));
        System.exit(proof.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), seed));
    }

    private int run(int variants, int records, long seed) throws Exception {
        long start = System.nanoTime();
        write(records);
        System.out.printf("R9  evidence tampered with: 3 chains of %,d records, seed %d%n", records, seed);
        Verdict untouched = judge(chains, anchors);
        boolean control = untouched.intact();
        System.out.printf("  control, untouched: %s%n", control ? "intact" : VerdictText.of(untouched));
        List<List<Item.Written>> cut = copy();
        cut.getFirst().subList(records / 2, records).clear();
        boolean bites = judge(cut, List.of()).chains().getFirst().findings().isEmpty();
        System.out.printf(
                "  control, cut short and no anchor kept: %s%n", bites ? "not seen, as is said" : "seen, by what?");
        Map<Tampering, Count> counts = new EnumMap<>(Tampering.class);
        int each = variants / Tampering.values().length;
        for (Tampering way : Tampering.values()) {
            for (int i = 0; i < each; i++) {
                attempt(way, counts.computeIfAbsent(way, _ -> new Count()));
            }
        }
        System.out.printf("  %-14s %10s %14s %12s%n", "way", "variants", "not detected", "wrong place");
        int wrong = 0;
        for (Map.Entry<Tampering, Count> entry : counts.entrySet()) {
            Count count = entry.getValue();
            System.out.printf("  %-14s %,10d %,14d %,12d%n", entry.getKey(), count.tried, count.missed, count.misnamed);
            wrong += count.missed + count.misnamed;
        }
        boolean holds = control && bites && wrong == 0;
        System.out.printf("  %.1f s%n", (System.nanoTime() - start) / 1e9);
        System.out.printf(
                "{\"id\":\"R9\",\"holds\":%b,\"figure\":%d,\"unit\":\"variants not detected or named at another record\","
                        + "\"peers\":{},\"limit\":0,\"runs\":%d}%n",
                holds, wrong, each * Tampering.values().length);
        return holds ? 0 : 1;
    }

    private void attempt(Tampering way, Count count) throws Exception {
        List<List<Item.Written>> all = copy();
        int which = dice.nextInt(all.size());
        Seq first = way.on(all.get(which), dice);
        Verdict verdict = judge(all, anchors);
        count.tried++;
        Optional<Finding> found = verdict.chains().stream()
                .filter(chain ->
                        chain.chain().equals(chains.get(which).getFirst().chain()))
                .flatMap(chain -> chain.findings().stream())
                .findFirst();
        if (found.isEmpty()) {
            count.missed++;
        } else if (!found.get().at().equals(first)) {
            count.misnamed++;
            System.out.printf("  ! %s at %s: %s%n", way, first, found.get());
        }
    }

    private List<List<Item.Written>> copy() {
        List<List<Item.Written>> copy = new ArrayList<>();
        chains.forEach(chain -> copy.add(new ArrayList<>(chain)));
        return copy;
    }

    private Verdict judge(List<List<Item.Written>> records, List<Envelope> kept) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Item> all = new ArrayList<>(head);
        records.forEach(all::addAll);
        for (Item item : all) {
            file.write(item.bytesOfLine());
            file.write('\n');
        }
        return new Auditor(Optional.empty(), kept).judge(new ByteArrayInputStream(file.toByteArray()));
    }

    /// The collector's own acknowledgement in the file is left out: whoever tampers may hold that key too.
    private void write(int records) throws Exception {
        Clock clock = Clock.systemUTC();
        Settings settings =
                new Settings(folder.resolve("plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");
        OperationsHome home = OperationsHome.init(folder.resolve("home"), settings, clock.instant(), new Problems())
                .orElseThrow();
        SigningKey collectorKey = home.key(TrustRole.COLLECTOR);
        List<ToyKiosk> kiosks = List.of(new ToyKiosk("press-3"), new ToyKiosk("press-4"), new ToyKiosk("gate"));
        Map<String, Envelope> last = new HashMap<>();
        try (RecordStore store = SqliteRecords.open(folder.resolve("records.db"))) {
            Collector collector = new Collector(
                    store,
                    new RegisteredKiosks(home, clock),
                    new Acknowledger(collectorKey, (kiosk, said) -> last.put(kiosk.value(), said)),
                    clock);
            for (ToyKiosk kiosk : kiosks) {
                home.registry().register(kiosk.id(), kiosk.key().verifyKey(), clock.instant());
                for (int stored = 0; stored < records; stored += WINDOW) {
                    for (int i = stored; i < Math.min(records, stored + WINDOW); i++) {
                        kiosk.write("work-" + i);
                    }
                    var _ = collector.receive(
                            kiosk.id(),
                            kiosk.window(stored).stream().map(Bytes::new).toList());
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            EvidenceFile.write(home, store, collectorKey, file, new EvidenceFile.Wish(clock.instant(), true));
            read(file.toString(StandardCharsets.UTF_8));
        }
        anchors.addAll(last.values());
    }

    private void read(String file) throws Exception {
        Map<String, List<Item.Written>> byChain = new LinkedHashMap<>();
        for (String line : file.lines().toList()) {
            switch (Item.parse(line.getBytes(StandardCharsets.UTF_8))) {
                case Item.Written written ->
                    byChain.computeIfAbsent(written.chain().value(), _ -> new ArrayList<>())
                            .add(written);
                case Item.Stored _ -> {}
                case Item other -> head.add(other);
            }
        }
        chains.addAll(byChain.values());
    }
}
