package io.pitcrew.provisioning.plant.text;

import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.provisioning.plant.text.Fence.Kind;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.StepId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One language held against the source: the same steps in the same order, the same blocks, the same numbers.
public record Translation(AidText source, AidText text, Problems problems) {
    /// Values that are no words; the same in every language. One that is missing has been told already.
    private static final List<String> EQUAL = Stream.concat(
                    Stream.of("sign", "word", "unit", "low", "high", "file", "seconds", "early", "right"),
                    Options.targets().stream())
            .toList();

    public void check() {
        boolean same = true;
        for (Authored step : source.steps()) {
            Optional<Authored> translated = text.step(step.id());
            translated.ifPresent(t -> step(step, t));
            if (translated.isEmpty()) {
                same = false;
                say(
                        1,
                        "step '" + step.id() + "' is missing",
                        "it stands in " + source.file() + ":" + step.line(),
                        "translate it here, with the same {#" + step.id() + "}");
            }
        }
        for (Authored step : text.steps()) {
            if (source.step(step.id()).isEmpty()) {
                same = false;
                step.problem(
                        problems,
                        step.line(),
                        "step '" + step.id() + "' is not in " + source.file(),
                        "every language shows the same steps",
                        "correct its id or remove it");
            }
        }
        if (same) {
            order();
        }
    }

    private void order() {
        List<StepId> ids = source.ids();
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).equals(text.ids().get(i))) {
                Authored step = text.steps().get(i);
                step.problem(
                        problems,
                        step.line(),
                        "step '" + text.ids().get(i) + "' stands where " + source.file() + " has '" + ids.get(i) + "'",
                        "every language has the same order",
                        "move it");
                return;
            }
        }
    }

    private void step(Authored original, Authored translated) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(original.fences().keySet());
        kinds.addAll(translated.fences().keySet());
        for (Kind kind : kinds) {
            Optional<Fence> here = translated.fence(kind);
            Optional<Fence> there = original.fence(kind);
            if (here.isEmpty()) {
                String what = "step '" + translated.id() + "' has no " + kind.written();
                translated.problem(problems, translated.line(), what, original.file() + " has one", "translate it");
            } else if (there.isEmpty()) {
                String what = "a " + kind.written() + " that " + original.file() + " does not have";
                here.get()
                        .problem(
                                problems,
                                here.get().line(),
                                what,
                                "every language says the same",
                                "remove it, or add it there");
            } else {
                values(there.get(), here.get());
            }
        }
        Optional<String> picture = original.picture().map(AidText.Picture::file);
        if (!picture.equals(translated.picture().map(AidText.Picture::file))) {
            int line = translated.picture().map(AidText.Picture::line).orElse(translated.line());
            String what = "step '" + translated.id() + "' has another picture than " + original.file();
            translated.problem(
                    problems,
                    line,
                    what,
                    "every language shows the same",
                    picture.map(p -> "use " + p).orElse("remove it"));
        }
    }

    private void values(Fence there, Fence here) {
        for (String key : EQUAL) {
            Optional<String> original = there.value(key);
            Optional<String> translated = here.value(key);
            boolean comparable = original.isPresent() && translated.isPresent() && !unknownSign(key, original.get());
            if (comparable && !original.equals(translated)) {
                String what = "'" + key + "' is " + translated.get() + ", in " + there.file() + " " + original.get();
                here.problem(problems, here.lineOf(key), what, "every language asks for the same", "make them equal");
            }
        }
        if (there.way().isPresent() && here.way().isPresent() && !there.way().equals(here.way())) {
            String what = "a not-OK leads elsewhere than in " + there.file();
            here.problem(
                    problems,
                    here.line(),
                    what,
                    "every language says the same",
                    "use the same of fix:, stop: and tag:");
        }
        if (there.kind() == Kind.CHOOSE || there.kind() == Kind.QUESTION) {
            options(new Options(there), new Options(here));
        }
    }

    private void options(Options there, Options here) {
        if (!there.letters().equals(here.letters())) {
            String what = "the options are " + here.letters() + ", in "
                    + there.fence().file() + " " + there.letters();
            here.fence()
                    .problem(problems, here.fence().line(), what, "every language offers the same", "translate each");
            return;
        }
        for (String letter : there.letters()) {
            boolean same = there.way(letter).equals(here.way(letter))
                    && there.target(letter).isPresent() == here.target(letter).isPresent()
                    && there.aid(letter).isPresent() == here.aid(letter).isPresent();
            if (!same) {
                String what = "option " + letter + " leads elsewhere than in "
                        + there.fence().file();
                here.fence()
                        .problem(
                                problems,
                                here.fence().lineOf(letter),
                                what,
                                "every language says the same",
                                "make them equal");
            }
        }
    }

    /// Told at the source; the translation may well be right.
    private static boolean unknownSign(String key, String value) {
        return key.equals("sign") && !Fence.SIGNS.contains(value);
    }

    private void say(int line, String what, String why, String remedy) {
        text.problem(problems, line, what, why, remedy);
    }
}
