package io.pitcrew.kiosk.ui.lookup;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;

record LookUpModel(String station, String title, String note, Page<JobAid> aids) {
    static final int COLUMNS = 4;
    static final int ROWS = 2;

    static LookUpModel of(Floor.LookingUp floor, Words words) {
        return new LookUpModel(
                floor.setting().station().name(floor.lang()) + " · "
                        + floor.setting().station().place(floor.lang()),
                words.say("lookup.title"),
                words.say("lookup.note"),
                Page.of(floor.aids(), floor.page(), COLUMNS * ROWS));
    }

    Touch card() {
        return new Touch.Card();
    }

    Touch back() {
        return new Touch.Back();
    }
}
