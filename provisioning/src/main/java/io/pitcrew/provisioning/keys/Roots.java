package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The trust roots of a plant, each a sealed envelope: `trust/root.<n>.json`. `trust/next.json` is one that still lacks
/// signatures; nobody is shown it. `trust/announced` is the newest that a broker has acknowledged.
public final class Roots {
    private final Path folder;

    Roots(Path folder) {
        this.folder = folder;
    }

    public int version() {
        int version = 1;
        while (Files.exists(file(version + 1))) {
            version++;
        }
        return version;
    }

    /// The sealed root of this version, byte for byte as kiosks get it.
    public Bytes envelope(int version) throws IOException {
        return new Bytes(Files.readAllBytes(file(version)));
    }

    public TrustRoot current() throws IOException {
        return parse(read(file(version())));
    }

    /// The root that still lacks signatures.
    public Optional<Envelope> draft() throws IOException {
        return Files.exists(next()) ? Optional.of(read(next())) : Optional.empty();
    }

    /// Is the newest one not yet on the broker?
    public boolean unannounced() throws IOException {
        Path file = folder.resolve("announced");
        return !Files.exists(file) || !Files.readString(file).strip().equals(String.valueOf(version()));
    }

    public void announced() throws IOException {
        PrivateFile.write(folder.resolve("announced"), String.valueOf(version()).getBytes(StandardCharsets.UTF_8));
    }

    void draft(Envelope root) throws IOException {
        PrivateFile.write(next(), root.bytes());
    }

    void keep(Envelope root) throws IOException {
        PrivateFile.write(file(parse(root).version()), root.bytes());
        Files.deleteIfExists(next());
    }

    static TrustRoot parse(Envelope root) throws IOException {
        try {
            return TrustRoot.parse(root.payload().array());
        } catch (Malformed e) {
            throw new IOException("a trust root is damaged: " + e.getMessage(), e);
        }
    }

    private static Envelope read(Path file) throws IOException {
        try {
            return Envelope.parse(Files.readAllBytes(file));
        } catch (Malformed e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private Path file(int version) {
        return folder.resolve("root." + version + ".json");
    }

    private Path next() {
        return folder.resolve("next.json");
    }
}
