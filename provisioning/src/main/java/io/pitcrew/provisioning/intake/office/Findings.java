package io.pitcrew.provisioning.intake.office;

import io.pitcrew.station.codec.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a person has to look at again after an import, by its place in the document. Each said once a place.
public final class Findings {
    private final String file;
    private final List<Problem> all = new ArrayList<>();
    private final Set<Problem> said = new HashSet<>();

    /// @param file as the person named it
    public Findings(String file) {
        this.file = file;
    }

    public void say(Place at, String what, String why, String remedy) {
        String told = at.page().isEmpty() ? what : at.page() + ": " + what;
        Problem problem = new Problem(file, at.line(), at.column(), told, why, remedy);
        if (said.add(problem)) {
            all.add(problem);
        }
    }

    public List<Problem> sorted() {
        return all.stream().sorted().toList();
    }
}
