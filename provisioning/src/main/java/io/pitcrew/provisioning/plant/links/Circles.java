package io.pitcrew.provisioning.plant.links;

import io.pitcrew.station.id.AidId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Ways from aid to aid that come back to where they began.
record Circles(Map<AidId, List<AidId>> ways) {

    /// The circle that begins here; each is told once, at the first of its aids.
    Optional<String> at(AidId id) {
        return back(id, List.of(id))
                .filter(circle -> circle.stream().allMatch(other -> id.compareTo(other) <= 0))
                .map(circle -> circle.stream().map(AidId::value).collect(Collectors.joining(" → ")) + " → " + id);
    }

    private Optional<List<AidId>> back(AidId at, List<AidId> way) {
        for (AidId next : ways.getOrDefault(at, List.of())) {
            if (next.equals(way.getFirst())) {
                return Optional.of(way);
            }
            if (!way.contains(next)) {
                List<AidId> further = new ArrayList<>(way);
                further.add(next);
                Optional<List<AidId>> circle = back(next, further);
                if (circle.isPresent()) {
                    return circle;
                }
            }
        }
        return Optional.empty();
    }
}
