package io.pitcrew.kiosk.ui.resting;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.words.Words;

/// Nothing of the worker who left it: whoever passes by reads this.
record RestingModel(String aid, String title, String station, String tap, String note) {

    static RestingModel of(Floor.Resting floor, Words words) {
        return new RestingModel(
                AidWords.over(
                        floor.run().aid().text(floor.lang()).title(),
                        floor.run().of(),
                        floor.setting(),
                        words),
                floor.run().text().title(),
                floor.setting().station().name(floor.lang()),
                words.say("resting.tap"),
                words.say("resting.note"));
    }
}
