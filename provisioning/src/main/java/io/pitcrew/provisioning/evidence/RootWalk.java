package io.pitcrew.provisioning.evidence;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The trust roots of a file: each must be signed by the one before and by itself. One of them must have the
/// fingerprint that the auditor was given on paper, or the whole file could be somebody's invention.
final class RootWalk {
    private final Optional<Fingerprint> given;
    private final List<TrustRoot> roots = new ArrayList<>();
    private Optional<String> broken = Optional.empty();

    RootWalk(Optional<Fingerprint> given) {
        this.given = given;
    }

    void add(Envelope sealed) {
        try {
            TrustRoot root = TrustRoot.parse(sealed.payload().array());
            Seal seal = roots.isEmpty()
                    ? TrustRoot.checkItself(sealed)
                    : roots.getLast().checkNext(sealed);
            if (seal instanceof Seal.Broken fault) {
                fail("trust root " + root.version() + " does not follow from the one before: " + fault.why());
            } else if (!roots.isEmpty() && root.version() != roots.getLast().version() + 1) {
                fail("trust root " + root.version() + " comes after "
                        + roots.getLast().version());
            } else {
                roots.add(root);
            }
        } catch (Malformed e) {
            fail("a trust root cannot be read: " + e.getMessage());
        }
    }

    /// Is this signed as a collector of any of these roots may? Keys that were replaced since counted then.
    boolean isCollectors(Envelope sealed, String type) {
        return roots.stream().anyMatch(root -> root.check(sealed, type, TrustRole.COLLECTOR) instanceof Seal.Intact);
    }

    Outcome outcome() {
        if (broken.isPresent()) {
            return new Outcome.Broken(broken.get());
        }
        if (roots.isEmpty()) {
            return new Outcome.Broken("there is no trust root in it: it is not whole");
        }
        List<Fingerprint> own = roots.stream().map(TrustRoot::fingerprint).toList();
        if (given.isPresent() && !own.contains(given.get())) {
            return new Outcome.Broken("none of its trust roots has the fingerprint " + given.get()
                    + ": it is of another plant, or somebody made it up");
        }
        return new Outcome.Walked(roots.getLast().version(), own.getFirst(), given.isPresent());
    }

    private void fail(String why) {
        if (broken.isEmpty()) {
            broken = Optional.of(why);
        }
    }

    /// What became of the trust roots.
    sealed interface Outcome {
        /// @param compared with a fingerprint that did not come with the file
        record Walked(int version, Fingerprint first, boolean compared) implements Outcome {}

        record Broken(String why) implements Outcome {}
    }
}
