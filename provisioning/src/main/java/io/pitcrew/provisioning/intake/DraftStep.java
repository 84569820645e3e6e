package io.pitcrew.provisioning.intake;

import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A step while it is put together.
final class DraftStep {
    final Place at;
    final String title;
    final List<Piece.Line> lines = new ArrayList<>();
    final List<String> why = new ArrayList<>();
    Optional<Piece.Picture> picture = Optional.empty();
    Optional<Signal> warning = Optional.empty();
    Optional<Limits> limits = Optional.empty();
    /// Lines since the picture; they belong to the next one, if one comes.
    private int since;

    DraftStep(Place at, String title) {
        this.at = at;
        this.title = title;
    }

    void line(Piece.Line line) {
        lines.add(line);
        since++;
    }

    void show(Piece.Picture shown) {
        picture = Optional.of(shown);
        since = 0;
    }

    boolean empty() {
        return lines.isEmpty() && picture.isEmpty() && warning.isEmpty() && limits.isEmpty() && why.isEmpty();
    }

    /// The next page of this step, for a second picture: it takes the lines that came after the first.
    Optional<DraftStep> next() {
        if (since == 0 || (since == lines.size() && picture.isEmpty())) {
            return Optional.empty();
        }
        List<Piece.Line> moved = lines.subList(lines.size() - since, lines.size());
        DraftStep next = new DraftStep(moved.getFirst().at(), title);
        next.lines.addAll(moved);
        moved.clear();
        return Optional.of(next);
    }
}
