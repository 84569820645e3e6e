package io.pitcrew.provisioning.plant;

import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `plant.toml`.
///
/// @param languages of the interface and the aids
/// @param source the language that authors write first
/// @param approval do authors want a second person to sign what they publish? Whether one must, the trust root says
/// @param mayFollow may a translation be missing for a while, but for aids of the safety class?
public record PlantHead(String site, String name, List<Lang> languages, Lang source, boolean mayFollow, boolean approval) {
    private static final String FILE = "plant.toml";

    enum Approval {
        REQUIRED
    }

    enum Translations {
        REQUIRED,
        MAY_FOLLOW
    }

    static Optional<PlantHead> read(PlantFolder folder) {
        return folder.toml(FILE, "without it the folder is no plant").flatMap(toml -> {
            toml.whole("format", "it says how to read this folder", 1, 1);
            Optional<String> enterprise = toml.text("enterprise", "every station path begins with it");
            Optional<String> site = toml.text("site", "every station path begins with it");
            Optional<String> name = toml.text("name", "people call the plant by it");
            Optional<List<Lang>> languages =
                    toml.list("languages", "it says which files each aid must have", Lang::new);
            Optional<Lang> source = toml.value("source", "its structure counts", Lang::new);
            boolean mayFollow = toml.has("translations")
                    && toml.choice("translations", "it says whether one may be missing", Translations.class)
                            .equals(Optional.of(Translations.MAY_FOLLOW));
            boolean approval = toml.has("approval")
                    && toml.choice("approval", "it says whether a second person must sign", Approval.class)
                            .isPresent();
            toml.noMoreKeys();
            return languages.flatMap(all -> source.flatMap(first -> {
                if (!all.contains(first)) {
                    toml.problem(
                            "source",
                            "source language " + first + " is not among the languages",
                            "nobody could be shown what counts",
                            "add it to languages");
                    return Optional.empty();
                }
                return enterprise.flatMap(e ->
                        site.flatMap(s -> name.map(n -> new PlantHead(e + "/" + s, n, all, first, mayFollow, approval))));
            }));
        });
    }

    /// A text in each of the languages, such as `name = { en = "Press 3", de = "Presse 3" }`.
    static Optional<Map<Lang, String>> inEach(List<Lang> languages, TomlTable toml, String key, String why) {
        return toml.table(key, why).map(table -> {
            Map<Lang, String> texts = new TreeMap<>();
            for (Lang lang : languages) {
                table.text(lang.value(), why).ifPresent(text -> texts.put(lang, text));
            }
            return texts;
        });
    }
}
