package io.pitcrew.provisioning.xliff;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The texts of a plant's aids, as they lie in the folder, whole or not.
///
/// @param source the language written first
public record Aids(Path plant, Lang source) {

    public static Optional<Aids> open(Path plant, Problems problems) throws IOException {
        Path file = plant.resolve("plant.toml");
        if (!Files.isRegularFile(file)) {
            problems.file(
                    file.toString(), "there is no such file", "it says the source language", "name the plant folder");
            return Optional.empty();
        }
        return Toml.read("plant.toml", Files.readAllBytes(file), problems)
                .flatMap(toml -> toml.value("source", "nobody would know what to translate", Lang::new))
                .map(source -> new Aids(plant, source));
    }

    /// All of them that have words here, by id: one that is wholly the library's has none.
    public List<AidId> all() throws IOException {
        Path folder = plant.resolve("aids");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> aids = Files.list(folder)) {
            return aids.filter(Files::isDirectory)
                    .map(aid -> String.valueOf(aid.getFileName()))
                    .filter(name -> name.matches("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?"))
                    .sorted()
                    .map(AidId::new)
                    .filter(aid -> !wholeOfTheLibrary(aid))
                    .toList();
        }
    }

    private boolean wholeOfTheLibrary(AidId aid) {
        return !Files.exists(plant.resolve(file(aid, source)))
                && Toml.read("aid.toml", bytes(plant.resolve("aids/" + aid + "/aid.toml")), new Problems())
                        .filter(toml -> toml.has("use"))
                        .isPresent();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Relative to the plant.
    String file(AidId aid, Lang lang) {
        return "aids/" + aid + "/" + lang + ".md";
    }

    Optional<String> text(AidId aid, Lang lang) throws IOException {
        Path file = plant.resolve(file(aid, lang));
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    void write(AidId aid, Lang lang, String text) throws IOException {
        Files.writeString(plant.resolve(file(aid, lang)), text, StandardCharsets.UTF_8);
    }
}
