package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.run.Timing;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// @param who the worker and the station
/// @param note why this step is to be looked at again, or that its words in this language follow
/// @param watch the invitation to the video
/// @param terms its short words
/// @param solving the way from a symptom to what helps: nothing of it is work
record StepModel(
        Run run,
        Over over,
        String who,
        Optional<String> note,
        Optional<String> watch,
        boolean solving,
        List<Glossary.Term> terms,
        Words words) {

    static StepModel of(Floor.AtStep floor, Words words) {
        Run run = floor.run();
        Step step = run.step();
        String station = floor.setting().station().name(floor.lang());
        return new StepModel(
                run,
                floor.over(),
                floor.person().map(p -> p.called() + " · " + station).orElseGet(() -> words.say("step.reading")),
                note(run, step, words),
                step.video().isPresent()
                        ? Optional.of(words.say("step.watch", words.length(step.videoSeconds())))
                        : Optional.empty(),
                floor.solving(),
                floor.terms(),
                words);
    }

    private static Optional<String> note(Run run, Step step, Words words) {
        if (run.recheck().contains(step.id())) {
            return Optional.of(words.say("step.recheck"));
        }
        return run.aid().follows(step, run.lang()) ? Optional.of(words.say("step.follows")) : Optional.empty();
    }

    boolean why() {
        return run.text().why().isPresent();
    }

    /// `BDC?`, `BDC, PPE?`; empty where every word is known.
    String unknown() {
        String some = terms.stream().limit(2).map(Glossary.Term::word).collect(Collectors.joining(", "));
        return some.isEmpty() ? "" : words.say("step.terms", some);
    }

    Action action() {
        return run.step().action();
    }

    StepText text() {
        return run.text();
    }

    /// What is on the number pad.
    String digits() {
        return over instanceof Over.Pad(String digits) ? digits : "";
    }

    /// The number on the pad, if it is one.
    Optional<BigDecimal> value() {
        String digits = digits();
        boolean number = !digits.isEmpty() && !digits.equals(".") && !digits.equals("-");
        return number ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /// The step as it stands, with its answers: nothing lies over it but perhaps the pad.
    boolean plain() {
        return over instanceof Over.Nothing || over instanceof Over.Pad;
    }

    /// Somebody with a badge works here; else it is only read.
    boolean answering() {
        return solving || !run.work().isEmpty();
    }

    boolean finishing() {
        return over instanceof Over.Finishing;
    }

    Forward forward() {
        return switch (over) {
            case Over.Nothing() -> plainForward();
            case Over.Pad _ -> plainForward();
            case Over.Wrong(Optional<?> what) ->
                what.isPresent()
                        ? new Forward(words.say("wrong.send"), Optional.of(new Touch.SendWrong()))
                        : new Forward("", Optional.empty());
            case Over.Finishing _ -> new Forward(words.say("step.finishing"), Optional.empty());
            case Over.NotRecorded _ -> new Forward(words.say("step.retry"), Optional.of(new Touch.Next()));
            case Over.Feedback _ ->
                new Forward(words.say(run.last() ? "step.finish" : "step.on"), Optional.of(new Touch.Next()));
            case Over.Terms() -> new Forward("", Optional.empty());
            case Over.Why() -> new Forward("", Optional.empty());
            case Over.Video() -> new Forward("", Optional.empty());
            case Over.Way _ when solving -> new Forward(words.say("help.call"), Optional.of(new Touch.CallSomeone()));
            case Over.Way way -> new Forward(WayOut.of(this, way).on(), Optional.of(new Touch.Close()));
            case Over.Thanks thanks ->
                thanks.durable() ? close("step.on") : new Forward(words.say("step.finishing"), Optional.empty());
        };
    }

    private Forward close(String key) {
        return new Forward(words.say(key), Optional.of(new Touch.Close()));
    }

    private Forward plainForward() {
        if (!answering() || (run.settled() && !solving)) {
            return new Forward(words.say("step.next"), Optional.of(new Touch.Next()));
        }
        return switch (action()) {
            case Action.Do() ->
                new Forward(words.say(run.last() ? "step.finish" : "step.next"), Optional.of(new Touch.Next()));
            case Action.Check _, Action.Choose _, Action.Question _ -> new Forward("", Optional.empty());
            case Action.Timer timer -> waiting(timer);
            case Action.Measure measure ->
                value().map(v -> new Forward(
                                words.say("step.enter", words.number(v), measure.unit()),
                                Optional.of(new Touch.Measured(v))))
                        .orElse(new Forward("", Optional.empty()));
        };
    }

    private Forward waiting(Action.Timer timer) {
        boolean over = run.timingHere().filter(Timing::over).isPresent();
        if (over || timer.early()) {
            String plain = run.last() ? "step.finish" : "step.next";
            return new Forward(words.say(over ? plain : "timer.early"), Optional.of(new Touch.Next()));
        }
        return new Forward("", Optional.empty());
    }

    /// The way on, at the bottom right. Without a touch it only says what is going on.
    record Forward(String words, Optional<Touch> touch) {}

    /// Bottom left: leaves what lies over the step, else goes a step back.
    Touch back() {
        return plain() || finishing() ? new Touch.Back() : new Touch.Close();
    }
}
