package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.KioskToml;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.seal.KeyFile;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a new kiosk gets: its settings, a ledger key of its own, the secrets it shares with its plant, and the trust
/// root. The folder is carried to the kiosk by hand; operations keeps only the public key.
public final class KioskFolder {
    /// What a kiosk waits if nobody says otherwise.
    public static final KioskConfig.Times TIMES =
            new KioskConfig.Times(Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofSeconds(180));

    private KioskFolder() {}

    /// @return the folder to carry; empty if there is a problem
    public static Optional<Path> make(OperationsHome home, KioskConfig config, Instant now, Problems problems)
            throws IOException, Malformed {
        Path folder = home.kiosks().resolve(config.kiosk().value());
        StationPath station = config.station();
        if (!station.site().equals(home.settings().sitePath())) {
            problems.file(
                    folder.toString(),
                    "station " + station + " is not in " + home.settings().sitePath(),
                    "the kiosk would listen to another plant's topics",
                    "name a station of this plant");
        }
        if (Files.exists(folder)) {
            problems.file(
                    folder.toString(),
                    "this kiosk's folder exists",
                    "a kiosk's key is made once",
                    "carry it over; --replace gives a replaced kiosk a new key");
        }
        if (!problems.none()) {
            return Optional.empty();
        }
        SecretBox badges = home.badgeKey();
        SecretBox roster = home.rosterKey();
        SigningKey ledger = SigningKey.generate();
        KeyFile.write(folder.resolve("ledger.key"), ledger);
        KeyFile.write(folder.resolve("badge.secret"), badges);
        KeyFile.write(folder.resolve("roster.secret"), roster);
        PrivateFile.write(folder.resolve("root.json"), home.rootEnvelope().array());
        PrivateFile.write(
                folder.resolve(KioskToml.FILE), KioskToml.write(config).getBytes(StandardCharsets.UTF_8));
        home.registry().register(config.kiosk(), ledger.verifyKey(), now);
        return Optional.of(folder);
    }

    /// Moves the folder of a kiosk that is replaced out of the way, if it is still here.
    public static void setAside(OperationsHome home, KioskId kiosk, Instant now) throws IOException {
        Path folder = home.kiosks().resolve(kiosk.value());
        if (Files.exists(folder)) {
            Files.move(folder, home.kiosks().resolve(kiosk + ".until-" + now.getEpochSecond()));
        }
    }
}
