package io.pitcrew.provisioning.demo;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Reads what `pitcrew export` wrote as an auditor would: every line hashed again, every chain followed from its first
/// record.
final class Books {
    private final Map<Chain, Head> heads = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long stored;
    private long duplicates;
    private long gaps;
    private String verdict = "verified";

    static Figures.Books read(Path export, long made, long acknowledged) throws IOException {
        Books books = new Books();
        for (String line : Files.readAllLines(export)) {
            books.add(new Line(line.getBytes(StandardCharsets.UTF_8)));
        }
        return new Figures.Books(made, books.stored, acknowledged, books.duplicates, books.gaps, books.verdict);
    }

    private void add(Line line) {
        Entry entry;
        try {
            entry = line.entry();
        } catch (Malformed e) {
            verdict = "a line cannot be read: " + e.getMessage();
            return;
        }
        stored++;
        if (!seen.add(entry.chain() + "/" + entry.seq())) {
            duplicates++;
            return;
        }
        Head before = heads.getOrDefault(entry.chain(), Head.before(entry.chain()));
        long missing = entry.seq().value() - before.seq().value() - 1;
        gaps += Math.max(0, missing);
        if (missing == 0 && !entry.prev().equals(before.hash())) {
            verdict = "record " + entry.seq() + " does not follow the one before it";
        }
        heads.put(entry.chain(), new Head(entry.chain(), entry.seq(), line.hash()));
    }
}
