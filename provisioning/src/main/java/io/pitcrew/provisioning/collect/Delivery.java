package io.pitcrew.provisioning.collect;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.record.Place;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.VerifyKey;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What came of one kiosk while we were busy, taken in as one: within the kiosk's turn and one transaction of the
/// store. Nothing of it is told to anybody before that is committed.
final class Delivery {
    private final KioskId from;
    private final Keys keys;
    private final RecordStore store;
    private final Tally tally;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Map<Chain, Head> heads = new HashMap<>();
    private final SequencedMap<Sha256, Line> unsigned = new LinkedHashMap<>();
    private boolean stored;
    private boolean asked;

    /// A signed record and the waiting ones below it, down to a stored record.
    ///
    /// @param base the stored record that the first line continues
    /// @param lines in order; the signed one is the last
    private record Run(Head base, List<Line> lines) {}

    /// @param ledger of this kiosk, at least one
    /// @param letterboxes what it may have put its records into
    record Keys(List<VerifyKey> ledger, List<LetterboxKey> letterboxes) {}

    Delivery(KioskId from, Keys keys, RecordStore store, Tally tally, InstantSource clock) {
        this.from = from;
        this.keys = keys;
        this.store = store;
        this.tally = tally;
        this.clock = clock;
        this.waiting = store.waiting();
    }

    /// @return what became of each, in the same order
    List<Receipt> take(List<Bytes> messages) {
        List<Receipt> receipts = messages.stream().map(this::take).toList();
        if (!unsigned.isEmpty()) {
            waiting.hold(from, unsigned);
        }
        if (asked && !stored) {
            var _ = store.again(from);
        }
        return receipts;
    }

    /// The kiosk is to be told how far the store is.
    boolean owesAnAnswer() {
        return stored || asked;
    }

    private Receipt take(Bytes message) {
        Optional<byte[]> opened = opened(message.array());
        return opened.isPresent() ? read(opened.get()) : tally.drop(from, Receipt.Reason.NOT_FOR_US);
    }

    /// A kiosk whose trust root names no letterbox sends its records as they are.
    private Optional<byte[]> opened(byte[] message) {
        if (!LetterboxKey.isLetter(message)) {
            return Optional.of(message);
        }
        try {
            for (LetterboxKey key : keys.letterboxes()) {
                if (key.isFor(message)) {
                    return Optional.of(key.open(message, Line.Message.purpose(from)));
                }
            }
            return Optional.empty();
        } catch (Malformed damaged) {
            return Optional.empty();
        }
    }

    private Receipt read(byte[] message) {
        Line.Message read;
        try {
            read = Line.Message.parse(message);
        } catch (Malformed e) {
            return tally.drop(from, Receipt.Reason.NOT_A_RECORD);
        }
        Line line = read.line();
        Sha256 hash = line.hash();
        Optional<Place> claimed = Place.of(line);
        if (claimed.isPresent()) {
            return claimed.get().kiosk().equals(from)
                    ? placed(claimed.get(), hash, read)
                    : tally.drop(from, Receipt.Reason.OTHER_KIOSK);
        }
        return read.signature()
                .map(signature -> unreadable(hash, line, signature))
                .orElseGet(() -> hold(hash, line));
    }

    private Receipt placed(Place place, Sha256 hash, Line.Message read) {
        Head at = new Head(place.chain(), place.seq(), hash);
        Optional<VerifyKey> key = KioskKeys.among(keys.ledger(), place.chain());
        if (key.isEmpty()) {
            return tally.drop(from, Receipt.Reason.UNKNOWN_CHAIN);
        }
        if (read.signature().isEmpty()) {
            boolean above = at.seq().compareTo(head(place.chain()).seq()) > 0;
            return above || !store.holds(at) ? hold(hash, read.line()) : new Receipt.Duplicate(from);
        }
        Bytes signature = read.signature().get();
        return key.get().verifies(at.toBeSigned(), signature.array())
                ? signed(place, at, read.line(), signature)
                : tally.drop(from, Receipt.Reason.BAD_SIGNATURE);
    }

