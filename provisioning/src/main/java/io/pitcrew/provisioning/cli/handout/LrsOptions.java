package io.pitcrew.provisioning.cli.handout;

import io.pitcrew.provisioning.cli.terminal.Terminal;
import io.pitcrew.provisioning.export.lrs.Credentials;
import io.pitcrew.provisioning.export.lrs.LrsAddress;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which learning record store is told, and as whom. The secret is never an argument: those are seen by everybody on
/// the machine.
final class LrsOptions {
    private static final String SECRET = "PITCREW_LRS_SECRET";

    @Option(names = "--lrs", paramLabel = "ADDRESS", description = "tell this learning record store: https://host/path")
    private @Nullable String lrs;

    @Option(names = "--user", paramLabel = "NAME", description = "who we are to it")
    private @Nullable String user;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:PITCREW_LRS_SECRET_FILE}",
            description = "its first line is the secret; default: $PITCREW_LRS_SECRET_FILE, $PITCREW_LRS_SECRET, or"
                    + " the terminal asks")
    private @Nullable Path secretFile;

    @Option(names = "--dry-run", description = "only say how much it would be told")
    private boolean dryRun;

    boolean dryRun() {
        return dryRun;
    }

    /// @throws IllegalArgumentException with what is wrong with it
    Optional<LrsAddress> address() {
        return Optional.ofNullable(lrs).map(LrsAddress::of);
    }

    /// @throws IllegalArgumentException if nobody is named
    String user() {
        if (user == null || user.isBlank() || user.contains(":")) {
            throw new IllegalArgumentException("as whom? Say --user NAME; there is no colon in it");
        }
        return user;
    }

    /// @throws IllegalArgumentException if there is no secret
    Credentials credentials() throws IOException {
        return new Credentials(user(), secret());
    }

    private String secret() throws IOException {
        if (secretFile != null) {
            return Files.readString(secretFile, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
        Optional<String> said = Optional.ofNullable(System.getenv(SECRET));
        Optional<Console> terminal = Terminal.here();
        return said.or(() -> terminal.map(console -> new String(console.readPassword("Secret of %s: ", user))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the LRS asks for a secret: --secret-file FILE, or " + SECRET + " in the environment"));
    }
}
