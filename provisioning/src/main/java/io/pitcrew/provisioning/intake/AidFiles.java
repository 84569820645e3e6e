package io.pitcrew.provisioning.intake;

import io.pitcrew.provisioning.intake.office.Findings;
import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Piece.Mark;
import io.pitcrew.provisioning.intake.office.Place;
import io.pitcrew.provisioning.intake.office.Prose;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a draft as the files of an aid. What only a person can know stays empty, so that `check` asks for it too.
final class AidFiles {
    private static final Place DOCUMENT = new Place("", 0, 0);
    private static final int SECONDS_A_STEP = 20;

    private final Draft draft;
    private final Lang lang;
    private final Findings findings;
    private final StepIds ids = new StepIds();
    private final Map<String, Bytes> files = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> cover = Optional.empty();

    private AidFiles(Draft draft, Lang lang, Findings findings) {
        this.draft = draft;
        this.lang = lang;
        this.findings = findings;
    }

    /// @return by their names within the aid's folder
    static Map<String, Bytes> of(Draft draft, Lang lang, LocalDate today, Findings findings) {
        return new AidFiles(draft, lang, findings).write(today);
    }

    private Map<String, Bytes> write(LocalDate today) {
        text.append("# ").append(title(draft.title())).append("\n\n");
        intro();
        draft.steps().forEach(this::step);
        spare();
        files.put(lang + ".md", Bytes.utf8(text.toString().stripTrailing() + "\n"));
        files.put("aid.toml", Bytes.utf8(head(today)));
        return files;
    }

    private void intro() {
        List<Piece.Line> intro = draft.intro();
        text.append("Problem: ")
                .append(intro.isEmpty() ? "" : intro.get(0).text())
                .append('\n');
        text.append("Helps: ")
                .append(intro.size() < 2 ? "" : intro.get(1).text())
                .append("\n\n");
        Place at = intro.isEmpty() ? DOCUMENT : intro.getFirst().at();
        findings.say(
                at,
                intro.isEmpty() ? "nothing stands before the first step" : "the first lines became Problem: and Helps:",
                "the cover says which problem this solves and how it helps",
                "write one line for each");
        if (intro.size() > 2 && !draft.steps().isEmpty()) {
            DraftStep first = draft.steps().getFirst();
            List<String> rest =
                    intro.stream().skip(2).map(line -> Prose.plain(line.text())).toList();
            first.why.addAll(0, rest);
            findings.say(
                    intro.get(2).at(),
                    "what stands before the first step is now its why",
                    "a cover has two lines",
                    "move it where it is needed");
        }
    }

    private void step(DraftStep step) {
        String id = ids.next(Prose.plain(step.title));
        text.append("## ").append(title(step.title)).append(" {#").append(id).append("}\n\n");
        step.picture.ifPresent(picture -> picture(id, step, picture));
        lines(step);
        step.warning.ifPresent(signal -> text.append("```warning\nsign: W001\nword: ")
                .append(signal.word())
                .append("\ntext: ")
                .append(signal.text())
                .append("\n```\n\n"));
        step.limits.ifPresent(limits -> text.append("```measure\nlabel: ")
                .append(limits.label())
                .append("\nunit: ")
                .append(limits.unit())
                .append("\nlow: ")
                .append(limits.low().toPlainString())
                .append("\nhigh: ")
                .append(limits.high().toPlainString())
                .append("\n```\n\n"));
        if (!step.why.isEmpty()) {
            String why = String.join("\n", step.why).replace("```", "'''");
            text.append("```why\n").append(why).append("\n```\n\n");
        }
    }

    private void lines(DraftStep step) {
        int number = 1;
        Mark before = Mark.NONE;
        if (step.lines.isEmpty()) {
            text.append(step.title).append("\n\n");
            findings.say(
                    step.at, "this step has no words but its title", "it is repeated as the line", "write what to do");
        }
        if (step.lines.size() > Outline.LINES) {
            String what = "this step has " + step.lines.size() + " lines";
            findings.say(step.at, what, "nobody reads more than a few at the machine", "make two steps of it");
        }
        for (Piece.Line line : step.lines) {
            if (line.mark() != before && before != Mark.NONE) {
                text.append('\n');
            }
            switch (line.mark()) {
                case NUMBER ->
                    text.append(number++).append(". ").append(line.text()).append('\n');
                case BULLET -> text.append("- ").append(line.text()).append('\n');
                case NONE -> text.append(line.text()).append("\n\n");
            }
            before = line.mark();
            if (line.depth() > 0 && line.mark() != Mark.NONE) {
                findings.say(
                        line.at(), "this line stood within another", "a step has one list", "is it still understood?");
            }
        }
        if (before != Mark.NONE) {
            text.append('\n');
        }
    }

    private void picture(String id, DraftStep step, Piece.Picture picture) {
        String name = "pictures/" + id + "." + picture.type().ending();
        files.put(name, picture.bytes());
        if (!picture.type().drawn()) {
            redraw(name, picture);
            return;
        }
        cover = cover.or(() -> Optional.of(name));
        String alt = picture.alt().isBlank() ? step.title : Prose.markdown(picture.alt());
        text.append("![").append(alt).append("](").append(name).append(")\n\n");
        if (picture.alt().isBlank()) {
            findings.say(
                    picture.at(),
                    "nothing says what this picture shows",
                    "who cannot see it is told nothing",
                    "describe it in the brackets");
        }
    }

    private void redraw(String name, Piece.Picture picture) {
        String what = "the picture is " + picture.type() + ", kept as " + name;
        findings.say(picture.at(), what, "the screen draws PNG and JPEG", "export it as PNG, or draw it anew");
    }

    private void spare() {
        int number = 1;
        for (Piece.Picture picture : draft.spare()) {
            String name = "pictures/spare-" + number++ + "." + picture.type().ending();
            files.put(name, picture.bytes());
            if (picture.type().drawn()) {
                findings.say(
                        picture.at(),
                        "this picture is on no step",
                        "kept as " + name + (picture.alt().isBlank() ? "" : ": " + picture.alt()),
                        "show it on a step, or remove it");
                cover = cover.or(() -> Optional.of(name));
            } else {
                redraw(name, picture);
            }
        }
    }

    private String head(LocalDate today) {
        int seconds = Math.clamp((long) draft.steps().size() * SECONDS_A_STEP, SECONDS_A_STEP, 3600);
        fill("owner", "it is not there", "nobody would answer for this aid", "write the team, not a person's name");
        fill("review", "a year from today", "it is a guess", "write the day it is looked at again");
        fill("seconds", "20 for each step", "people decide by it whether to start now", "take the time once");
        fill("safety", "false", "safety aids are held to more", "true if somebody can be hurt by a mistake in it");
        fill(
                "cover",
                cover.orElse("there is no picture"),
                "it is the aid's tile",
                "choose a picture that says what it is");
        fill("reason", "it is not there", "it says why the tile is there", "three words at most, in each language");
        return """
                # owner = "the team that answers for it"
                review = %s
                seconds = %d
                safety = false
                %s
                # reason = { %s = "three words at most" }
                recheck = []
                prerequisites = []
                """.formatted(
                        today.plusYears(1),
                        seconds,
                        cover.map(name -> "cover = \"" + name + "\"").orElse("# cover = \"pictures/cover.png\""),
                        lang);
    }

    private void fill(String key, String is, String why, String remedy) {
        findings.say(DOCUMENT, "aid.toml " + key + ": " + is, why, remedy);
    }

    /// What looks like an id in a title would be taken for one.
    private static String title(String words) {
        return words.replace("{#", "(").replace('}', ')');
    }
}
