package io.pitcrew.kiosk.ui.recalled;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.RecallWords;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import java.util.Optional;

/// @param worked when the worker last worked by it; empty where it was only chosen
/// @param back the words of the way back: to be told later, where they worked by it
/// @param understood the words of the acknowledgement, where one is asked for
record RecalledModel(
        String over,
        String title,
        RecallWords recall,
        String worked,
        String back,
        Optional<String> understood,
        Optional<JobAid> instead) {

    static RecalledModel of(Floor.Recalled floor, Words words) {
        boolean asked = floor.worked().isPresent();
        return new RecalledModel(
                floor.person().map(p -> p.called() + " · ").orElse("")
                        + floor.setting().station().name(words.lang()),
                words.say(asked ? "recall.worked.title" : "recall.title"),
                RecallWords.of(floor.entry(), floor.setting(), words),
                floor.worked()
                        .map(at -> words.say(
                                "recall.worked", words.when(at, floor.setting().now())))
                        .orElse(""),
                words.say(asked ? "recall.later" : "back"),
                asked ? Optional.of(words.say("recall.understood")) : Optional.empty(),
                floor.setting().instead(floor.entry()));
    }

    Touch understand() {
        return new Touch.Ok();
    }

    Touch goBack() {
        return new Touch.Back();
    }
}
