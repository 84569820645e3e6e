package io.pitcrew.kiosk.ui.compare;

import io.pitcrew.kiosk.aid.Change;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Hazard;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is different in a step, as a person reads it: what is said no longer, and all that is said now with what is
/// new in it.
///
/// @param gone what the old step said and the new one does not
/// @param now what the new step says; empty where it is not done any more
/// @param samePicture is the machine drawn as before?
public record Difference(Side before, Side now, List<Said> gone, List<Said> said, boolean samePicture) {

    /// @param step empty where there was none, or is none any more
    record Side(Optional<Step> step, String title, Optional<Hazard> hazard, String warning) {
        static Side of(Optional<Step> step, JobAid aid, Words words, String without) {
            Optional<StepText> text = step.map(s -> aid.text(s, words.lang()));
            return new Side(
                    step,
                    text.map(StepText::title).orElse(without),
                    step.flatMap(Step::hazard),
                    text.flatMap(StepText::warning).orElse(""));
        }

        String alt(JobAid aid, Words words) {
            return step.flatMap(s -> aid.text(s, words.lang()).alt()).orElse(title);
        }
    }

    /// @param callout the number in the picture; 0 for none
    /// @param differs is it only on this side?
    record Said(int callout, String text, boolean differs) {
        boolean sameAs(Said other) {
            return callout == other.callout && text.equals(other.text);
        }
    }

    public static Difference of(Change change, JobAid old, JobAid aid, Words words) {
        Side before = Side.of(change.before(), old, words, words.say("stop.was.not"));
        Side now = Side.of(change.now(), aid, words, words.say("stop.is.gone"));
        List<Said> was = said(change.before(), old, words, before);
        List<Said> is = said(change.now(), aid, words, now);
        boolean both = change.before().isPresent() && change.now().isPresent();
        boolean same =
                change.before().flatMap(Step::picture).equals(change.now().flatMap(Step::picture));
        return new Difference(
                before,
                now,
                was.stream()
                        .filter(said -> is.stream().noneMatch(said::sameAs))
                        .limit(change.now().isPresent() ? was.size() : 1) // of a step that is gone its name says all
                        .toList(),
                is.stream()
                        .map(said -> new Said(
                                said.callout(),
                                said.text(),
                                both && was.stream().noneMatch(said::sameAs)))
                        .filter(said -> said.differs() || said.callout() >= 0)
                        .map(said -> new Said(Math.max(0, said.callout()), said.text(), said.differs()))
                        .toList(),
                both && same);
    }

    /// What is said where no words are gone.
    String note(Words words) {
        if (before.step().isEmpty()) {
            return before.title();
        }
        return gone.isEmpty() ? words.say(samePicture ? "stop.nothing.gone" : "stop.picture.gone") : "";
    }

    /// The lines and limits of a step; with a callout below 0 what is worth saying only if it differs.
    private static List<Said> said(Optional<Step> step, JobAid aid, Words words, Side side) {
        List<Said> said = new ArrayList<>();
        step.ifPresent(s -> {
            StepText text = aid.text(s, words.lang());
            said.add(new Said(-1, side.title(), false));
            text.warning().ifPresent(w -> said.add(new Said(-1, w, false)));
            text.lines().forEach(line -> said.add(new Said(line.callout(), line.text(), false)));
            limits(s, text, words).ifPresent(l -> said.add(new Said(0, l, false)));
            beside(s, text, words).forEach(more -> said.add(new Said(-1, more, false)));
        });
        return said;
    }

    private static Optional<String> limits(Step step, StepText text, Words words) {
        return step.action() instanceof Action.Measure measure
                ? Optional.of(text.label().orElse("") + " "
                        + words.say("pad.limits", words.number(measure.low()), words.number(measure.high())) + " "
                        + measure.unit())
                : Optional.empty();
    }

    private static List<String> beside(Step step, StepText text, Words words) {
        Stream<String> time = step.action() instanceof Action.Timer timer
                ? Stream.of(words.say("stop.time", words.left(timer.seconds())))
                : Stream.empty();
        Stream<String> choices = text.choices().stream()
                .map(choice ->
                        choice.way().map(way -> choice.text() + ": " + way).orElse(choice.text()));
        Stream<String> rest = Stream.of(
                        text.ok(),
                        text.notOk(),
                        text.way().map(w -> words.say("stop.if.not", w)),
                        text.because(),
                        text.why())
                .flatMap(Optional::stream);
        return Stream.of(time, choices, rest).flatMap(all -> all).toList();
    }
}
