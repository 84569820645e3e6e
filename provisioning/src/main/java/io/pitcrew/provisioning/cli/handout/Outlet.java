package io.pitcrew.provisioning.cli.handout;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--out`: where it goes.
final class Outlet {
    @Option(names = "--out", paramLabel = "FILE", description = "a folder for --badges; default: standard output")
    private @Nullable Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    OutputStream open() throws IOException {
        return new BufferedOutputStream(file == null ? new StandardOutput() : Files.newOutputStream(file));
    }

    /// Stays open when it is closed: it belongs to the whole program.
    private static final class StandardOutput extends FilterOutputStream {
        StandardOutput() {
            super(System.out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
