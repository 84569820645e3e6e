package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.check.Needs.Lack;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Verdict.Reason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks for chunks in a window and never believes that silence is completeness. The window grows while chunks come
/// quickly and shrinks when they stop. All times are monotonic milliseconds; used by one thread.
final class Fetch {
    private static final long QUICK = 1000;
    private static final int MOST_WANTED = 256;
    private static final int SLOWEST = 12;

    private final ContentSource source;
    private final ContentSource.Receiver receiver;
    private final Limits limits;
    private final Map<Sha256, Lack> waiting = new LinkedHashMap<>();
    private final Map<Sha256, Lack> asked = new LinkedHashMap<>();
    private final Map<Sha256, Integer> damaged = new HashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private long bytesLeft;
    private long budget;
    private long inWindow;
    private long lastByte;
    private int silences;

    Fetch(ContentSource source, ContentSource.Receiver receiver, Limits limits) {
        this.source = source;
        this.receiver = receiver;
        this.limits = limits;
        this.budget = Math.min(limits.window(), 4L * Chunk.MAX_RAW);
    }

    /// Fetches these, and nothing else any more.
    ///
    /// @param expected how many bytes that will be, as far as known
    void start(Map<Sha256, Lack> lacks, long expected, long now) {
        stop();
        waiting.putAll(lacks);
        lacks.values().forEach(lack -> left.merge(lack.object(), 1, Integer::sum));
        bytesLeft = expected;
        lastByte = now;
        ask();
    }

    void stop() {
        asked.keySet().forEach(source::forget);
        asked.clear();
        waiting.clear();
        damaged.clear();
        left.clear();
        bytesLeft = 0;
        inWindow = 0;
        silences = 0;
    }

    boolean idle() {
        return asked.isEmpty() && waiting.isEmpty();
    }

    /// Of how many objects something is still to come.
    int objects() {
        return left.size();
    }

    long bytes() {
        return Math.max(0, bytesLeft);
    }

    /// @return the chunk, if it was asked for and is what its name says
    Optional<Chunk> arrived(Sha256 hash, byte[] wire, long now) throws Refusal {
        Lack lack = asked.get(hash);
        if (lack == null) {
            return Optional.empty();
        }
        if (now - lastByte < QUICK) {
            budget = Math.min(limits.window(), budget + wire.length);
        }
        lastByte = now;
        silences = 0;
        Chunk chunk;
        try {
            chunk = Chunk.read(hash, wire);
        } catch (Malformed e) {
            askAgainUnlessHopeless(hash, lack, e);
            return Optional.empty();
        }
        if (lack.size() >= 0 && chunk.raw().size() != lack.size()) {
            throw new Refusal(
                    Reason.DAMAGED,
                    lack.object() + ": a chunk has " + chunk.raw().size() + " bytes, not " + lack.size());
        }
        asked.remove(hash);
        left.computeIfPresent(lack.object(), (_, n) -> n == 1 ? null : n - 1);
        bytesLeft -= chunk.raw().size();
        source.forget(hash);
        inWindow -= sizeOf(lack);
        ask();
        return Optional.of(chunk);
    }

    /// Asks again when nothing came for long; tells operations when that did not help.
    void tick(long now) {
        long wait = limits.silence().toMillis() * Math.min(1 + silences, SLOWEST);
        if (asked.isEmpty() || now - lastByte < wait) {
            return;
        }
        silences++;
        lastByte = now;
        budget = Math.max(Chunk.MAX_RAW, budget / 2);
        List<Sha256> again = List.copyOf(asked.keySet());
        again.forEach(source::forget);
        again.forEach(hash -> source.ask(hash, receiver));
        if (silences % limits.patience() == 0) {
            source.want(again.subList(0, Math.min(again.size(), MOST_WANTED)));
        }
    }

    private void askAgainUnlessHopeless(Sha256 hash, Lack lack, Malformed why) throws Refusal {
        if (damaged.merge(hash, 1, Integer::sum) >= limits.damages()) {
            throw new Refusal(Reason.DAMAGED, lack.object() + ": " + why.getMessage());
        }
        source.forget(hash);
        source.ask(hash, receiver);
    }

    private void ask() {
        var next = waiting.entrySet().iterator();
        while (next.hasNext() && asked.size() < limits.topics()) {
            Map.Entry<Sha256, Lack> one = next.next();
            long size = sizeOf(one.getValue());
            if (!asked.isEmpty() && inWindow + size > budget) {
                return;
            }
            next.remove();
            inWindow += size;
            asked.put(one.getKey(), one.getValue());
            source.ask(one.getKey(), receiver);
        }
    }

    private static long sizeOf(Lack lack) {
        return lack.size() < 0 ? Chunk.MAX_RAW : lack.size();
    }
}
