package io.pitcrew.provisioning.plant.links;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.id.AidId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one must know before what, over all aids.
public record Prerequisites(Map<AidId, Links> links) {

    public void check() {
        Set<String> names = links.keySet().stream().map(AidId::value).collect(Collectors.toSet());
        Circles circles = new Circles(links.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().prerequisites())));
        links.forEach((id, named) -> {
            List<AidId> first = named.prerequisites();
            for (int i = 0; i < first.size(); i++) {
                String name = first.get(i).value();
                if (!names.contains(name)) {
                    named.toml()
                            .problem(
                                    "prerequisites[" + i + "]",
                                    "there is no aid '" + name + "'",
                                    "nobody could fulfil it",
                                    Nearest.hint(name, names));
                }
            }
            circles.at(id)
                    .ifPresent(way -> named.toml()
                            .problem(
                                    "prerequisites",
                                    "the prerequisites go round in a circle: " + way,
                                    "nobody could begin anywhere",
                                    "take one of them out"));
        });
    }
}
