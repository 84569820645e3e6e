package io.pitcrew.provisioning.plant.check;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.links.Withdrawn;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that is wrong with a plant, and everything that could be better, in one run.
///
/// @param plant if nothing is wrong
/// @param findings errors and advice, by file, line and column
public record Check(Optional<Plant> plant, List<Finding> findings) {

    /// @param today for what is overdue
    public static Check of(Path root, LocalDate today) throws IOException {
        return of(root, Prints.none(), today);
    }

    public static Check of(Path root, Prints prints, LocalDate today) throws IOException {
        return of(root, prints, today, Set.of());
    }

    /// @param prints which pictures and videos need not be read through
    /// @param published the aids of the newest release: none of them may vanish without a word
    public static Check of(Path root, Prints prints, LocalDate today, Set<AidId> published) throws IOException {
        Problems problems = new Problems();
        Optional<Draft> draft = PlantReader.draft(root, prints, problems);
        if (draft.isPresent()) {
            Set<AidId> aids = draft.get().aids().stream().map(Draft.Aid::id).collect(Collectors.toSet());
            Withdrawn.deleted(aids, draft.get().withdrawn(), published, problems);
            new Overdue(today, problems).check(draft.get());
            new Leftovers(root, problems).check(draft.get());
            new Wording(draft.get(), problems).check();
        }
        List<Finding> findings = Stream.concat(
                        problems.sorted().stream().map(p -> Finding.of(Finding.Kind.ERROR, p)),
                        problems.advice().stream().map(p -> Finding.of(Finding.Kind.ADVICE, p)))
                .toList();
        return new Check(problems.none() ? draft.flatMap(Draft::plant) : Optional.empty(), findings);
    }

    public List<Finding> errors() {
        return only(Finding.Kind.ERROR);
    }

    public List<Finding> advice() {
        return only(Finding.Kind.ADVICE);
    }

    private List<Finding> only(Finding.Kind kind) {
        return findings.stream().filter(f -> f.kind() == kind).toList();
    }
}
