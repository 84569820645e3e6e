package io.pitcrew.provisioning.export.badge;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.roster.Skill;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a folder of badges: a file for each person and skill, the issuer's profile, and the key as a JWK set. Written
/// again, a badge is the same bytes, unless somebody has shown the skill anew.
///
/// @param people of the roster; nobody else gets one
/// @param named whether a badge has the name of its person
public record Badges(Issuer issuer, SigningKey key, Map<WorkerId, Worker> people, boolean named) {
    private static final int DIGITS = 8;

    /// @param written badges
    /// @param ended skills whose day has passed
    /// @param strangers showings of people who are not in the roster
    public record Made(int written, int ended, int strangers) {}

    public Made write(RecordStore store, Kept kept, Path folder, Instant now) throws IOException {
        Files.createDirectories(folder);
        int written = 0;
        int ended = 0;
        int strangers = 0;
        for (Shown shown : Showings.of(store, kept)) {
            Worker worker = people.get(shown.worker());
            if (worker == null) {
                strangers++;
                continue;
            }
            Optional<Instant> until = until(worker, shown.skill());
            if (until.isPresent() && !until.get().isAfter(now)) {
                ended++;
                continue;
            }
            Optional<String> name = named ? Optional.of(worker.name()) : Optional.empty();
            Jwt badge = Jwt.sign(new Badge(shown, issuer, name, until).claims(), key);
            Files.writeString(folder.resolve(file(shown)), badge.compact());
            written++;
        }
        Files.write(folder.resolve("issuer.json"), Json.write(issuer.profile()));
        Files.write(folder.resolve("keys.json"), Json.write(Map.of("keys", List.of(Jwt.jwk(key.verifyKey())))));
        return new Made(written, ended, strangers);
    }

    /// A skill ends with its last day.
    private static Optional<Instant> until(Worker worker, String skill) {
        return worker.skills().stream()
                .filter(held -> held.name().equals(skill))
                .findFirst()
                .flatMap(Skill::ends)
                .map(Badges::endOf);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Skills are called what people call them; two that look alike as names of files stay apart by their hash.
    private static String file(Shown shown) {
        String skill = shown.skill();
        String plain = skill.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        String same = plain.equals(skill)
                ? plain
                : plain + "-"
                        + Sha256.of(skill.getBytes(StandardCharsets.UTF_8))
                                .hex()
                                .substring(0, DIGITS);
        return same + "." + shown.worker() + ".jwt";
    }
}
