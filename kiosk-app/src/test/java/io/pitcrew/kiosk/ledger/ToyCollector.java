package io.pitcrew.kiosk.ledger;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.record.NewChain;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.VerifyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The least that a collector must do: keep what fits the chain, believe it from the signature on, acknowledge that.
public final class ToyCollector {
    private final List<Shelf> shelves = new CopyOnWriteArrayList<>();
    private final List<Line> forks = new CopyOnWriteArrayList<>();
    private long generation = 1;
    private long n;

    private record Shelf(Chain chain, VerifyKey key, List<Line> kept, List<Line> provisional) {
        Shelf(VerifyKey key) {
            this(new Chain(key.id().hex()), key, new CopyOnWriteArrayList<>(), new ArrayList<>());
        }

        Head head(List<Line> lines) {
            return lines.isEmpty()
                    ? Head.before(chain)
                    : new Head(
                            chain,
                            Bench.entry(lines.getLast()).seq(),
                            lines.getLast().hash());
        }
    }

    public ToyCollector(VerifyKey enrolled) {
        shelves.add(new Shelf(enrolled));
    }

    public void announced(Envelope envelope) throws Malformed {
        NewChain claimed = NewChain.claimed(envelope);
        Optional<Shelf> old = shelf(claimed.ends().chain());
        Shelf fresh = new Shelf(claimed.newKey());
        if (old.isPresent()
                && claimed.check(envelope, old.get().key()) instanceof Seal.Intact
                && shelf(fresh.chain()).isEmpty()) {
            shelves.addFirst(fresh);
        }
    }

    /// @return an acknowledgement, whenever a signature came
    public Optional<byte[]> received(byte[] message) throws Malformed {
        Line.Message record = Line.Message.parse(message);
        Entry entry = record.line().entry();
        Optional<Shelf> known = shelf(entry.chain());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        put(known.get(), entry, record.line());
        if (record.signature().isEmpty()) {
            return Optional.empty();
        }
        Head claimed = new Head(entry.chain(), entry.seq(), record.line().hash());
        if (!known.get()
                .key()
                .verifies(claimed.toBeSigned(), record.signature().get().array())) {
            throw new AssertionError("bad signature at " + claimed);
        }
        believe(known.get(), record.line());
        return Optional.of(ack());
    }

    public byte[] ack() {
        n++;
        List<Acknowledgement.Held> heads = shelves.stream()
                .map(shelf -> shelf.head(shelf.kept()))
                .map(head -> new Acknowledgement.Held(head.chain(), head.seq(), head.hash(), head.seq()))
                .toList();
        Acknowledgement ack = new Acknowledgement(Acknowledgement.FORMAT, Bench.KIOSK, generation, n, heads);
        return Envelope.seal(Acknowledgement.TYPE, ack.bytes(), Bench.COLLECTOR).bytes();
    }

    /// As from a backup: all after this record is gone, and it knows.
    void restore(Chain chain, int upTo) {
        List<Line> kept = shelf(chain).orElseThrow().kept();
        kept.subList(upTo, kept.size()).clear();
        generation++;
        n = 0;
    }

    public List<Line> stored(Chain chain) {
        return shelf(chain).map(Shelf::kept).orElse(List.of());
    }

    List<Line> forks() {
        return forks;
    }

    private void put(Shelf shelf, Entry entry, Line line) {
        Head end = shelf.head(shelf.provisional().isEmpty() ? shelf.kept() : shelf.provisional());
        int place = (int) entry.seq().value() - 1;
        if (entry.seq().equals(end.seq().next()) && entry.prev().equals(end.hash())) {
            shelf.provisional().add(line);
        } else if (place < shelf.kept().size() && !shelf.kept().get(place).equals(line)) {
            forks.add(line);
        }
    }

    private static void believe(Shelf shelf, Line signed) {
        if (!shelf.provisional().isEmpty() && shelf.provisional().getLast().equals(signed)) {
            shelf.kept().addAll(shelf.provisional());
        }
        shelf.provisional().clear();
    }

    private Optional<Shelf> shelf(Chain chain) {
        return shelves.stream().filter(shelf -> shelf.chain().equals(chain)).findFirst();
    }
}
