package io.pitcrew.provisioning.keys;

import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.seal.VerifyKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who may approve: not who wrote. Kiosks tell the two apart by their keys; only here do people have names, and a name
/// that somebody makes up proves nothing. It keeps honest people from approving their own work by mistake.
///
/// @param root says which keys approve
public record Approval(TrustRoot root) {

    /// Why this key, in the hands of this person, must not approve; empty if it may.
    ///
    /// @param sealed what is to be approved, as far as it is signed
    /// @param by who approves
    /// @param author who wrote it
    public Optional<String> refuses(VerifyKey key, String by, Envelope sealed, String author) {
        String name = Keyring.digits(key.id());
        if (keys(TrustRole.AUTHOR).contains(key)) {
            return Optional.of("key " + name + " is one that writes releases – whoever approves must have another –"
                    + " bring the approver's with --key FILE");
        }
        if (!keys(TrustRole.APPROVER).contains(key)) {
            return Optional.of("key " + name + " approves nothing by trust root " + root.version()
                    + " – kiosks would not count it – `pitcrew keys list` says which keys do");
        }
        if (signed(sealed, key)) {
            return Optional.of("key " + name + " has approved it already – the same key counts once –"
                    + " somebody else must approve too");
        }
        if (!by.isBlank() && same(by, author)) {
            return Optional.of(author.strip() + " wrote it – whoever approves must be somebody else –"
                    + " if you are, say who: --by NAME");
        }
        return Optional.empty();
    }

    /// The files of keys that approve and lie beside those that write: a second person needs a second place.
    public List<String> besides(Keyring keyring) {
        return keys(TrustRole.APPROVER).stream()
                .filter(key -> root.approval() && keyring.has(TrustRole.APPROVER, key))
                .map(key -> keyring.file(TrustRole.APPROVER, key).toString())
                .toList();
    }

    private boolean signed(Envelope sealed, VerifyKey key) {
        return sealed.signatures().stream().anyMatch(s -> s.keyid().equals(key.id()));
    }

    private List<VerifyKey> keys(TrustRole role) {
        TrustRoot.RoleKeys keys = root.roles().get(role);
        return keys == null ? List.of() : keys.keys();
    }

    private static boolean same(String one, String other) {
        return Arrays.asList(words(one)).equals(Arrays.asList(words(other)));
    }

    private static String[] words(String name) {
        return name.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    }
}
