package io.pitcrew.kiosk.ui.recalled;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.aid.RecallWords;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// @param what the aid, as people call it
/// @param picture of the step, or of the aid as a whole; empty where this station does not have it
/// @param said what must not be done, why, what to do instead, when the worker last did it
/// @param back the words of the way back: to be told later, where they worked by it
/// @param understood the words of the acknowledgement, where one is asked for
record RecalledModel(
        String over,
        String what,
        Optional<Media> picture,
        String title,
        List<String> said,
        String back,
        Optional<String> understood,
        Optional<JobAid> instead) {

    static RecalledModel of(Floor.Recalled floor, Words words) {
        boolean asked = floor.worked().isPresent();
        Setting there = floor.setting().by(floor.of());
        RecallWords recall = RecallWords.of(floor.entry(), there, words);
        Optional<String> worked = floor.worked()
                .map(at -> words.say(
                        "recall.worked", words.when(at, floor.setting().now())));
        return new RecalledModel(
                AidWords.over(
                        floor.person().map(p -> p.called() + " · ").orElse("")
                                + floor.setting().station().name(words.lang()),
                        floor.of(),
                        floor.setting(),
                        words),
                RecallWords.title(floor.entry(), there, words),
                there.urgent()
                        .current(floor.entry().aid())
                        .map(aid -> floor.entry()
                                .step()
                                .flatMap(aid::step)
                                .flatMap(Step::picture)
                                .orElse(aid.cover())),
                words.say(asked ? "recall.worked.title" : "recall.title"),
                Stream.concat(Stream.of(recall.what(), recall.reason(), recall.then()), worked.stream())
                        .toList(),
                words.say(asked ? "recall.later" : "back"),
                asked ? Optional.of(words.say("recall.understood")) : Optional.empty(),
                there.instead(floor.entry()));
    }

    Touch understand() {
        return new Touch.Ok();
    }

    Touch goBack() {
        return new Touch.Back();
    }
}
