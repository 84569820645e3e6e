package io.pitcrew.kiosk.ui.swaptrial;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.words.Words;

/// @param revert the words of the way back
record SwapTrialModel(String over, String title, String left, String keep, String revert, String after) {

    static SwapTrialModel of(Floor.SwapOnTrial floor, Words words) {
        String from = floor.from().name(floor.lang());
        String now = floor.setting().station().name(floor.lang()).replace(' ', '\u00a0');
        return new SwapTrialModel(
                floor.setting().station().place(floor.lang()),
                words.say("trial.title", now),
                words.left(floor.seconds()),
                words.say(floor.confirming().isPresent() ? "trial.keeping" : "trial.keep", now),
                words.say("trial.revert", from),
                words.say("trial.after", from, words.clock(floor.until())));
    }

    Touch goBack() {
        return new Touch.RevertSwap();
    }
}
