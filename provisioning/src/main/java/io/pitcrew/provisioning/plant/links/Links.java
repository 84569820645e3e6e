package io.pitcrew.provisioning.plant.links;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StepId;
import java.util.List;
import java.util.Set;

/// What `aid.toml` names elsewhere in the plant; checked when that is known.
public record Links(TomlTable toml, List<StepId> recheck, List<AidId> prerequisites) {

    public void checkSteps(Set<String> steps) {
        for (int i = 0; i < recheck.size(); i++) {
            String id = recheck.get(i).value();
            if (!steps.contains(id)) {
                toml.problem(
                        "recheck[" + i + "]",
                        "there is no step '" + id + "' in this aid",
                        "nobody would check it again after a take-over",
                        Nearest.hint(id, steps));
            }
        }
    }
}
