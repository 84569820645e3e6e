package io.pitcrew.station.seal;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The keys of a plant and what each may sign. Version n is signed by the root keys of n-1 and of n.
public record TrustRoot(int version, Instant issued, Instant expires, Map<TrustRole, RoleKeys> roles) {
    public static final String TYPE = "application/vnd.pitcrew.root+json;v=1";

    /// The keys of one role.
    ///
    /// @param threshold how many distinct keys must have signed
    public record RoleKeys(int threshold, List<VerifyKey> keys) {
        public RoleKeys {
            if (threshold < 1 || threshold > keys.size()) {
                throw new IllegalArgumentException(
                        "threshold " + threshold + " of " + keys.size() + " keys can never be met");
            }
        }
    }

    public TrustRoot {
        if (!roles.containsKey(TrustRole.ROOT)) {
            throw new IllegalArgumentException("a trust root without root keys could never be replaced");
        }
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static TrustRoot parse(byte[] json) throws Malformed {
        return Json.read(json, TrustRoot.class);
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
        long good = new LinkedHashSet<>(wanted.keys())
                .stream().filter(envelope::signedBy).count();
        if (good == 0) {
            return new Seal.Broken(Seal.Fault.WRONG_KEY, "no valid signature of a key for role " + role);
        }
        if (good < wanted.threshold()) {
            return new Seal.Broken(
                    Seal.Fault.THRESHOLD, good + " of " + wanted.threshold() + " signatures for role " + role);
        }
        return new Seal.Intact(envelope.payload());
    }
}
