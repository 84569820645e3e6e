package io.pitcrew.provisioning.publish.room;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Which chunks the broker has, as far as it ever acknowledged them and did not forget: a file that is only written on,
/// `+<hash>` when one was taken, `-<hash>` when one was taken off. So after an interruption, wherever it came, nothing
/// is sent again that is there. A line that was cut short counts for nothing.
public final class Held {
    private static final int LINE = 65;
    private final Path file;

    public Held(Path file) {
        this.file = file;
    }

    /// Empty if nothing was ever written down: then it is not known.
    public Optional<Set<Sha256>> now() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Set<Sha256> held = new LinkedHashSet<>();
        for (String line : Files.readString(file, US_ASCII).split("\n", -1)) {
            if (line.length() == LINE) {
                Sha256 hash = new Sha256(line.substring(1));
                if (line.charAt(0) == '+') {
                    held.add(hash);
                } else {
                    held.remove(hash);
                }
            }
        }
        return Optional.of(held);
    }

    /// To write on.
    public Pen pen() throws IOException {
        return new Pen(Files.newOutputStream(file, CREATE, APPEND));
    }

    /// The broker forgot.
    public void forget() throws IOException {
        Files.deleteIfExists(file);
        pen().close();
    }

    /// Writes down what the broker acknowledged.
    public static final class Pen implements AutoCloseable {
        private final OutputStream out;

        private Pen(OutputStream out) throws IOException {
            this.out = out;
            out.write('\n'); // behind a line that was cut short
        }

        public void taken(Sha256 hash) throws IOException {
            line('+', hash);
        }

        public void takenOff(Sha256 hash) throws IOException {
            line('-', hash);
        }

        private void line(char sign, Sha256 hash) throws IOException {
            out.write((sign + hash.hex() + "\n").getBytes(US_ASCII));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
