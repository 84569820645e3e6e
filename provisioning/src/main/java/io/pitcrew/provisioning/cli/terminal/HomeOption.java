package io.pitcrew.provisioning.cli.terminal;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.postgres.PostgresRecords;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/// `--home`, for the commands that work in an operations home.
public final class HomeOption {
    @CommandLine.Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "the operations home; default: this folder")
    private Path folder = Path.of(".");

    @CommandLine.Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    public OperationsHome open() throws IOException, NoHome {
        Problems problems = new Problems();
        Optional<OperationsHome> home = OperationsHome.open(folder, passphrase.lock(), problems);
        if (home.isEmpty()) {
            throw new NoHome(problems);
        }
        return home.get();
    }

    /// Where this home's records are: the database that its settings name, or a file of its own.
    public static RecordStore records(OperationsHome home) throws IOException {
        Optional<URI> database = home.settings().store();
        if (database.isPresent()) {
            return PostgresRecords.open(database.get());
        }
        Files.createDirectories(home.collected());
        return SqliteRecords.open(home.records());
    }
}
