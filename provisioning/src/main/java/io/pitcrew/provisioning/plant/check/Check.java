package io.pitcrew.provisioning.plant.check;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /// @param prints which pictures and videos need not be read through
    public static Check of(Path root, Prints prints, LocalDate today) throws IOException {
        Problems problems = new Problems();
        Optional<Draft> draft = PlantReader.draft(root, prints, problems);
        if (draft.isPresent()) {
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
