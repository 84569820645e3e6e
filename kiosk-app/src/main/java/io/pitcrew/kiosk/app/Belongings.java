package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.ledger.Identity;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.KioskToml;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.KeyFile;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What this kiosk was given: the folder that `pitcrew kiosk new` made, and in which it keeps its own two databases.
///
/// @param badges what badge numbers are digested with
/// @param roster what the roster opens with
/// @param root envelope of the first trust root; carried here by hand, so believed as it is
record Belongings(Path folder, KioskConfig config, SigningKey key, SecretBox badges, SecretBox roster, Bytes root) {

    /// The folder cannot be used; the message says for each problem what it is and what to do.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    static Belongings read(Path folder) throws Unusable {
        try {
            Problems problems = new Problems();
            Path toml = folder.resolve(KioskToml.FILE);
            KioskConfig config = KioskToml.read(toml.toString(), Files.readAllBytes(toml), problems)
                    .orElseThrow(() -> new Unusable(words(problems)));
            return new Belongings(
                    folder,
                    config,
                    KeyFile.readKey(keyFile(folder)),
                    KeyFile.readSecret(folder.resolve("badge.secret")),
                    KeyFile.readSecret(folder.resolve("roster.secret")),
                    root(folder));
        } catch (IOException | Malformed e) {
            throw new Unusable(folder + " is no kiosk's folder: " + e.getMessage()
                    + " – the kiosk would not know who it is – let operations make one with pitcrew kiosk new");
        }
    }

    /// Who this kiosk is to its ledger; a new key replaces the old one in the same file.
    Identity identity() {
        return new Identity(config.kiosk(), key, next -> {
            try {
                KeyFile.write(keyFile(folder), next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// What PINs are kept with, made at the first start. Never in the database that holds what is made with it: whoever
    /// gets only one of the two can try no PIN.
    SecretBox pins() {
        Path file = folder.resolve("pin.secret");
        try {
            if (!Files.exists(file)) {
                KeyFile.write(file, SecretBox.generate());
            }
            return KeyFile.readSecret(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException(
                    file + " is damaged – nobody could sign here – delete it; then everybody"
                            + " chooses a new PIN with a supervisor's badge",
                    e);
        }
    }

    Path ledgerDb() {
        return folder.resolve("ledger.db");
    }

    Path contentDb() {
        return folder.resolve("content.db");
    }

    Path media() {
        return folder.resolve("media");
    }

    private static Path keyFile(Path folder) {
        return folder.resolve("ledger.key");
    }

    /// What it says is believed as it is; that it says something is seen here.
    private static Bytes root(Path folder) throws IOException, Malformed {
        byte[] envelope = Files.readAllBytes(folder.resolve("root.json"));
        TrustRoot.parse(Envelope.parse(envelope).payload().array());
        return new Bytes(envelope);
    }

    private static String words(Problems problems) {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
