package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// With this step as it was done now.
    public Result with(Done done) {
        Result others = without(List.of(done.step()));
        return new Result(Stream.concat(others.steps.stream(), Stream.of(done)).toList());
    }

    /// With these steps to be done again.
    public Result without(Collection<StepId> again) {
        return new Result(
                steps.stream().filter(done -> !again.contains(done.step())).toList());
    }

    public Set<StepId> done() {
        return steps.stream().map(Done::step).collect(Collectors.toUnmodifiableSet());
    }

    /// What was answered at those that ask for something.
    public Map<StepId, String> answers() {
        return steps.stream()
                .filter(done -> done.value().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Done::step, done -> done.value().orElseThrow()));
    }

    public Sha256 hash() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("domain", "result");
        parts.put("steps", steps);
        return Sha256.of(Json.write(parts));
    }
}
