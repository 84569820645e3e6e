package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which ledger keys belong to which kiosk: one file a chain. Every question looks at the folder, so that a
/// collector that runs knows a kiosk that was enrolled a second ago; a file is read once, since its name, the chain,
/// says what is in it. A key is never taken out: its chain stays verifiable.
public final class Registry {
    private final Path folder;
    private final Map<Path, Registered> known = new ConcurrentHashMap<>();

    private record Registered(int format, KioskId kiosk, VerifyKey key, Instant since) {}

    Registry(Path folder) {
        this.folder = folder;
    }

    public void register(KioskId kiosk, VerifyKey key, Instant now) throws IOException {
        Registered registered = new Registered(1, kiosk, key, now);
        PrivateFile.write(file(kiosk, chain(key)), Json.write(registered));
    }

    /// All chains of a kiosk, the oldest first.
    public List<VerifyKey> keys(KioskId kiosk) throws IOException {
        Path chains = folder.resolve(kiosk.value());
        if (!Files.isDirectory(chains)) {
            return List.of();
        }
        List<Registered> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(chains, "*.json")) {
            for (Path file : files) {
                Registered before = known.get(file);
                Registered one = before == null ? read(file) : before;
                known.put(file, one);
                found.add(one);
            }
        }
        found.sort((a, b) -> a.since().compareTo(b.since()));
        return found.stream().map(Registered::key).toList();
    }

    /// Everybody who was ever enrolled, by name.
    public List<KioskId> kiosks() throws IOException {
        List<KioskId> kiosks = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path kiosk : folders) {
                    kiosks.add(new KioskId(String.valueOf(kiosk.getFileName())));
                }
            }
        }
        kiosks.sort((a, b) -> a.value().compareTo(b.value()));
        return List.copyOf(kiosks);
    }

    /// The chain that a ledger key signs.
    public static Chain chain(VerifyKey key) {
        return new Chain(key.id().hex());
    }

    private Path file(KioskId kiosk, Chain chain) {
        return folder.resolve(kiosk.value()).resolve(chain + ".json");
    }

    private static Registered read(Path file) throws IOException {
        try {
            return Json.read(Files.readAllBytes(file), Registered.class);
        } catch (Malformed e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
