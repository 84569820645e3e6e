package io.pitcrew.provisioning.plant;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.id.AidId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What one must know before what, over all aids: each of them is there, and nobody is sent round in a circle.
record Prerequisites(Map<AidId, AidHead.Links> links) {

    void check() {
        Set<String> names = links.keySet().stream().map(AidId::value).collect(Collectors.toSet());
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
            circle(id, List.of(id)).filter(circle -> isFirst(id, circle)).ifPresent(circle -> tell(named, circle));
        });
    }

    /// From an aid back to where the way began.
    private Optional<List<AidId>> circle(AidId at, List<AidId> way) {
        for (AidId next : prerequisites(at)) {
            if (next.equals(way.getFirst())) {
                return Optional.of(way);
            }
            if (!way.contains(next)) {
                List<AidId> further = new ArrayList<>(way);
                further.add(next);
                Optional<List<AidId>> circle = circle(next, further);
                if (circle.isPresent()) {
                    return circle;
                }
            }
        }
        return Optional.empty();
    }

    private List<AidId> prerequisites(AidId id) {
        return Optional.ofNullable(links.get(id))
                .map(AidHead.Links::prerequisites)
                .orElse(List.of());
    }

    /// Each circle is told once, at the first of its aids.
    private static boolean isFirst(AidId id, List<AidId> circle) {
        return circle.stream().allMatch(other -> id.compareTo(other) <= 0);
    }

    private static void tell(AidHead.Links named, List<AidId> circle) {
        String way = circle.stream().map(AidId::value).collect(Collectors.joining(" → ")) + " → " + circle.getFirst();
        named.toml()
                .problem(
                        "prerequisites",
                        "the prerequisites go round in a circle: " + way,
                        "nobody could begin anywhere",
                        "take one of them out");
    }
}
