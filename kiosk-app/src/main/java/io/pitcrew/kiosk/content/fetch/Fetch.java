package io.pitcrew.kiosk.content.fetch;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.check.Needs.Lack;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Verdict.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks for chunks in a window, at one place after the other, and never believes that silence is completeness. A chunk
/// that one place does not have, or does not deliver in time, is asked for at the next; what nobody has, operations is
/// told, and it is asked for again. All times are monotonic milliseconds; used by one thread.
public final class Fetch {
    private static final int SLOWEST = 12;
    private static final int SCATTER = 2000;

    private final Sources sources;
    private final Limits limits;
    private final List<Supply> supplies;
    private final Window window;
    private final Map<Sha256, Lack> waiting = new LinkedHashMap<>();
    private final Map<Sha256, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private final Set<Sha256> lost = new LinkedHashSet<>();
    private long bytesLeft;
    private long inWindow;
    private int underWay;
    private long wantAt;

    /// What a place said.
    ///
    /// @param place its number among the sources
    /// @param wire empty if it has not got the chunk
    public record Answer(int place, Sha256 chunk, Optional<Bytes> wire) {}

    /// @param inbox takes answers from any thread to the one that uses this, and there to [#answered]
    public Fetch(Sources sources, Consumer<Answer> inbox, Limits limits) {
        this.sources = sources;
        this.limits = limits;
        this.window = new Window(limits.window());
        this.supplies = IntStream.range(0, sources.inOrder().size())
                .mapToObj(i -> new Supply(sources.inOrder().get(i), new Hand(i, inbox)))
                .toList();
    }

    private record Hand(int place, Consumer<Answer> inbox) implements ContentSource.Receiver {
        @Override
        public void arrived(Sha256 chunk, byte[] wire) {
            inbox.accept(new Answer(place, chunk, Optional.of(new Bytes(wire))));
        }

        @Override
        public void lacks(Sha256 chunk) {
            inbox.accept(new Answer(place, chunk, Optional.empty()));
        }
    }

    /// Fetches these, and nothing else any more.
    ///
    /// @param expected how many bytes that will be, as far as known
    public void start(Map<Sha256, Lack> lacks, long expected, long now) {
        stop();
        waiting.putAll(lacks);
        lacks.values().forEach(lack -> left.merge(lack.object(), 1, Integer::sum));
        bytesLeft = expected;
        ask(now);
    }

    public void stop() {
        asked.keySet().forEach(this::forget);
        supplies.forEach(Supply::cleared);
        asked.clear();
        waiting.clear();
        left.clear();
        lost.clear();
        bytesLeft = 0;
        inWindow = 0;
        underWay = 0;
    }

    public boolean idle() {
        return asked.isEmpty() && waiting.isEmpty();
    }

    /// Of how many objects something is still to come.
    public int objects() {
        return left.size();
    }

    public long bytes() {
        return Math.max(0, bytesLeft);
    }

    /// @return the chunk, if it was asked for and is what its name says
    public Optional<Chunk> answered(Answer answer, long now) throws Refusal {
        Asked one = asked.get(answer.chunk());
        if (one == null) {
            return Optional.empty();
        }
        Supply from = supplies.get(answer.place());
        if (answer.wire().isEmpty()) {
            if (one.isAt(from)) {
                elsewhere(answer.chunk(), one, now);
                ask(now);
            }
            return Optional.empty();
        }
        byte[] wire = answer.wire().get().array();
        from.heard(now);
        window.arrived(wire.length, now);
        Chunk chunk;
        try {
            chunk = Chunk.read(answer.chunk(), wire);
        } catch (Malformed e) {
            damaged(answer.chunk(), one, from, e, now);
            return Optional.empty();
        }
        if (one.lack.size() >= 0 && chunk.raw().size() != one.lack.size()) {
            throw new Refusal(
                    Reason.DAMAGED,
                    one.lack.object() + ": a chunk has " + chunk.raw().size() + " bytes, not " + one.lack.size());
        }
        leave(one);
        asked.remove(answer.chunk());
        lost.remove(answer.chunk());
        left.computeIfPresent(one.lack.object(), (_, n) -> n == 1 ? null : n - 1);
        bytesLeft -= chunk.raw().size();
        forget(answer.chunk());
        ask(now);
        return Optional.of(chunk);
    }

