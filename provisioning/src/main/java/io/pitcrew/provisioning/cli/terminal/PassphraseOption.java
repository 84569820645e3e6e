package io.pitcrew.provisioning.cli.terminal;

import io.pitcrew.provisioning.keys.KeysClosed;
import io.pitcrew.provisioning.keys.Lock;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// What opens the keys: a file with the passphrase, for what runs by itself, or a person at the terminal. Never an
/// argument: those are seen by everybody on the machine.
public final class PassphraseOption {
    private static final int LEAST = 12;

    @CommandLine.Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            defaultValue = "${env:PITCREW_PASSPHRASE_FILE}",
            description = "its first line opens the keys; default: $PITCREW_PASSPHRASE_FILE, or the terminal asks")
    private @Nullable Path file;

    /// For keys that there are. Asks when the first locked one is needed.
    public Lock lock() {
        return Lock.of(this::ask);
    }

    /// For new keys: empty if there is nobody to ask and no file.
    public Optional<Lock> fresh() throws KeysClosed {
        if (file == null && !atTerminal()) {
            return Optional.empty();
        }
        char[] words = ask();
        if (file == null) {
            char[] again = System.console().readPassword("The same again: ");
            if (!Arrays.equals(words, again)) {
                throw new KeysClosed("The two passphrases differ. Nothing was made; try again.");
            }
        }
        if (words.length < LEAST) {
            throw new KeysClosed("A passphrase has at least " + LEAST + " characters; four random words are good.");
        }
        return Optional.of(Lock.of(words::clone));
    }

    private char[] ask() throws KeysClosed {
        if (file != null) {
            return firstLine(file);
        }
        if (!atTerminal()) {
            throw new KeysClosed("The keys are locked. Name a file with the passphrase: --passphrase-file FILE, or"
                    + " PITCREW_PASSPHRASE_FILE in the environment.");
        }
        char[] words = System.console().readPassword("Passphrase of the keys: ");
        if (words == null || words.length == 0) {
            throw new KeysClosed("The keys are locked, and no passphrase was given.");
        }
        return words;
    }

    private static char[] firstLine(Path file) throws KeysClosed {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        } catch (IOException e) {
            throw new KeysClosed("The file with the passphrase, " + file + ", cannot be read.");
        }
    }

    private static boolean atTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
