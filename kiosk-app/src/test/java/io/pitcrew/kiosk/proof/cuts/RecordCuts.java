package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.proof.cuts.Disk.Loss;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.testkit.Plants;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// R2: the power is cut anywhere in a shift, and the disk keeps of what was not synced nothing, some, or all. Whatever
/// somebody was told is there, once, in its place; the chain has no gap; work that was open is open; and the kiosk goes
/// on.
final class RecordCuts {
    private static final String CHAINS = "SELECT chain, acked, safe FROM chain ORDER BY no";
    private static final String LINES =
            "SELECT line FROM record JOIN chain ON chain.no = record.chain WHERE chain.chain = ? ORDER BY seq";
    private static final List<Loss> LOSSES = List.copyOf(EnumSet.allOf(Loss.class));
    private final List<Operation> operations;
    private final Path scratch;
    private final PrintStream out;
    private int disks;

    private RecordCuts(List<Operation> operations, Path scratch, PrintStream out) {
        this.operations = operations;
        this.scratch = scratch;
        this.out = out;
    }

    private record Chain(String name, long acked, long safe) {}

    private record Cut(int operation, Loss loss) {}

    /// @param args the log of strace; the folder that it is about; a folder for disks; how many cuts
    public static void main(String[] args) throws IOException {
        List<Operation> operations = Trace.read(Path.of(args[0]), Path.of(args[1]));
        RecordCuts proof = new RecordCuts(operations, Path.of(args[2]), System.out);
        int cuts = Integer.parseInt(args[3]);
        long seed = System.nanoTime();
        proof.out.printf(
                Locale.ROOT, "R2  %d cuts among %d operations of the disk, seed %d%n", cuts, operations.size(), seed);
        int wrong = proof.cut(cuts, new Random(seed), true);
        int judged = proof.disks;
        int control = proof.cut(Math.max(40, cuts / 20), new Random(seed), false);
        proof.out.printf(Locale.ROOT, "    %-44s %8d of %d different disks%n", "wrong", wrong, judged);
        proof.out.printf(
                Locale.ROOT,
                "    %-44s %8d of %d different disks%n",
                "control, syncs taken out: found wrong",
                control,
                proof.disks - judged);
        boolean holds = wrong == 0 && control > 0;
        System.out.printf(
                Locale.ROOT,
                "{\"id\":\"R2\",\"holds\":%b,\"figure\":%d,\"unit\":\"violations\",\"peers\":{},\"limit\":0,\"runs\":%d,"
                        + "\"disks\":%d,\"control\":%d}%n",
                holds,
                wrong,
                cuts,
                judged,
                control);
        System.exit(holds ? 0 : 1);
    }

