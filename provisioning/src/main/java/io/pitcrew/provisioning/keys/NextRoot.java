package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the next trust root of a plant: other keys for a role, a new date, a new start after all root keys were lost.
/// Nothing is sent; [io.pitcrew.provisioning.publish.Publisher] puts up what is here.
public final class NextRoot {
    /// So long is a root said to be good; long, because nobody likes to open the safe.
    static final Duration LASTS = Duration.ofDays(5 * 365);

    private final OperationsHome home;
    private final List<Path> keyFiles;
    private final Instant now;

    /// What came of it.
    public sealed interface Made {
        /// It has all signatures it needs, and is kept.
        record Complete(TrustRoot root) implements Made {}

        /// Others have to sign too; it is kept apart until then.
        ///
        /// @param lacks whose signatures are missing, in words
        record Lacking(int version, String lacks) implements Made {}
    }

    /// @param keys how many; empty: as many as there are
    /// @param threshold how many of them must sign; empty: as before
    /// @param floor the version from which the new keys count
    public record Rotation(TrustRole role, Optional<Integer> keys, Optional<Integer> threshold, Optional<Long> floor) {}

    /// @param keyFiles root keys that lie elsewhere: on a stick from the safe
    public NextRoot(OperationsHome home, List<Path> keyFiles, Instant now) {
        this.home = home;
        this.keyFiles = List.copyOf(keyFiles);
        this.now = now;
    }

    /// New keys for a role.
    ///
    /// @throws IllegalArgumentException if the threshold cannot be met
    public Made rotate(Rotation wish) throws IOException, Malformed {
        TrustRoot before = home.roots().current();
        TrustRoot.RoleKeys old = before.roles().get(wish.role());
        int count = wish.keys().orElse(old == null ? 1 : old.keys().size());
        int threshold = wish.threshold().orElse(old == null ? 1 : Math.min(old.threshold(), count));
        if (threshold < 1 || threshold > count) {
            throw new IllegalArgumentException(threshold + " of " + count + " keys can never sign");
        }
        Map<TrustRole, TrustRoot.RoleKeys> roles = new EnumMap<>(before.roles());
        roles.put(wish.role(), made(wish.role(), count, threshold));
        Map<TrustRole, Long> floors = new EnumMap<>(TrustRole.class);
        wish.floor().ifPresent(floor -> floors.put(wish.role(), floor));
        return signed(Envelope.seal(TrustRoot.TYPE, after(before, roles, floors).bytes()));
    }

    /// The same keys with a new date.
    public Made renew() throws IOException, Malformed {
        TrustRoot before = home.roots().current();
        return signed(Envelope.seal(
                TrustRoot.TYPE, after(before, before.roles(), Map.of()).bytes()));
    }

    /// The same keys; from now on a release needs a second person, or no more.
    ///
    /// @throws IllegalArgumentException if who writes and who approves share a key
    public Made approval(boolean required) throws IOException, Malformed {
        TrustRoot before = home.roots().current();
        TrustRoot next = new TrustRoot(
                before.version() + 1, now, now.plus(LASTS), required, before.roles(), Map.of(), before.records());
        return signed(Envelope.seal(TrustRoot.TYPE, next.bytes()));
    }

    /// Another letterbox for records. What was put into the one before is opened as long as its key lies here.
    public Made letterbox() throws IOException, Malformed {
        TrustRoot before = home.roots().current();
        TrustRoot next = new TrustRoot(
                before.version() + 1,
                now,
                now.plus(LASTS),
                before.approval(),
                before.roles(),
                Map.of(),
                Optional.of(home.keyring().makeLetterbox()));
        return signed(Envelope.seal(TrustRoot.TYPE, next.bytes()));
    }

    /// Signs the root that lacks signatures with the root keys that are here.
    public Optional<Made> sign() throws IOException, Malformed {
        Optional<Envelope> draft = home.roots().draft();
        return draft.isEmpty() ? Optional.empty() : Optional.of(signed(draft.get()));
    }

    /// New root keys that no old one vouches for. Kiosks believe it where a person types its fingerprint.
    public TrustRoot reroot() throws IOException, Malformed {
        TrustRoot before = home.roots().current();
        TrustRoot.RoleKeys old = before.roles().get(TrustRole.ROOT);
        Map<TrustRole, TrustRoot.RoleKeys> roles = new EnumMap<>(before.roles());
        roles.put(
                TrustRole.ROOT,
                made(TrustRole.ROOT, old == null ? 1 : old.keys().size(), old == null ? 1 : old.threshold()));
        TrustRoot next = after(before, roles, Map.of());
        SigningKey[] own = home.keyring().of(TrustRole.ROOT, next, List.of()).toArray(SigningKey[]::new);
        home.roots().keep(Envelope.seal(TrustRoot.TYPE, next.bytes(), own));
        return next;
    }

    private TrustRoot after(TrustRoot before, Map<TrustRole, TrustRoot.RoleKeys> roles, Map<TrustRole, Long> floors) {
        return new TrustRoot(
                before.version() + 1,
                now,
                now.plus(LASTS),
                before.approval(),
                Map.copyOf(roles),
                floors,
                before.records());
    }

    private TrustRoot.RoleKeys made(TrustRole role, int count, int threshold) throws IOException {
        List<VerifyKey> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(home.keyring().make(role).verifyKey());
        }
        return new TrustRoot.RoleKeys(threshold, List.copyOf(made));
    }

    private Made signed(Envelope unsigned) throws IOException, Malformed {
        TrustRoot next = Roots.parse(unsigned);
        TrustRoot before = home.roots().current();
        List<SigningKey> signers = new ArrayList<>(home.keyring().of(TrustRole.ROOT, before, keyFiles));
        signers.addAll(home.keyring().of(TrustRole.ROOT, next, keyFiles));
        Envelope signed = unsigned.countersigned(signers.toArray(SigningKey[]::new));
        if (before.checkNext(signed) instanceof Seal.Broken broken) {
            home.roots().draft(signed);
            return new Made.Lacking(next.version(), broken.why());
        }
        home.roots().keep(signed);
        return new Made.Complete(next);
    }
}
