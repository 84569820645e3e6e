package io.pitcrew.provisioning.plant.links;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.jobaid.Tombstones.Tombstone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// `withdrawn/<id>.toml`: what became of an aid that is not shown any more.
public final class Withdrawn {
    public static final String FOLDER = "withdrawn";
    private static final String REPLACED = "replaced-by";

    private final Map<AidId, TomlTable> files;
    private final Set<AidId> aids;

    /// @param files by the aid that each is about
    /// @param aids those that have a folder
    public Withdrawn(Map<AidId, TomlTable> files, Set<AidId> aids) {
        this.files = files;
        this.aids = aids;
    }

    /// @return those without a mistake
    public Tombstones read(List<Lang> languages) {
        List<Tombstone> stones = new ArrayList<>();
        files.forEach((aid, toml) -> stone(aid, toml, languages).ifPresent(stones::add));
        return new Tombstones(Tombstones.FORMAT, List.copyOf(stones));
    }

    private Optional<Tombstone> stone(AidId aid, TomlTable toml, List<Lang> languages) {
        Optional<LocalDate> since =
                toml.value("since", "people are told since when it does not hold", LocalDate::parse);
        Optional<AidId> replacement = toml.has(REPLACED)
                ? toml.value(REPLACED, "it says what to work by instead", AidId::new)
                : Optional.empty();
        Map<Lang, String> name = in(toml, "name", "people know it by what it was called", languages);
        Map<Lang, String> reason = in(toml, "reason", "people are told why it is gone", languages);
        toml.noMoreKeys();
        if (aids.contains(aid)) {
            toml.problem("", "'" + aid + "' is withdrawn and in aids too", "one of both is wrong", "remove one");
        }
        replacement.ifPresent(to -> check(aid, to, toml));
        boolean whole = name.size() == languages.size() && reason.size() == languages.size();
        return whole ? since.map(day -> new Tombstone(aid, day, replacement, name, reason)) : Optional.empty();
    }

    /// What replaces it is there. Who follows one card is led on once, not from stone to stone.
    private void check(AidId aid, AidId to, TomlTable toml) {
        if (to.equals(aid)) {
            say(toml, "'" + aid + "' replaces itself", "name another aid, or leave it out");
        } else if (files.containsKey(to)) {
            List<AidId> way = way(to, new ArrayList<>(List.of(aid)));
            AidId last = way.getLast();
            boolean round = way.subList(0, way.size() - 1).contains(last);
            say(
                    toml,
                    round
                            ? "what replaces '" + aid + "' goes round in a circle: " + said(way)
                            : "'" + to + "' is withdrawn too: " + said(way),
                    round || !aids.contains(last)
                            ? "name an aid that is there, or leave it out"
                            : "write " + REPLACED + " = \"" + last + "\"");
        } else if (!aids.contains(to)) {
            Collection<String> names = aids.stream().map(AidId::value).toList();
            say(toml, "there is no aid '" + to + "'", Nearest.hint(to.value(), names));
        }
    }

    private List<AidId> way(AidId at, List<AidId> before) {
        boolean round = before.contains(at);
        before.add(at);
        return round
                ? before
                : Optional.ofNullable(files.get(at))
                        .filter(toml -> toml.has(REPLACED))
                        .flatMap(toml -> toml.value(REPLACED, "", AidId::new))
                        .map(next -> way(next, before))
                        .orElse(before);
    }

    private static String said(List<AidId> way) {
        return String.join(" → ", way.stream().map(AidId::value).toList());
    }

    private static void say(TomlTable toml, String what, String remedy) {
        toml.problem(REPLACED, what, "who looks for the old one would be led nowhere", remedy);
    }

    private static Map<Lang, String> in(TomlTable toml, String key, String why, List<Lang> languages) {
        Map<Lang, String> texts = new TreeMap<>();
        toml.table(key, why)
                .ifPresent(table -> languages.forEach(
                        lang -> table.text(lang.value(), why).ifPresent(text -> texts.put(lang, text))));
        return texts;
    }

    /// Every aid that was published is there or has a tombstone: otherwise its cards, and work begun by it, would lead
    /// nowhere.
    ///
    /// @param published the aids of the newest release
    public static void deleted(Set<AidId> aids, Tombstones stones, Set<AidId> published, Problems problems) {
        published.stream()
                .filter(id -> !aids.contains(id) && stones.of(id).isEmpty())
                .sorted()
                .forEach(id -> problems.file(
                        "aids/" + id,
                        "this aid was published and is gone",
                        "its cards, and work that was begun by it, would lead nowhere",
                        "write " + FOLDER + "/" + id + ".toml, which says since when, why, and what replaces it;"
                                + " or put the folder back"));
    }
}
