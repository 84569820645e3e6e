package io.pitcrew.provisioning.plant.practice;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `indicators/<name>.toml`: one number, chosen before something changes and looked at again on a day said before.
///
/// @param question as the supervisor reads it, by language
/// @param stations where it is counted
/// @param from the first day of counting, before anything changes
/// @param until the day of the verdict
/// @param least no verdict below so many numbers
public record Indicator(
        Map<Lang, String> question,
        String unit,
        Source source,
        List<StationPath> stations,
        LocalDate from,
        LocalDate until,
        int least) {

    /// Where the number comes from.
    public enum Source {
        /// The supervisor enters it, once a shift.
        ASK,
        /// Somebody puts a file there.
        FILE,
        /// A machine publishes it.
        TOPIC
    }

    /// @param known stations of the plant
    /// @return empty if there is a mistake in it
    public static Optional<Indicator> read(
            Path root, String file, Collection<Lang> languages, Collection<StationPath> known, Problems problems)
            throws IOException {
        int before = problems.count();
        return Toml.read(file, Files.readAllBytes(root.resolve(file)), problems).flatMap(toml -> {
            Map<Lang, String> question = new TreeMap<>();
            toml.table("question", "the supervisor reads it")
                    .ifPresent(texts -> languages.forEach(lang -> texts.text(lang.value(), "the supervisor reads it")
                            .ifPresent(text -> question.put(lang, text))));
            Optional<String> unit = toml.text("unit", "a number without a unit says nothing");
            Optional<Source> source = toml.choice("source", "it says where the number comes from", Source.class);
            Optional<List<StationPath>> stations =
                    toml.list("stations", "it says where the number is counted", StationPath::new);
            Optional<LocalDate> from = toml.value("from", "it says since when it is counted", LocalDate::parse);
            Optional<LocalDate> until = toml.value("until", "without a day nobody ever decides", LocalDate::parse);
            Optional<Integer> least = toml.whole("least", "a few numbers prove nothing", 1, 100_000);
            toml.noMoreKeys();
            checkStations(toml, stations.orElse(List.of()), known);
            from.flatMap(f -> until.filter(u -> !u.isAfter(f)))
                    .ifPresent(u -> toml.problem(
                            "until",
                            "it ends before it begins",
                            "there would be nothing to compare",
                            "set a later day"));
            return problems.count() > before
                    ? Optional.empty()
                    : Optional.of(new Indicator(
                            question,
                            unit.orElseThrow(),
                            source.orElseThrow(),
                            stations.orElseThrow(),
                            from.orElseThrow(),
                            until.orElseThrow(),
                            least.orElseThrow()));
        });
    }

    private static void checkStations(TomlTable toml, List<StationPath> stations, Collection<StationPath> known) {
        for (int i = 0; i < stations.size(); i++) {
            if (!known.contains(stations.get(i))) {
                toml.problem(
                        "stations[" + i + "]",
                        "there is no station " + stations.get(i),
                        "nothing would ever be counted there",
                        "correct it, or write the station");
            }
        }
    }
}
