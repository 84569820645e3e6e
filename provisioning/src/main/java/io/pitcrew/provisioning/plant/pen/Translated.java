package io.pitcrew.provisioning.plant.pen;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.TranslationBook;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Notes that somebody has brought translations in line with the source as it is now.
public final class Translated {
    private final Path root;
    private final Draft draft;

    public Translated(Path root, Draft draft) {
        this.root = root;
        this.draft = draft;
    }

    /// @param languages whose words are good again
    /// @param steps only these; all, and the cover, if empty
    /// @return empty if the source cannot be read yet
    public Optional<Path> note(Draft.Aid aid, Collection<Lang> languages, Set<String> steps) throws IOException {
        AidText source = aid.texts().get(draft.source());
        if (source == null || !source.comparable()) {
            return Optional.empty();
        }
        Path file = root.resolve("aids/" + aid.id() + "/" + TranslationBook.FILE);
        Map<Lang, Map<String, String>> made = new TreeMap<>(kept(file, aid));
        Map<String, String> now = TranslationBook.now(source);
        for (Lang lang : languages) {
            if (aid.texts().containsKey(lang) && !lang.equals(draft.source())) {
                Map<String, String> parts = new TreeMap<>(made.getOrDefault(lang, Map.of()));
                parts.keySet().retainAll(now.keySet());
                now.forEach((part, origin) -> {
                    if (steps.isEmpty() || steps.contains(part)) {
                        parts.put(part, origin);
                    }
                });
                made.put(lang, parts);
            }
        }
        return Optional.of(Files.writeString(file, TranslationBook.write(made)));
    }

    /// What the file said until now; a damaged one says nothing, and the check has told it.
    private static Map<Lang, Map<String, String>> kept(Path file, Draft.Aid aid) throws IOException {
        Problems damaged = new Problems();
        Optional<TomlTable> toml = Files.isRegularFile(file)
                ? Toml.read(file.toString(), Files.readAllBytes(file), damaged)
                : Optional.empty();
        return TranslationBook.read(toml, aid.texts().keySet(), damaged).made();
    }
}
