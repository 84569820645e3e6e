package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a signature is bound to besides the words: which steps stand done, in which words, with which answers. It can
/// be computed again from the records of the work alone.
///
/// @param steps each once; in the order of their names, whatever order they are given in
public record Result(List<Done> steps) {
    public static final Result NOTHING = new Result(List.of());

    /// One step, as its last record says.
    public record Done(StepId step, Sha256 meaning, Sha256 shown, Optional<String> value) {}

    public Result {
        steps = steps.stream()
                .sorted(Comparator.comparing(done -> done.step().value()))
                .toList();
    }

    public Sha256 hash() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("domain", "result");
        parts.put("steps", steps);
        return Sha256.of(Json.write(parts));
    }
}