    /// A line that does not say where it belongs can only be the next of a chain whose key signed it as that.
    private Receipt unreadable(Sha256 hash, Line line, Bytes signature) {
        for (VerifyKey key : keys.ledger()) {
            Head head = head(KioskKeys.chainOf(key));
            Head at = hash.equals(head.hash())
                    ? head
                    : new Head(head.chain(), head.seq().next(), hash);
            if (key.verifies(at.toBeSigned(), signature.array())) {
                return signed(Place.on(head, from), at, line, signature);
            }
        }
        return tally.drop(from, Receipt.Reason.BAD_SIGNATURE);
    }

    private Receipt signed(Place place, Head at, Line line, Bytes signature) {
        if (store.holds(at)) {
            asked = true;
            return new Receipt.Duplicate(from);
        }
        Optional<Run> run = down(place, line);
        if (run.isEmpty()) {
            asked = true;
            unsigned.put(at.hash(), line);
            return new Receipt.Gap(from, head(place.chain()));
        }
        return append(run.get(), signature);
    }

    /// Follows the hashes down from a signed line. Empty if a link is missing: then there is a gap.
    private Optional<Run> down(Place signed, Line line) {
        Deque<Line> lines = new ArrayDeque<>(List.of(line));
        Place place = signed;
        while (!place.below().equals(head(place.chain()))) {
            Optional<Line> below = waits(place.prev());
            if (below.isEmpty()) {
                return store.holds(place.below())
                        ? Optional.of(new Run(place.below(), List.copyOf(lines)))
                        : Optional.empty();
            }
            lines.addFirst(below.get());
            Optional<Place> read = Place.of(below.get());
            if (read.isEmpty()) {
                return ontoHead(place, lines);
            }
            if (!read.get().chain().equals(place.chain())
                    || !read.get().seq().equals(place.below().seq())) {
                return Optional.empty();
            }
            place = read.get();
        }
        return Optional.of(new Run(place.below(), List.copyOf(lines)));
    }

    /// The first of `lines` does not say where it belongs. The signed record after it, at `above`, says that it is
    /// the one before: enough, if only the head can be below it. Over waiting lines it would not be: they may be
    /// forged, and this one cannot say which it followed. The kiosk's window shrinks until it ends below the
    /// unreadable line.
    private Optional<Run> ontoHead(Place above, Deque<Line> lines) {
        Head head = head(above.chain());
        return head.seq().value() + 2 == above.seq().value()
                ? Optional.of(new Run(head, List.copyOf(lines)))
                : Optional.empty();
    }

    private Receipt append(Run run, Bytes signature) {
        Chain chain = run.base().chain();
        boolean main = run.base().equals(head(chain));
        Optional<Head> before = main && run.base().equals(Head.before(chain))
                ? store.standing(from).heads().stream().findFirst()
                : Optional.empty();
        List<StoredRecord> records = records(run, signature, main);
        store.append(records);
        stored = true;
        List<Sha256> hashes = records.stream().map(record -> record.at().hash()).toList();
        waiting.forget(from, hashes);
        hashes.forEach(unsigned::remove);
        if (!main) {
            return new Receipt.Forked(from, records);
        }
        heads.put(chain, records.getLast().at());
        return new Receipt.Stored(from, records, before);
    }

    private List<StoredRecord> records(Run run, Bytes signature, boolean main) {
        StoredRecord.Branch branch = main ? StoredRecord.Branch.MAIN : StoredRecord.Branch.FORK;
        List<StoredRecord> records = new ArrayList<>();
        Head at = run.base();
        for (Line line : run.lines()) {
            at = new Head(at.chain(), at.seq().next(), line.hash());
            boolean last = records.size() == run.lines().size() - 1;
            Optional<Bytes> own = last ? Optional.of(signature) : Optional.empty();
            records.add(new StoredRecord(from, at, line, own, branch, clock.instant()));
        }
        return List.copyOf(records);
    }

    private Receipt hold(Sha256 hash, Line line) {
        unsigned.put(hash, line);
        return new Receipt.Provisional(from);
    }

    private Optional<Line> waits(Sha256 hash) {
        Line here = unsigned.get(hash);
        return here == null ? waiting.get(from, hash) : Optional.of(here);
    }

    /// Nobody else moves it while this kiosk's turn lasts.
    private Head head(Chain chain) {
        return heads.computeIfAbsent(chain, unknown -> store.head(from, unknown));
    }
}
