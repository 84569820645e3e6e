package io.pitcrew.provisioning.keys;

import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One page for the safe: which keys there are, where the root key belongs, and what to do when keys are lost or
/// stolen. It holds no secret.
final class RecoverySheet {
    private RecoverySheet() {}

    static String of(OperationsHome home) throws IOException {
        TrustRoot root = home.roots().current();
        return """
            <!DOCTYPE html>
            <html lang="en"><meta charset="utf-8"><title>Recovery sheet</title>
            <style>body{font:12pt/1.4 sans-serif;max-width:42em;margin:2em auto}td,th{text-align:left;padding:0 1.5em 0 0}
            .big{font:bold 15pt monospace}</style>
            <h1>Recovery sheet: %s</h1>
            <p>Trust root %d of %s. Fingerprint:<p class="big">%s
            <p>Renew it before %s: <code>pitcrew keys renew</code>. Print this page again after each change of keys.
            <table><tr><th>Role<th>Must sign<th>Keys
            %s
            </table>
            <h2>Now</h2>
            <ol><li>Move <code>keys/root-….key</code> to two sticks, put each into a safe of its own, and delete it here. It
            is needed for the steps below and for nothing else: bring it with <code>--root-key FILE</code>.
            <li>Keep a copy of the whole operations home where only you can read it. The passphrase belongs elsewhere.
            <li>Put this page beside the first stick.</ol>
            <h2>A key was stolen, or somebody left</h2>
            <p><code>pitcrew keys rotate ROLE --root-key FILE</code>, then <code>pitcrew publish</code>. Kiosks learn it as soon as
            they are connected. Did a thief count far ahead, so that kiosks refuse everything as too old? Rotate with
            <code>--floor N</code>, N being the number to go on with.
            <h2>A root key was stolen</h2>
            <p><code>pitcrew keys rotate root --root-key FILE</code>, then <code>pitcrew publish</code>, at once: as long as you hold
            enough root keys, yours count too. Then do <i>Now</i> again, with the new ones.
            <h2>All root keys are lost</h2>
            <ol><li>Nothing stops: kiosks go on with what they have, and releases, recalls and records with the other keys.
            <li><code>pitcrew keys reroot --all-root-keys-are-lost</code> makes new root keys and prints a fingerprint and a new sheet; <code>pitcrew publish</code>
            puts it up.
            <li>At each kiosk, with that sheet in hand: start it once with <code>--trust FINGERPRINT</code>. It asks nobody else;
            whoever can type there can do this, so go yourself.</ol>
            <h2>The operations home is lost</h2>
            <p>Restore the copy. Without one: <code>pitcrew init</code>, enrol every kiosk again with <code>pitcrew kiosk new</code>,
            carry the new folder's files to it, and start it once with <code>--trust FINGERPRINT</code>.
            </html>
            """.formatted(
                        home.settings().sitePath(),
                        root.version(),
                        root.issued().toString().substring(0, 10),
                        root.fingerprint(),
                        root.expires().toString().substring(0, 10),
                        root.roles().entrySet().stream()
                                .map(RecoverySheet::row)
                                .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String row(Map.Entry<TrustRole, TrustRoot.RoleKeys> role) {
        List<VerifyKey> keys = role.getValue().keys();
        String names = keys.stream().map(key -> Keyring.digits(key.id())).collect(Collectors.joining(" "));
        return "<tr><td>" + Keyring.written(role.getKey()) + "<td>"
                + role.getValue().threshold() + " of " + keys.size() + "<td>" + names;
    }
}
