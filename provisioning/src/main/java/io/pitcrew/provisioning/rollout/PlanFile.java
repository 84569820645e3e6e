package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.provisioning.rollout.Plan.PlannedRing;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.config.DurationText;
import io.pitcrew.station.id.KioskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `rollout.toml`.
public final class PlanFile {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final int MANY = 1_000_000;

    private PlanFile() {}

    /// @param here the zone of a plan that names none
    /// @return the plan for every kiosk at once if there is no file; empty if there is a problem
    public static Optional<Plan> read(Path file, ZoneId here, Problems problems) throws IOException {
        if (!Files.exists(file)) {
            return Optional.of(Plan.single(here));
        }
        int before = problems.count();
        Optional<Plan> plan =
                Toml.read(file.toString(), Files.readAllBytes(file), problems).map(toml -> plan(toml, here));
        return problems.count() == before ? plan : Optional.empty();
    }

    private static Plan plan(TomlTable toml, ZoneId here) {
        toml.whole("format", "it says how to read this file", 1, 1);
        List<LocalTime> shifts = toml.has("shifts")
                ? toml.list("shifts", "releases may wait for a change of shift", LocalTime::parse)
                        .orElse(List.of())
                : List.of();
        ZoneId zone = toml.has("zone")
                ? toml.value("zone", "times in this file are local", ZoneId::of).orElse(here)
                : here;
        Plan usual = Plan.single(zone);
        int askAbove = toml.has("ask-above")
                ? toml.whole("ask-above", "publishing asks before it interrupts more people", 0, MANY)
                        .orElse(usual.askAbove())
                : usual.askAbove();
        Plan.Stop stop = toml.has("halt")
                ? toml.table("halt", "it says what stops a rollout")
                        .map(PlanFile::stop)
                        .orElse(Plan.USUAL)
                : Plan.USUAL;
        List<PlannedRing> rings = toml.has("ring") ? rings(toml) : usual.rings();
        toml.noMoreKeys();
        return new Plan(rings.isEmpty() ? usual.rings() : rings, shifts, zone, stop, askAbove);
    }

    private static Plan.Stop stop(TomlTable halt) {
        Plan.Stop usual = Plan.USUAL;
        return new Plan.Stop(
                halt.has("wrong")
                        ? halt.whole("wrong", "so many reports stop a rollout", 1, MANY)
                                .orElse(usual.wrong())
                        : usual.wrong(),
                halt.has("not-ok")
                        ? halt.whole("not-ok", "so many answers stop a rollout", 1, MANY)
                                .orElse(usual.notOk())
                        : usual.notOk(),
                halt.has("silent")
                        ? halt.value("silent", "so long may a kiosk be lost", DurationText::parse)
                                .orElse(usual.silent())
                        : usual.silent());
    }

    private static List<PlannedRing> rings(TomlTable toml) {
        List<TomlTable> tables = toml.tables("ring", "a release goes from ring to ring");
        List<PlannedRing> rings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<KioskId> named = new HashSet<>();
        for (int i = 0; i < tables.size(); i++) {
            TomlTable table = tables.get(i);
            boolean last = i == tables.size() - 1;
            String name = table.value("name", "topics and commands name the ring", PlanFile::name)
                    .orElse(Ring.ALL);
            List<KioskId> kiosks = last && !table.has("kiosks")
                    ? List.of()
                    : table.list("kiosks", "these kiosks are in it", KioskId::new)
                            .orElse(List.of());
            Duration soak = table.has("soak")
                    ? table.value("soak", "so long it works here before others get it", DurationText::parse)
                            .orElse(Duration.ZERO)
                    : Duration.ZERO;
            if (!names.add(name)) {
                table.problem("name", "two rings are called " + name, "a kiosk follows one name", "rename one");
            }
            for (KioskId kiosk : kiosks) {
                if (!named.add(kiosk)) {
                    table.problem("kiosks", kiosk + " is in two rings", "it follows one", "take it out of one");
                }
            }
            if (last && !kiosks.isEmpty()) {
                table.problem(
                        "kiosks",
                        "the last ring names kiosks",
                        "it holds every kiosk that no other ring names",
                        "leave kiosks out, or add a ring without them");
            }
            rings.add(new PlannedRing(name, Set.copyOf(kiosks), soak));
        }
        return List.copyOf(rings);
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not lower-case letters, digits and hyphens");
        }
        return text;
    }
}
