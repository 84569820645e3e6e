package io.pitcrew.station.seal;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of a plant and what each may sign. Version n is signed by the root keys of n-1 and of n.
///
/// @param expires afterwards the screen says that it is overdue; it is believed until there is a newer one
/// @param approval a release needs signatures of `APPROVER` besides those of `AUTHOR`
/// @param floors for roles whose keys this version replaces: the version from which the new keys count on
/// @param records where kiosks put their records, so that only collectors read them; without it they go as they are
public record TrustRoot(
        int version,
        Instant issued,
        Instant expires,
        boolean approval,
        Map<TrustRole, RoleKeys> roles,
        Map<TrustRole, Long> floors,
        Optional<Letterbox> records) {
    public static final String TYPE = "application/vnd.pitcrew.root+json;v=1";

    /// The keys of one role.
    ///
    /// @param threshold how many distinct keys must have signed
    public record RoleKeys(int threshold, List<VerifyKey> keys) {
        public RoleKeys {
            if (threshold < 1 || threshold > Set.copyOf(keys).size()) {
                throw new IllegalArgumentException(
                        "threshold " + threshold + " of " + keys.size() + " keys can never be met");
            }
        }

        /// How many of its keys have signed this: the same key twice counts once.
        long signed(Envelope envelope) {
            return new LinkedHashSet<>(keys).stream().filter(envelope::signedBy).count();
        }

        /// Can nothing that was signed by keys of `before` count under these?
        boolean replaces(RoleKeys before) {
            return keys.stream().distinct().filter(before.keys()::contains).count() < threshold;
        }
    }

    public TrustRoot {
        if (version < 1) {
            throw new IllegalArgumentException("trust roots are counted from 1, not from " + version);
        }
        if (!roles.containsKey(TrustRole.ROOT)) {
            throw new IllegalArgumentException("a trust root without root keys could never be replaced");
        }
        if (approval && !apart(roles.get(TrustRole.AUTHOR), roles.get(TrustRole.APPROVER))) {
            throw new IllegalArgumentException("who approves must have another key than who writes");
        }
    }

    /// Without approval, floors and letterbox.
    public TrustRoot(int version, Instant issued, Instant expires, Map<TrustRole, RoleKeys> roles) {
        this(version, issued, expires, false, roles, Map.of(), Optional.empty());
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static TrustRoot parse(byte[] json) throws Malformed {
        return Json.read(json, TrustRoot.class);
    }

    /// What people compare: printed at operations, typed in at a kiosk that can no longer be reached by signatures.
    public Fingerprint fingerprint() {
        return Fingerprint.of(bytes());
    }

    /// Is this envelope a trust root signed by the root keys of this one *and* by its own? Says nothing of its version.
    public Seal checkNext(Envelope envelope) {
        return switch (check(envelope, TYPE, TrustRole.ROOT)) {
            case Seal.Broken broken -> broken;
            case Seal.Intact _ -> checkItself(envelope);
        };
    }

    /// Is this envelope a trust root signed by its own root keys? By itself that proves only that whoever made it holds
    /// them.
    public static Seal checkItself(Envelope envelope) {
        try {
            return parse(envelope.payload().array()).check(envelope, TYPE, TrustRole.ROOT);
        } catch (Malformed e) {
            return new Seal.Broken(Seal.Fault.WRONG_TYPE, String.valueOf(e.getMessage()));
        }
    }

    /// A release, signed by those whom this plant asks to.
    public Seal checkRelease(Envelope envelope, String payloadType) {
        return switch (check(envelope, payloadType, TrustRole.AUTHOR)) {
            case Seal.Broken broken -> broken;
            case Seal.Intact written -> approval ? approved(envelope, written) : written;
        };
    }

    private Seal approved(Envelope envelope, Seal.Intact written) {
        RoleKeys approvers = Objects.requireNonNull(roles.get(TrustRole.APPROVER), "checked when it was made");
        long good = approvers.signed(envelope);
        return good >= approvers.threshold()
                ? written
                : new Seal.Broken(Seal.Fault.UNAPPROVED, good + " of " + approvers.threshold() + " approvals");
    }

    /// Roles of which nothing signed under `before` counts any more: only their versions may fall.
    public Set<TrustRole> replaced(TrustRoot before) {
        Set<TrustRole> replaced = EnumSet.noneOf(TrustRole.class);
        roles.forEach((role, keys) -> {
            RoleKeys old = before.roles().get(role);
            if (old == null || keys.replaces(old)) {
                replaced.add(role);
            }
        });
        return replaced;
    }

    /// Does this envelope hold what it claims, signed by enough keys of the role?
    public Seal check(Envelope envelope, String payloadType, TrustRole role) {
        if (!envelope.payloadType().equals(payloadType)) {
            return new Seal.Broken(Seal.Fault.WRONG_TYPE, "it is a " + envelope.payloadType());
        }
        if (envelope.signatures().isEmpty()) {
            return new Seal.Broken(Seal.Fault.UNSIGNED, "it carries no signature");
        }
        RoleKeys wanted = roles.get(role);
        if (wanted == null) {
            return new Seal.Broken(Seal.Fault.WRONG_KEY, "the trust root names no key for role " + role);
        }
        long good = wanted.signed(envelope);
        if (good == 0) {
            return new Seal.Broken(Seal.Fault.WRONG_KEY, "no valid signature of a key for role " + role);
        }
        if (good < wanted.threshold()) {
            return new Seal.Broken(
                    Seal.Fault.THRESHOLD, good + " of " + wanted.threshold() + " signatures for role " + role);
        }
        return new Seal.Intact(envelope.payload());
    }

    private static boolean apart(@Nullable RoleKeys one, @Nullable RoleKeys other) {
        return one != null && other != null && Collections.disjoint(one.keys(), other.keys());
    }
}