    private int cut(int cuts, Random chance, boolean syncs) throws IOException {
        Map<Integer, List<Cut>> at = chance.ints(cuts, 0, operations.size())
                .mapToObj(operation -> new Cut(operation, LOSSES.get(chance.nextInt(LOSSES.size()))))
                .collect(Collectors.groupingBy(Cut::operation));
        Disk disk = new Disk();
        Set<Sha256> seen = new HashSet<>();
        int wrong = 0;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (syncs || !(operation instanceof Operation.Sync)) {
                disk.apply(operation);
            }
            for (Cut cut : at.getOrDefault(i, List.of())) {
                Map<String, byte[]> files = disk.after(cut.loss(), chance);
                String told = new String(disk.holds("told"), StandardCharsets.US_ASCII);
                if (seen.add(SwitchCuts.fingerprint(files, disk.holds("told")))) {
                    disks++;
                    wrong += judge(files, told.lines().toList(), cut, syncs) ? 0 : 1;
                }
            }
        }
        if (!new String(disk.holds("told"), StandardCharsets.US_ASCII).endsWith("end\n")) {
            throw new IllegalStateException("the end of the shift is not in its log");
        }
        return wrong;
    }

    private boolean judge(Map<String, byte[]> files, List<String> told, Cut cut, boolean aloud) throws IOException {
        if (told.isEmpty()) {
            return true; // before the first start was over nobody had been told anything
        }
        Path folder = scratch.resolve("disk");
        Disk.write(files, folder);
        List<String> wrong = wrong(folder, told);
        SwitchCuts.remove(folder);
        if (aloud && !wrong.isEmpty()) {
            out.println("  operation " + cut.operation() + " of " + operations.size() + ", "
                    + SwitchCuts.name(operations.get(cut.operation())) + ", loses " + cut.loss() + ": "
                    + String.join("; ", wrong.subList(0, Math.min(3, wrong.size()))));
        }
        return wrong.isEmpty();
    }

    private static List<String> wrong(Path folder, List<String> told) {
        List<String> wrong = new ArrayList<>();
        try (LedgerDb db = LedgerDb.open(Shift.database(folder))) {
            Ledger ledger = Shift.start(folder, db);
            Context worker = Context.NONE.at(Plants.PRESS).by(Plants.AMARA.id());
            if (!(ledger.append(List.of(new Draft(worker, new Fact.SignedIn()))) instanceof Outcome.Recorded)) {
                wrong.add("nothing can be recorded any more");
            }
            Map<String, Chain> chains = new HashMap<>();
            Map<String, Entry> records = new HashMap<>();
            Map<String, Sha256> hashes = new HashMap<>();
            for (Chain chain : chains(db)) {
                chains.put(chain.name(), chain);
                read(db, chain, records, hashes, wrong);
            }
            if (records.values().stream().map(Entry::id).distinct().count() != records.size()) {
                wrong.add("two records have the same id");
            }
            told.forEach(line -> told(line.split(" ", -1), chains, hashes, wrong));
            open(db, records, wrong);
        } catch (IOException | RuntimeException e) {
            wrong.add("it does not start: " + e);
        }
        return wrong;
    }

    private static List<Chain> chains(LedgerDb db) {
        return db.read(c -> Sql.list(c, row -> new Chain(row.getString(1), row.getLong(2), row.getLong(3)), CHAINS));
    }

    private static void read(
            LedgerDb db, Chain chain, Map<String, Entry> records, Map<String, Sha256> hashes, List<String> wrong) {
        List<byte[]> lines = db.read(c -> Sql.list(c, row -> row.getBytes(1), LINES, chain.name()));
        Sha256 before = new Sha256(chain.name());
        long seq = 0;
        try {
            for (byte[] bytes : lines) {
                Line line = new Line(bytes);
                Entry entry = line.entry();
                boolean pruned = seq == 0 && entry.seq().value() - 1 <= chain.safe();
                if (!(pruned && entry.seq().value() > 1)
                        && !(entry.seq().value() == seq + 1 && entry.prev().equals(before))) {
                    wrong.add("record " + entry.seq() + " of " + chain.name() + " does not follow record " + seq);
                }
                seq = entry.seq().value();
                before = line.hash();
                records.put(chain.name() + " " + seq, entry);
                hashes.put(chain.name() + " " + seq, before);
            }
        } catch (Malformed e) {
            wrong.add("a record cannot be read: " + e.getMessage());
        }
    }

    private static void told(
            String[] words, Map<String, Chain> chains, Map<String, Sha256> hashes, List<String> wrong) {
        Chain chain = words.length < 2 ? null : chains.get(words[1]);
        switch (words[0]) {
            case "done" -> {
                Sha256 hash = hashes.get(words[1] + " " + words[2]);
                boolean forgotten = chain != null && hash == null && Long.parseLong(words[2]) <= chain.safe();
                if (!forgotten && (hash == null || !hash.hex().equals(words[3]))) {
                    wrong.add("said to be done, not on record: " + words[2]);
                }
            }
            case "acked" -> {
                if (chain == null || chain.acked() < Long.parseLong(words[2])) {
                    wrong.add("it forgot that " + words[2] + " is acknowledged");
                }
            }
            case "forked" -> {
                if (chain == null) {
                    wrong.add("it forgot the chain that it had begun");
                }
            }
            default -> {
                // the end
            }
        }
    }

    /// Work that was begun and not finished is offered to the next worker, and no other.
    private static void open(LedgerDb db, Map<String, Entry> records, List<String> wrong) throws IOException {
        Set<String> open = new HashSet<>();
        Set<String> completed = new HashSet<>();
        try {
            for (Entry entry : records.values()) {
                switch (entry.fact()) {
                    case Fact.Opened opened -> open.add(opened.work());
                    case Fact.Completed over -> completed.add(over.work());
                    default -> {
                        // opens and closes nothing
                    }
                }
            }
        } catch (Malformed e) {
            throw new IOException(e);
        }
        open.removeAll(completed);
        Set<String> offered = new WorkBook(db)
                .open(Plants.PRESS).stream().map(WorkBook.Open::work).collect(Collectors.toSet());
        if (!offered.containsAll(open) || offered.stream().anyMatch(completed::contains)) {
            wrong.add("open work is " + offered + ", by the records " + open);
        }
    }
}
