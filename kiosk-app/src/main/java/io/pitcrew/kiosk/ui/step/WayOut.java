package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Action;
import java.util.Optional;

/// What to do after a no, or a value outside its limits.
///
/// @param title what kind of way it is
/// @param on the words of the way on: to answer again, or Home while the work stays open
record WayOut(String title, String about, String text, String on) {

    static WayOut of(StepModel model, Over.Way way) {
        Words words = model.words();
        Optional<String> value = way.value();
        String about = value.flatMap(v -> outside(model, v)).orElse("");
        String text = model.action() instanceof Action.Choose
                ? value.flatMap(number -> chosen(model, number)).orElse("")
                : model.text().way().orElse("");
        return switch (way.at(model.action())) {
            case FIX -> new WayOut(words.say("way.fix"), about, text, words.say("way.again"));
            case STOP -> new WayOut(words.say("way.stop"), about, text, words.say("way.home"));
            case TAG -> new WayOut(words.say("way.tag"), about, text, words.say("way.home"));
        };
    }

    private static Optional<String> chosen(StepModel model, String number) {
        return model.text().choices().get(Integer.parseInt(number) - 1).way();
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
}
