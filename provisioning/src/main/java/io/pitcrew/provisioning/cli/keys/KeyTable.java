package io.pitcrew.provisioning.cli.keys;

import io.pitcrew.provisioning.keys.Keyring;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which keys may sign what, and which of them lie here: for a person, and for a program that watches over it.
record KeyTable(OperationsHome home) {

    String words() throws IOException {
        TrustRoot root = home.roots().current();
        List<String> lines = new ArrayList<>();
        lines.add("Trust root " + root.version() + ", good until "
                + root.expires().toString().substring(0, 10) + ", fingerprint " + root.fingerprint());
        root.roles().forEach((role, keys) -> lines.add("  " + row(role, keys)));
        home.keyring()
                .badgesDigits()
                .ifPresent(key -> lines.add("  badges: " + key + " (here; no role, kiosks do not know it)"));
        lines.add(root.records()
                .map(box -> "Records are encrypted to " + Keyring.digits(box.id()) + ".")
                .orElse("Records are NOT encrypted on their way: pitcrew keys letterbox changes that."));
        lines.add(root.approval() ? "A release needs author and approver." : "A release needs its author alone.");
        lines.add(
                home.keyring().locked()
                        ? "The keys here are locked with a passphrase."
                        : "The keys here are NOT locked: whoever can read this folder can sign.");
        if (home.roots().draft().isPresent()) {
            lines.add("A trust root waits for signatures: pitcrew keys sign --root-key FILE.");
        }
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    /// Keys by their whole id, which is the SHA-256 of the public key.
    String json() throws IOException {
        TrustRoot root = home.roots().current();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", root.version());
        all.put("issued", root.issued());
        all.put("expires", root.expires());
        all.put("fingerprint", root.fingerprint().toString());
        all.put("approval", root.approval());
        root.records().ifPresent(box -> all.put("records", box.id().hex()));
        all.put("locked", home.keyring().locked());
        all.put("waitsForSignatures", home.roots().draft().isPresent());
        Map<String, Object> roles = new LinkedHashMap<>();
        root.roles().forEach((role, keys) -> roles.put(Keyring.written(role), rows(role, keys)));
        all.put("roles", roles);
        home.keyring().badgesDigits().ifPresent(key -> all.put("badges", List.of(Map.of("id", key, "here", true))));
        return new String(Json.write(all), StandardCharsets.UTF_8);
    }

    private Map<String, Object> rows(TrustRole role, TrustRoot.RoleKeys keys) {
        List<Map<String, Object>> each = keys.keys().stream()
                .map(key -> Map.<String, Object>of(
                        "id", key.id().hex(), "here", home.keyring().has(role, key)))
                .toList();
        return Map.of("threshold", keys.threshold(), "keys", each);
    }

    private String row(TrustRole role, TrustRoot.RoleKeys keys) {
        String named = keys.keys().stream()
                .map(key -> Keyring.digits(key.id()) + where(role, key))
                .collect(Collectors.joining(", "));
        return Keyring.written(role) + ": " + keys.threshold() + " of "
                + keys.keys().size() + " – " + named;
    }

    private String where(TrustRole role, VerifyKey key) {
        boolean here = home.keyring().has(role, key);
        if (role == TrustRole.ROOT) {
            return here ? " (here; it belongs into a safe)" : " (elsewhere, as it should be)";
        }
        return here ? " (here)" : " (elsewhere)";
    }
}
