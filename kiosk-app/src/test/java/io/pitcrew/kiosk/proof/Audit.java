package io.pitcrew.kiosk.proof;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What people were told is done, held against what operations has. A kiosk that loses nothing writes one chain all
/// its life: a second one shows that it came back with less than it had sent.
final class Audit {
    private static final int WORTH_NAMING = 5;

    /// What was said to be done, and how often it is on record. Filled while kiosks live, from several threads.
    private final Map<String, Integer> said = new ConcurrentHashMap<>();

    private final Map<KioskId, Head> heads = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> examples = new ArrayList<>();
    private long stored;
    private long twice;
    private long broken;

    /// @param lost said to be done, not on record
    /// @param twice on record more than once
    /// @param missing of the places up to each kiosk's head, those without a record
    /// @param broken that do not follow the one before, or cannot be read
    /// @param examples of what is wrong
    record Findings(long stored, long lost, long twice, long missing, long broken, List<String> examples) {
        long violations() {
            return lost + twice + missing + broken;
        }
    }

    /// A worker without a screen was told.
    void workerTold(String kiosk, String workerAndFact) {
        said.put(kiosk + " " + workerAndFact, 0);
    }

    /// The screen showed that this is on disk.
    void screenTold(String kiosk, String seq, String type) {
        said.put(kiosk + " " + seq + " " + type, 0);
    }

    /// How many records this kiosk told somebody are done.
    long toldBy(String kiosk) {
        return said.keySet().stream()
                .filter(claim -> claim.startsWith(kiosk + " "))
                .count();
    }

    /// @param made the last place of each kiosk's chain, by its own account
    Findings of(Path export, Map<String, Long> made) throws IOException {
        try (Stream<String> lines = Files.lines(export)) {
            lines.forEach(line -> read(new Line(line.getBytes(StandardCharsets.UTF_8))));
        }
        long lost = 0;
        for (Map.Entry<String, Integer> claim : said.entrySet()) {
            if (claim.getValue() == 0) {
                lost++;
                example("said to be done, not on record: " + claim.getKey());
            } else if (claim.getValue() > 1) {
                twice++;
                example("on record " + claim.getValue() + " times: " + claim.getKey());
            }
        }
        long missing = 0;
        for (Map.Entry<String, Long> kiosk : made.entrySet()) {
            Head head = heads.get(new KioskId(kiosk.getKey()));
            long held = head == null ? 0 : head.seq().value();
            if (held != kiosk.getValue()) {
                missing += Math.abs(kiosk.getValue() - held);
                example(kiosk.getKey() + " wrote " + kiosk.getValue() + " records, operations holds " + held);
            }
        }
        return new Findings(stored, lost, twice, missing, broken, List.copyOf(examples));
    }

    private void read(Line line) {
        Entry entry;
        String fact;
        try {
            entry = line.entry();
            fact = entry.fact().toString();
        } catch (Malformed e) {
            broken++;
            example("a line cannot be read: " + e.getMessage());
            return;
        }
        stored++;
        if (!ids.add(entry.id())) {
            twice++;
            example("two records with the id " + entry.id());
        }
        follow(entry, line);
        entry.worker()
                .ifPresent(worker ->
                        said.computeIfPresent(entry.kiosk() + " " + worker + " " + fact, (claim, times) -> times + 1));
        said.computeIfPresent(entry.kiosk() + " " + entry.seq() + " " + entry.type(), (claim, times) -> times + 1);
    }

    private void follow(Entry entry, Line line) {
        Chain chain = entry.chain();
        Head before = heads.getOrDefault(entry.kiosk(), Head.before(chain));
        if (!before.chain().equals(chain)
                || !entry.seq().equals(before.seq().next())
                || !entry.prev().equals(before.hash())) {
            broken++;
            example(entry.kiosk() + ": record " + entry.seq() + " of chain " + chain + " does not follow record "
                    + before.seq() + " of chain " + before.chain());
        }
        heads.put(entry.kiosk(), new Head(chain, entry.seq(), line.hash()));
    }

    private void example(String words) {
        if (examples.size() < WORTH_NAMING) {
            examples.add(words);
        }
    }
}
