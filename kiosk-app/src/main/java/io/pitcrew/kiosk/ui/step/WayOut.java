package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Action;
import java.util.Optional;

/// What to do after a no, or a value outside its limits.
final class WayOut {
    private WayOut() {}

    static Beside.Said of(StepModel model, Optional<String> value) {
        Words words = model.words();
        Action.Way way = switch (model.action()) {
            case Action.Check check -> check.way();
            case Action.Measure measure -> measure.way();
            case Action.Do _ -> Action.Way.FIX;
        };
        String about = value.flatMap(v -> outside(model, v)).orElse("");
        String text = model.text().way().orElse("");
        return switch (way) {
            case FIX -> new Beside.Said(words.say("way.fix"), about, text, Optional.of(words.say("way.again")), none());
            case STOP ->
                new Beside.Said(words.say("way.stop"), about, text, Optional.of(words.say("way.solved")), none());
            case TAG ->
                new Beside.Said(
                        words.say("way.tag"),
                        about,
                        text,
                        Optional.of(words.say("way.again")),
                        Optional.of(words.say("way.tagged")));
        };
    }

    private static Optional<String> outside(StepModel model, String value) {
        Words words = model.words();
        return model.action() instanceof Action.Measure measure
                ? Optional.of(words.say(
                        "way.outside",
                        words.number(value),
                        measure.unit(),
                        words.number(measure.low()),
                        words.number(measure.high())))
                : Optional.empty();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
