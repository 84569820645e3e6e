package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.text.Values;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.TomlTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// `machines/<type>.toml`, and which value is written where: what several stations have in common is said once.
final class MachineFiles {
    /// One value as it is written.
    private record Written(TomlTable toml, String name) {}

    private final Map<String, Map<String, String>> machines = new HashMap<>();
    private final Map<Written, String> written = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    MachineFiles(PlantFolder folder, PlantHead head) {
        for (String name : folder.names("machines", ".toml")) {
            String file = "machines/" + name;
            folder.toml(file, "").ifPresent(toml -> {
                PlantHead.inEach(head.languages(), toml, "name", "people call the machine by it");
                machines.put(name.replace(".toml", ""), values(toml, file));
                toml.noMoreKeys();
            });
        }
    }

    /// What a station says, over what its machine says.
    Values of(TomlTable station, String file) {
        Map<String, String> values = new HashMap<>();
        if (station.has("machine")) {
            station.text("machine", "it says which values hold here").ifPresent(type -> {
                if (!machines.containsKey(type)) {
                    station.problem(
                            "machine",
                            "there is no machine type '" + type + "'",
                            "its values would be missing",
                            Nearest.hint(type, machines.keySet()));
                }
                values.putAll(machines.getOrDefault(type, Map.of()));
            });
        }
        values.putAll(values(station, file));
        return new Values(values);
    }

    private Map<String, String> values(TomlTable toml, String file) {
        if (!toml.has("values")) {
            return Map.of();
        }
        Map<String, String> values = toml.flat("values", "words name them");
        values.forEach((name, value) -> {
            written.put(new Written(toml, name), file);
            if (!Values.isName(name)) {
                toml.problem(
                        "values." + name,
                        "a value cannot be called '" + name + "'",
                        "no text could name it",
                        "use small letters, digits, hyphens, and dots between");
            } else if (!Values.fits(value)) {
                toml.problem(
                        "values." + name,
                        "the value of " + name + " is empty or has mark-up in it",
                        "it would change more than its place",
                        "write one line of plain words or a number");
            }
        });
        return values;
    }

    void use(Set<String> names) {
        used.addAll(names);
    }

    /// Tells what is written and asked for by no aid.
    void adviseOnTheUnused() {
        written.forEach((value, file) -> {
            if (!used.contains(value.name())) {
                value.toml()
                        .advice(
                                "values." + value.name(),
                                "no aid uses the value '" + value.name() + "'",
                                "somebody may think that changing it changes something",
                                used.isEmpty() ? "remove it" : Nearest.hint(value.name(), used));
            }
        });
    }
}
