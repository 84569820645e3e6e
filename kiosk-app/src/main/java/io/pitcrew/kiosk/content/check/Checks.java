package io.pitcrew.kiosk.content.check;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is asked of a pointer and of a release before anything they say is acted upon.
public final class Checks {
    private final Supplier<TrustRoot> root;
    private final Supplier<String> ring;

    /// @param root asked anew for every signature
    public Checks(Supplier<TrustRoot> root, Supplier<String> ring) {
        this.root = root;
        this.ring = ring;
    }

    /// The trust root that a pointer says one must have to judge it, if that is newer than ours. Nobody has signed for
    /// this yet: it is a reason to wait for that root, and for nothing else.
    public Optional<Integer> newerRoot(byte[] envelope) {
        try {
            Envelope sealed = Envelope.parse(envelope);
            int wanted = sealed.payloadType().equals(Pointer.TYPE)
                    ? Pointer.parse(sealed.payload().array()).rootVersion()
                    : 0;
            return wanted > root.get().version() ? Optional.of(wanted) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /// Whose pointers count now.
    public String ring() {
        return ring.get();
    }

    /// @param counter the highest counter trusted so far; the same one again is the same news again
    public Pointer pointer(byte[] envelope, long counter) throws Refusal {
        byte[] payload = open("pointer", envelope, e -> root.get().check(e, Pointer.TYPE, TrustRole.POINTER));
        Pointer pointer = json("pointer", payload, Pointer.FORMAT, Pointer::parse);
        if (!pointer.ring().equals(ring())) {
            throw new Refusal(
                    Reason.NOT_FOR_US,
                    "pointer of ring '" + Bytes.printable(pointer.ring()) + "', this kiosk is in '" + ring() + "'");
        }
        if (pointer.counter() < counter) {
            throw new Refusal(Reason.ROLLED_BACK, "pointer " + pointer.counter() + " is older than pointer " + counter);
        }
        if (pointer.envelopeSize() < 1 || pointer.envelopeSize() > Chunk.MAX_RAW) {
            throw new Refusal(
                    Reason.OVERSIZED,
                    "release envelope of " + pointer.envelopeSize() + " bytes, at most " + Chunk.MAX_RAW);
        }
        return pointer;
    }

    /// @param version the highest version trusted so far; the same one again is the same news again
    public Recall recall(byte[] envelope, long version) throws Refusal {
        byte[] payload = open("recall list", envelope, e -> root.get().check(e, Recall.TYPE, TrustRole.RECALL));
        Recall recall = json("recall list", payload, Recall.FORMAT, Recall::parse);
        if (recall.version() < Math.max(1, version)) {
            throw new Refusal(
                    Reason.ROLLED_BACK, "recall list " + recall.version() + " is older than recall list " + version);
        }
        return recall;
    }

    /// A rollback by operations is a higher number over an old catalogue; a lower number is somebody else's.
    public void notOlder(ReleaseNumber offered, ReleaseNumber floor) throws Refusal {
        if (offered.compareTo(floor) < 0 || offered.equals(ReleaseNumber.ZERO)) {
            throw new Refusal(Reason.ROLLED_BACK, "release " + offered + " is older than release " + floor);
        }
    }

    public Release release(Pointer pointer, byte[] envelope) throws Refusal {
        byte[] payload = open("release", envelope, this::written);
        Release release = json("release", payload, Release.FORMAT, Release::parse);
        if (!release.number().equals(pointer.release())) {
            throw new Refusal(
                    Reason.MIXED, "pointer to release " + pointer.release() + " leads to release " + release.number());
        }
        return release;
    }

    /// The approved release whose content another one says to have.
    public Release base(Release.Base base, byte[] envelope) throws Refusal {
        byte[] payload = open("approved release", envelope, e -> root.get().checkRelease(e, Release.TYPE));
        Release release = json("approved release", payload, Release.FORMAT, Release::parse);
        if (!release.number().equals(base.number()) || release.base().isPresent()) {
            throw new Refusal(Reason.MIXED, "release " + base.number() + " is named and is not there");
        }
        return release;
    }

    /// Where nobody has approved it, the approved release that it names may vouch for it; that is looked into later.
    private Seal written(Envelope envelope) {
        Seal seal = root.get().checkRelease(envelope, Release.TYPE);
        boolean unapproved = seal instanceof Seal.Broken(var fault, var _) && fault == Seal.Fault.UNAPPROVED;
        return unapproved && namesBase(envelope) ? new Seal.Intact(envelope.payload()) : seal;
    }

    /// Would its author be believed today, and is it approved or names what may vouch for it?
    public boolean written(byte[] envelope) {
        try {
            return written(Envelope.parse(envelope)) instanceof Seal.Intact;
        } catch (Malformed e) {
            return false;
        }
    }

    private static boolean namesBase(Envelope written) {
        try {
            return Release.parse(written.payload().array()).base().isPresent();
        } catch (Malformed e) {
            return false;
        }
    }

    /// Would this release be believed today, by its own signatures?
    public boolean signed(byte[] envelope) {
        try {
            return root.get().checkRelease(Envelope.parse(envelope), Release.TYPE) instanceof Seal.Intact;
        } catch (Malformed e) {
            return false;
        }
    }

    /// A release that was checked when it came in. Its keys may have been replaced since: that changes nothing about
    /// what is in force.
    public static Release checkedBefore(byte[] envelope) throws Refusal {
        try {
            return Release.parse(Envelope.parse(envelope).payload().array());
        } catch (Malformed e) {
            throw new Refusal(Reason.DAMAGED, "release in force: " + e.getMessage());
        }
    }

    @FunctionalInterface
    public interface Parser<T> {
        T parse(byte[] bytes) throws Malformed;
    }

    /// Tells a format that this kiosk does not know from bytes that are no format at all.
    ///
    /// @param name of the object, for whoever reads why it was refused
    public static <T> T json(String name, byte[] bytes, int format, Parser<T> parser) throws Refusal {
        try {
            Object stated = Json.readMap(bytes).get("format");
            if (!(stated instanceof Integer number) || number != format) {
                throw new Refusal(Reason.UNKNOWN_FORMAT, name + " is of format " + stated + ", not " + format);
            }
            return parser.parse(bytes);
        } catch (Malformed e) {
            throw new Refusal(Reason.DAMAGED, name + ": " + e.getMessage());
        }
    }

    private static byte[] open(String what, byte[] bytes, Function<Envelope, Seal> check) throws Refusal {
        if (bytes.length > Envelope.MAX_BYTES) {
            throw new Refusal(Reason.OVERSIZED, what + " of " + bytes.length + " bytes, at most " + Envelope.MAX_BYTES);
        }
        try {
            return switch (check.apply(Envelope.parse(bytes))) {
                case Seal.Intact intact -> intact.payload().array();
                case Seal.Broken broken -> throw new Refusal(reason(broken.fault()), what + ": " + broken.why());
            };
        } catch (Malformed e) {
            throw new Refusal(Reason.DAMAGED, what + ": " + e.getMessage());
        }
    }

    private static Reason reason(Seal.Fault fault) {
        return switch (fault) {
            case UNSIGNED -> Reason.UNSIGNED;
            case WRONG_KEY -> Reason.WRONG_KEY;
            case THRESHOLD -> Reason.THRESHOLD;
            case UNAPPROVED -> Reason.UNAPPROVED;
            case WRONG_TYPE -> Reason.UNKNOWN_FORMAT;
        };
    }
}
