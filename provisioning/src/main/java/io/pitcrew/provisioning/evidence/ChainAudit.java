package io.pitcrew.provisioning.evidence;

import io.pitcrew.provisioning.evidence.Finding.Kind;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Place;
import io.pitcrew.station.seal.VerifyKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges one chain, handed in record by record. A signature vouches for its record, and by the hashes in them for all
/// below; so each window is judged from its signature downwards, and what is named first bad is what was touched, not
/// what stands beside it.
final class ChainAudit {
    /// A kiosk signs at least every 64 records; what goes on unsigned for longer is not one's work.
    private static final int MAX_WINDOW = 4096;

    private final KioskId kiosk;
    private final Chain chain;
    private final Optional<VerifyKey> key;

    /// Since the last record that a good signature vouches for.
    private final List<Row> window = new ArrayList<>();

    private final Map<Seq, Sha256> wanted = new HashMap<>();
    private final Map<Seq, Sha256> met = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Head proven;
    private Seq last = Seq.ZERO;
    private long records;

    /// @param seq where the line says that it stands, or where it must stand if it cannot be read
    /// @param prev of a readable one
    private record Row(Seq seq, Sha256 hash, Optional<Sha256> prev, Optional<Bytes> signature, boolean signatureFits) {}

    ChainAudit(KioskId kiosk, Chain chain, Optional<VerifyKey> key) {
        this.kiosk = kiosk;
        this.chain = chain;
        this.key = key;
        this.proven = Head.before(chain);
        if (key.isEmpty()) {
            find(new Seq(1), Kind.NO_KEY, "the file names no key of this chain: anybody may have written it");
        }
    }

    /// Somebody has signed that this record was there.
    void anchor(Seq at, Sha256 hash) {
        Sha256 before = wanted.putIfAbsent(at, hash);
        if (before != null && !before.equals(hash)) {
            find(at, Kind.ANCHOR, "two acknowledgements name two different records " + at);
        }
    }

    void record(Item.Written written) {
        Optional<Place> place = Place.of(written.read());
        if (written.fork()) {
            place.ifPresent(fork -> find(
                    fork.seq(), Kind.FORK, "two signed records claim this place: a copy of the kiosk's key is in use"));
            return;
        }
        records++;
        Seq expected = last.next();
        Seq seq = place.map(Place::seq).orElse(expected);
        if (!place.map(p -> p.kiosk().equals(kiosk) && p.chain().equals(chain)).orElse(true)) {
            find(expected, Kind.CHANGED, "it names another kiosk or another chain");
        }
        if (seq.value() > expected.value()) {
            String which = seq.value() == expected.value() + 1
                    ? "record " + expected + " is"
                    : "records " + expected + " to " + new Seq(seq.value() - 1) + " are";
            find(expected, Kind.MISSING, which + " not here; record " + seq + " follows");
        } else if (seq.value() < expected.value()) {
            find(expected, Kind.ORDER, "record " + seq + " stands where record " + expected + " belongs");
            return;
        }
        last = seq;
        Sha256 hash = written.read().hash();
        if (wanted.containsKey(seq)) {
            met.put(seq, hash);
        }
        judge(row(written, seq, hash, place.map(Place::prev)));
    }

    Verdict.OfChain verdict() {
        // unsigned ones are no fault: a kiosk signs a moment later; but the hashes must link all the same
        settle(false);
        wanted.forEach((seq, hash) -> {
            Sha256 here = met.get(seq);
            if (here == null) {
                find(
                        seq.value() > last.value() ? last.next() : seq,
                        Kind.ANCHOR,
                        "a collector acknowledged record " + seq + ", and "
                                + (seq.value() > last.value() ? "this file ends at " + last : "it is not here"));
            } else if (!here.equals(hash)) {
                find(seq, Kind.ANCHOR, "a collector acknowledged another record " + seq + " than the one here");
            }
        });
        Optional<Seq> anchored = wanted.entrySet().stream()
                .filter(entry -> entry.getValue().equals(met.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingLong(Seq::value));
        return new Verdict.OfChain(
                kiosk,
                chain,
                records,
                last,
                proven.seq(),
                anchored,
                findings.stream()
                        .sorted(Comparator.comparingLong(finding -> finding.at().value()))
                        .toList());
    }

    private void judge(Row row) {
        window.add(row);
        if (row.signatureFits()) {
            settle(true);
            proven = new Head(chain, row.seq(), row.hash());
        } else if (window.size() > MAX_WINDOW) {
            find(window.getFirst().seq(), Kind.SIGNATURE, "nothing signed follows for " + MAX_WINDOW + " records");
            settle(false);
            proven = new Head(chain, row.seq(), row.hash());
        }
    }

    /// Follows the hashes from the top of the window down to what is proven.
    ///
    /// @param vouched does a good signature stand at the top?
    private void settle(boolean vouched) {
        Optional<Sha256> named = Optional.empty();
        for (int i = window.size() - 1; i >= 0; i--) {
            Row row = window.get(i);
            Seq below = i > 0 ? window.get(i - 1).seq() : proven.seq();
            boolean neighbours = below.next().equals(row.seq());
            // what a touched record names says nothing of the one below
            boolean touched = touched(row, named, vouched);
            if (!touched && neighbours && i > 0 && row.prev().isEmpty()) {
                change(below, "record " + row.seq() + " cannot be read, so that nothing vouches for this one");
            }
            named = neighbours && !touched ? row.prev() : Optional.empty();
        }
        if (named.isPresent() && !named.get().equals(proven.hash())) {
            change(window.getFirst().seq(), "it does not continue record " + proven.seq());
        }
        window.clear();
    }

    /// @param named its hash, by the record above it
    private boolean touched(Row row, Optional<Sha256> named, boolean vouched) {
        if (named.isPresent() && !named.get().equals(row.hash())) {
            change(row.seq(), "record " + row.seq().next() + " names another hash for it");
            return true;
        }
        if (row.signature().isEmpty() || row.signatureFits() || key.isEmpty()) {
            return false;
        }
        boolean proof = vouched && named.isPresent();
        find(
                row.seq(),
                Kind.SIGNATURE,
                proof
                        ? "its signature does not fit, though a later one vouches for the record"
                        : "its signature does not fit: record or signature was changed");
        return !proof;
    }

    private void change(Seq at, String why) {
        find(at, Kind.CHANGED, why);
    }

    private Row row(Item.Written written, Seq seq, Sha256 hash, Optional<Sha256> prev) {
        boolean fits = written.signature()
                .flatMap(signature ->
                        key.map(of -> of.verifies(new Head(chain, seq, hash).toBeSigned(), signature.array())))
                .orElse(false);
        return new Row(seq, hash, prev, written.signature(), fits);
    }

    private void find(Seq at, Kind kind, String why) {
        findings.add(new Finding(at, kind, why));
    }
}
