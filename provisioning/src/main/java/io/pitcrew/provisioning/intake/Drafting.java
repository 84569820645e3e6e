package io.pitcrew.provisioning.intake;

import io.pitcrew.provisioning.intake.office.Findings;
import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Piece.Line;
import io.pitcrew.provisioning.intake.office.Piece.Mark;
import io.pitcrew.provisioning.intake.office.Piece.Row;
import io.pitcrew.provisioning.intake.office.Place;
import io.pitcrew.provisioning.intake.office.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through the pieces once and puts each where it belongs.
final class Drafting {
    private static final int TITLE_LENGTH = 60;

    private final Findings findings;
    private final List<Line> intro = new ArrayList<>();
    private final List<DraftStep> steps = new ArrayList<>();
    private final List<Piece.Picture> spare = new ArrayList<>();
    private final List<String> early = new ArrayList<>();
    private Optional<Signal> alone = Optional.empty();
    private Optional<DraftStep> step = Optional.empty();

    private Drafting(Findings findings) {
        this.findings = findings;
    }

    /// @param name the title of a document that has none
    static Draft of(List<Piece> pieces, String name, Findings findings) {
        return new Drafting(findings).draft(pieces, name);
    }

    private Draft draft(List<Piece> pieces, String name) {
        Outline outline = new Outline(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (outline.begins(i)) {
                begin(piece, outline.byBold());
            } else if (!outline.isTitle(piece)) {
                take(piece);
            }
        }
        end();
        if (steps.isEmpty() && !intro.isEmpty()) {
            wholeDocument();
        }
        if (!early.isEmpty() && !steps.isEmpty()) {
            steps.getFirst().why.addAll(0, early);
        }
        if (outline.title().isEmpty()) {
            say(new Place("", 0, 0), "the document has no title", "the file's name is taken", "write a better one");
        }
        return new Draft(outline.title().orElse(name), intro, steps, spare);
    }

    private void begin(Piece piece, boolean bold) {
        end();
        switch (piece) {
            case Piece.Heading heading -> step = Optional.of(new DraftStep(heading.at(), heading.text()));
            case Line line
            when bold -> {
                step = Optional.of(new DraftStep(line.at(), line.text()));
                say(line.at(), "this bold line is taken for a heading", "the document has no headings", "is it one?");
            }
            case Line line -> sentence(line.at(), line.text());
            case Row row -> {
                List<String> cells =
                        row.cells().stream().skip(1).filter(c -> !c.isEmpty()).toList();
                sentence(row.at(), cells.getFirst());
                cells.stream().skip(1).forEach(cell -> line(new Line(row.at(), Mark.NONE, 0, cell, false)));
            }
            case Piece.Picture ignored -> {}
            case Piece.Background ignored -> {}
        }
    }

    /// A step of one sentence: it is the title and, as a page needs a line, the line; what follows it are lines.
    private void sentence(Place at, String text) {
        String words = Prose.plain(text);
        int end = words.replaceFirst("(?<=\\p{Ll}[.!?])\\s.*", "").length();
        String title = words.substring(0, end).replaceFirst("[.:;]$", "");
        DraftStep begun = new DraftStep(at, Prose.markdown(shortened(title)));
        step = Optional.of(begun);
        if (title.length() > TITLE_LENGTH || end == words.length()) {
            begun.line(new Line(at, Mark.NONE, 0, text, false));
        } else {
            begun.line(new Line(at, Mark.NONE, 0, Prose.markdown(words.substring(end)), false));
        }
    }

    private static String shortened(String title) {
        return title.length() <= TITLE_LENGTH
                ? title
                : title.substring(0, TITLE_LENGTH).replaceFirst("\\s+\\S*$", "") + " …";
    }

    private void take(Piece piece) {
        switch (piece) {
            case Piece.Heading ignored -> {}
            case Line line -> line(line);
            case Row row -> row(row);
            case Piece.Picture picture -> picture(picture);
            case Piece.Background note -> {
                step.map(s -> s.why).orElse(early).add(Prose.plain(note.text()));
            }
        }
    }

