package io.pitcrew.kiosk.ui.help;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;

/// @param calling whom to call, instead of the symptoms
record HelpModel(String over, String title, boolean calling, Page<JobAid> symptoms) {
    static final int COLUMNS = 3;
    static final int ROWS = 2;

    /// So few that each can be large.
    boolean few() {
        return symptoms.items().size() <= COLUMNS && symptoms.of() == 1;
    }

    static HelpModel of(Floor.Helping floor, Words words) {
        String station = floor.setting().station().name(floor.lang());
        return new HelpModel(
                floor.person().map(p -> p.called() + " · ").orElse("") + station,
                words.say(floor.calling() ? "help.call" : "help.title"),
                floor.calling(),
                Page.of(floor.symptoms(), floor.page(), COLUMNS * ROWS));
    }

    Touch goBack() {
        return new Touch.Back();
    }

    Touch call() {
        return new Touch.CallSomeone();
    }
}
