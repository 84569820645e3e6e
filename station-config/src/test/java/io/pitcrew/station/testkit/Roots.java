package io.pitcrew.station.testkit;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The next trust root, as tests want it: the last one's, with what is changed here.
public final class Roots {
    private final TrustRoot before;
    private final Map<TrustRole, TrustRoot.RoleKeys> roles;
    private final Map<TrustRole, Long> floors = new EnumMap<>(TrustRole.class);
    private int version;
    private boolean approval;

    private Roots(TrustRoot before) {
        this.before = before;
        this.roles = new EnumMap<>(before.roles());
        this.version = before.version() + 1;
        this.approval = before.approval();
    }

    public static Roots after(TrustRoot before) {
        return new Roots(before);
    }

    public Roots keys(TrustRole role, int threshold, SigningKey... keys) {
        roles.put(
                role,
                new TrustRoot.RoleKeys(
                        threshold,
                        Arrays.stream(keys).map(SigningKey::verifyKey).toList()));
        return this;
    }

    public Roots floor(TrustRole role, long floor) {
        floors.put(role, floor);
        return this;
    }

    public Roots version(int other) {
        version = other;
        return this;
    }

    public Roots approval(boolean asked) {
        approval = asked;
        return this;
    }

    public TrustRoot made() {
        return new TrustRoot(
                version,
                before.issued().plusSeconds(60),
                before.expires(),
                approval,
                Map.copyOf(roles),
                Map.copyOf(floors),
                before.records());
    }

    public Bytes sealed(SigningKey... signers) {
        return seal(made(), List.of(signers));
    }

    public static Bytes seal(TrustRoot root, List<SigningKey> signers) {
        return new Bytes(Envelope.seal(TrustRoot.TYPE, root.bytes(), signers.toArray(SigningKey[]::new))
                .bytes());
    }
}
