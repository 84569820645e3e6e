package io.pitcrew.provisioning.plant.library;

import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `use = "lock-out@2"` in an `aid.toml`: this aid is that version of one in the library, but for the steps that are
/// named as different here.
///
/// @param toml where it stands
/// @param variations by step, what is different here
public record Use(TomlTable toml, String aid, int version, Map<String, String> variations) {
    private static final String KEY = "use";
    private static final String PINNED = "what is shown here would change without anybody here";

    /// @return empty if the library has no such version; that has been told
    public static Optional<Use> read(TomlTable toml, Shelf shelf) {
        Map<String, String> variations =
                toml.has("variations") ? toml.flat("variations", "it names what is different here") : Map.of();
        return toml.text(KEY, "it names an aid of the library")
                .flatMap(written -> pinned(toml, written, shelf))
                .map(pin -> new Use(toml, pin.getKey(), pin.getValue(), variations));
    }

    private static Optional<Map.Entry<String, Integer>> pinned(TomlTable toml, String written, Shelf shelf) {
        String[] parts = written.split("@", 2);
        Optional<Integer> newest = shelf.newest(parts[0]);
        if (newest.isEmpty()) {
            String what = "the library has no aid '" + parts[0] + "'";
            return wrong(toml, what, "there would be nothing to show", Nearest.hint(parts[0], shelf.aids()));
        }
        String say = "write use = \"" + parts[0] + "@" + newest.get() + "\"";
        if (parts.length < 2) {
            return wrong(toml, "no version of '" + parts[0] + "' is named", PINNED, say);
        }
        Optional<Integer> version = Shelf.version(parts[1]);
        if (version.filter(shelf.versions(parts[0])::contains).isEmpty()) {
            String what = "the library has no version '" + parts[1] + "' of '" + parts[0] + "'";
            return wrong(toml, what, "there would be nothing to show", "it has " + shelf.said(parts[0]));
        }
        return version.map(v -> Map.entry(parts[0], v));
    }

    private static <T> Optional<T> wrong(TomlTable toml, String what, String why, String remedy) {
        toml.problem(KEY, what, why, remedy);
        return Optional.empty();
    }

    /// Where that version lies, relative to the plant.
    public String base() {
        return Shelf.FOLDER + "/" + aid + "/" + version + "/";
    }

    /// Says that the library has gone on, and which steps are to be compared with it.
    public void adviseOnNewer(Shelf shelf) {
        shelf.newest(aid).filter(newest -> newest > version).ifPresent(newest -> {
            String differs = variations.entrySet().stream()
                    .map(v -> v.getKey() + " (" + v.getValue() + ")")
                    .collect(Collectors.joining(", "));
            toml.advice(
                    KEY,
                    "the library has version " + newest + " of '" + aid + "'",
                    "what was learned elsewhere has not reached this plant",
                    "compare the two, then write use = \"" + aid + "@" + newest + "\""
                            + (differs.isEmpty() ? "" : "; different here: " + differs));
        });
    }

    /// Every variation has a name, words in the source language, and a step to take the place of.
    public void check(AidText shared, Optional<AidText> own, Problems problems) {
        Set<String> steps = shared.ids().stream().map(StepId::value).collect(Collectors.toSet());
        Set<String> written = own.map(AidText::ids).orElseGet(List::of).stream()
                .map(StepId::value)
                .collect(Collectors.toSet());
        for (String step : variations.keySet()) {
            String key = "variations." + step;
            if (!steps.contains(step)) {
                String what = "'" + aid + "' of the library has in version " + version + " no step '" + step + "'";
                toml.problem(key, what, "nobody would see what is different here", Nearest.hint(step, steps));
            } else if (!written.contains(step)) {
                toml.problem(
                        key,
                        "the variation '" + step + "' has no words",
                        "the library's would be shown",
                        "write ## … {#" + step + "} into "
                                + own.map(AidText::file).orElse("the aid's Markdown"));
            }
        }
        own.stream().flatMap(text -> text.steps().stream()).forEach(step -> named(step, steps, problems));
    }

    private void named(Authored step, Set<String> steps, Problems problems) {
        String id = step.id().value();
        if (!variations.containsKey(id)) {
            problems.add(new Problem(
                    step.file(),
                    step.line(),
                    1,
                    steps.contains(id)
                            ? "this variation has no name"
                            : "'" + aid + "' of the library has in version " + version + " no step '" + id + "'",
                    "nobody would know why it is different here",
                    steps.contains(id)
                            ? "say why in aid.toml, under [variations]: " + id + " = \"…\""
                            : Nearest.hint(id, steps)));
        }
    }
}