    private void line(Line line) {
        String words = Prose.plain(line.text());
        Optional<Signal> signal =
                alone.isPresent() ? alone.map(before -> new Signal(before.word(), words)) : Signal.of(words);
        alone = signal.filter(s -> s.text().isEmpty());
        if (signal.isPresent() && alone.isEmpty()) {
            warning(line, signal.get());
        } else if (signal.isEmpty()) {
            if (step.isPresent()) {
                step.get().line(line);
            } else {
                intro.add(line);
            }
        }
    }

    private void warning(Line line, Signal signal) {
        if (step.filter(s -> s.warning.isEmpty()).isPresent()) {
            step.get().warning = Optional.of(signal);
            say(
                    line.at(),
                    "a warning with the general sign W001",
                    "the specific sign is understood without words",
                    "choose it, for example W024 for crushing of hands");
            return;
        }
        String words = "**" + signal.word() + "**: " + Prose.markdown(signal.text());
        say(
                line.at(),
                step.isPresent() ? "a second warning in this step" : "a warning before the first step",
                "it is taken as a plain line",
                "make it the warning of the step where the hazard is");
        Line plain = new Line(line.at(), Mark.NONE, 0, words, false);
        step.ifPresentOrElse(s -> s.line(plain), () -> intro.add(plain));
    }

    private void row(Row row) {
        List<String> words = row.cells().stream().map(Prose::plain).toList();
        List<String> there = row.cells().stream().filter(c -> !c.isEmpty()).toList();
        if (there.isEmpty()) {
            return;
        }
        boolean counted = Outline.counts(row);
        String text = counted
                ? String.join(" – ", there.subList(1, there.size()))
                : there.size() == 2
                        ? there.get(0).replaceFirst(":$", "") + ": " + there.get(1)
                        : String.join(" – ", there);
        Optional<Limits> limits =
                Limits.of(row.header().stream().map(Prose::plain).toList(), words);
        if (limits.isEmpty()) {
            line(new Line(row.at(), counted ? Mark.NUMBER : Mark.NONE, 0, text, false));
            boolean unclear = words.stream().anyMatch(Limits::twoWays);
            say(
                    row.at(),
                    "this row of a table is now a line" + (unclear ? "; its numbers can be read in two ways" : ""),
                    "a step has no tables",
                    unclear ? "write a measure block with the right limits" : "is it still understood?");
            return;
        }
        measure(row, limits.get());
    }

    private void measure(Row row, Limits limits) {
        if (step.isEmpty() || step.get().limits.isPresent()) {
            end();
            step = Optional.of(new DraftStep(row.at(), Prose.markdown(limits.label())));
        }
        String text = Prose.markdown(limits.label() + ": " + limits.range());
        step.get().line(new Line(row.at(), Mark.NONE, 0, text, false));
        step.get().limits = Optional.of(limits);
        say(
                row.at(),
                "this row is now a measurement, " + limits.range() + ", without a way for a value outside",
                "somebody would stand there and not know what to do",
                "compare the limits, then write one of fix:, stop: and tag:");
    }

    private void picture(Piece.Picture picture) {
        if (step.isEmpty()) {
            spare.add(picture);
            return;
        }
        if (step.get().picture.isPresent()) {
            Optional<DraftStep> next = step.get().next();
            if (next.isEmpty()) {
                spare.add(picture);
                say(picture.at(), "a second picture for the same lines", "a page shows one", "make a step for it");
                return;
            }
            steps.add(step.get());
            step = next;
            say(
                    next.get().at,
                    "this step is now two",
                    "a page shows one picture and it has two",
                    "give the second a title of its own");
        }
        step.get().show(picture);
    }

    private void end() {
        alone = Optional.empty();
        step.ifPresent(ended -> {
            if (ended.empty()) {
                say(ended.at, "'" + ended.title + "' has nothing below it", "a step needs a line", "is it needed?");
            } else {
                steps.add(ended);
            }
        });
        step = Optional.empty();
    }

    private void wholeDocument() {
        DraftStep all = new DraftStep(intro.getFirst().at(), intro.getFirst().text());
        intro.forEach(all::line);
        intro.clear();
        steps.add(all);
        say(
                all.at,
                "this document has neither headings nor numbers",
                "all of it is one step",
                "give it headings, or cut it into steps here");
    }

    private void say(Place at, String what, String why, String remedy) {
        findings.say(at, what, why, remedy);
    }
}