    /// Whoever was silent for too long is asked no more; what nobody had is asked for again when its time has come.
    public void tick(long now) {
        for (Supply supply : supplies) {
            if (supply.silentFor(patience(supply), now)) {
                window.silent(now);
                supply.rest(now);
                asked.forEach((hash, one) -> {
                    if (one.isAt(supply)) {
                        elsewhere(hash, one, now);
                    }
                });
            }
        }
        asked.forEach((hash, one) -> {
            if (one.due(now)) {
                begin(hash, one, now);
            }
        });
        want(now);
        ask(now);
    }

    /// A place is there that was not: what nobody had is asked for again now.
    public void again(long now) {
        asked.forEach((hash, one) -> {
            if (one.here().isEmpty()) {
                begin(hash, one, now);
            }
        });
    }

    /// From the last byte that came; longer the more it owes and the slower the line is.
    private long patience(Supply supply) {
        int rounds = asked.values().stream()
                .filter(one -> one.isAt(supply))
                .mapToInt(Asked::rounds)
                .min()
                .orElse(0);
        return limits.silence().toMillis() * Math.min(1 + rounds, SLOWEST) + window.timeFor(supply.owes());
    }

    private void ask(long now) {
        var next = waiting.entrySet().iterator();
        while (next.hasNext() && underWay < limits.topics() && asked.size() - underWay < limits.topics()) {
            Map.Entry<Sha256, Lack> one = next.next();
            Asked asking = new Asked(one.getValue());
            if (underWay > 0 && inWindow + asking.size() > window.budget()) {
                return;
            }
            next.remove();
            asked.put(one.getKey(), asking);
            begin(one.getKey(), asking, now);
        }
    }

    private void begin(Sha256 hash, Asked one, long now) {
        if (underWay == 0) {
            window.begins(now);
        }
        one.begin(route(one.lack, now));
        underWay++;
        inWindow += one.size();
        askHere(hash, one, now);
    }

    /// Large things are looked for at the broker last; whoever rests, after all others.
    private List<Supply> route(Lack lack, long now) {
        boolean large = Catalogue.isMedia(lack.object());
        List<Supply> route = new ArrayList<>(supplies);
        route.sort(Comparator.comparing((Supply s) -> s.rests(now)).thenComparing(s -> large && s.isBroker()));
        return route;
    }

    private void askHere(Sha256 hash, Asked one, long now) {
        one.here().ifPresent(supply -> {
            supply.asked(one.size(), now);
            supply.source.ask(hash, supply.receiver);
        });
    }

    /// The broker stays asked: it may have it later.
    private void elsewhere(Sha256 hash, Asked one, long now) {
        one.here().filter(supply -> !supply.isBroker()).ifPresent(supply -> supply.source.forget(hash));
        leave(one);
        one.next();
        if (one.here().isPresent()) {
            underWay++;
            inWindow += one.size();
            askHere(hash, one, now);
            return;
        }
        int pause = Math.min(2 + one.rounds(), SLOWEST);
        if (one.inVain(now + limits.silence().toMillis() * pause) % limits.patience() == 0) {
            if (lost.isEmpty()) {
                wantAt = now + sources.chance().nextInt(SCATTER);
            }
            lost.add(hash);
        }
    }

    /// It is no longer under way, wherever it was.
    private void leave(Asked one) {
        one.here().ifPresent(supply -> {
            supply.done(one.size());
            underWay--;
            inWindow -= one.size();
        });
    }

    private void forget(Sha256 hash) {
        supplies.forEach(supply -> supply.source.forget(hash));
    }

    /// No more at a time than the line takes: the answers come all at once.
    private void want(long now) {
        if (lost.isEmpty() || now < wantAt) {
            return;
        }
        List<Sha256> some = new ArrayList<>();
        long bytes = 0;
        for (Sha256 hash : lost) {
            bytes += asked.containsKey(hash) ? asked.get(hash).size() : 0;
            if (!some.isEmpty() && bytes > window.budget()) {
                break;
            }
            some.add(hash);
        }
        some.forEach(lost::remove);
        wantAt = now + SCATTER / 2 + sources.chance().nextInt(SCATTER / 2);
        sources.wants().want(some);
    }

    /// It is asked for again where it came from, and then elsewhere; only what no place has right is given up.
    private void damaged(Sha256 hash, Asked one, Supply from, Malformed why, long now) throws Refusal {
        boolean enough = one.damagedAt(from) >= limits.damages();
        if (one.hopeless(limits.damages())) {
            throw new Refusal(Reason.DAMAGED, one.lack.object() + ": " + why.getMessage());
        }
        from.source.forget(hash);
        if (!enough) {
            from.source.ask(hash, from.receiver);
        } else if (one.isAt(from)) {
            elsewhere(hash, one, now);
            ask(now);
        }
    }
}
