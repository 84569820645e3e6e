package io.pitcrew.kiosk.ui.takingover;

import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import java.util.List;
import java.util.Optional;

/// @param left who left it and when
/// @param again steps to be checked again, with their numbers
record TakingOverModel(
        String over,
        String title,
        Optional<Media> picture,
        String stands,
        String left,
        String againTitle,
        List<Again> again) {

    record Again(int number, String title) {}

    static TakingOverModel of(Floor.TakingOver floor, Words words) {
        OpenWork work = floor.work();
        JobAid aid = work.aid();
        List<Again> again = aid.recheck().stream()
                .filter(work.done()::contains)
                .map(id -> new Again(
                        aid.indexOf(id) + 1,
                        aid.text(aid.step(id).orElseThrow(), floor.lang()).title()))
                .toList();
        return new TakingOverModel(
                floor.person().called() + " · " + floor.setting().station().name(floor.lang()),
                words.say("takeover.title", aid.text(floor.lang()).title()),
                aid.steps().get(work.at()).picture(),
                words.say("takeover.stands", work.at() + 1, aid.steps().size())
                        + AidWords.elsewhere(work.station(), floor.setting(), words),
                words.say(
                        "home.left.them",
                        work.ownerCalled(),
                        words.when(work.since(), floor.setting().now())),
                words.say(again.isEmpty() ? "takeover.nothing" : "takeover.again"),
                again);
    }

    Touch takeOver() {
        return new Touch.Start(0);
    }

    Touch back() {
        return new Touch.Back();
    }
}
