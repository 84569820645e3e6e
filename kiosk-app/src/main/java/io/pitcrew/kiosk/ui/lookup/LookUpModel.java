package io.pitcrew.kiosk.ui.lookup;

import io.pitcrew.kiosk.aid.Neighbour;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import java.util.Optional;

/// @param nothing what to say where there is no aid to show
/// @param others is there another station to read of?
record LookUpModel(
        String over, String title, String note, String nothing, Page<JobAid> aids, boolean others, boolean own) {
    static final int COLUMNS = 4;
    static final int ROWS = 2;

    static LookUpModel of(Floor.LookingUp floor, Words words) {
        String station = floor.setting().station().name(floor.lang());
        Page<JobAid> aids = Page.of(floor.aids(), floor.page(), COLUMNS * ROWS);
        if (floor.of().isEmpty()) {
            return new LookUpModel(
                    station + " · " + floor.setting().station().place(floor.lang()),
                    words.say("lookup.title"),
                    words.say("lookup.note"),
                    "",
                    aids,
                    !floor.setting().neighbours().isEmpty(),
                    true);
        }
        Optional<Neighbour> near = floor.of().flatMap(floor.setting()::neighbour);
        boolean whole = near.filter(Neighbour::whole).isPresent();
        return new LookUpModel(
                floor.person().map(p -> p.called() + " · " + station).orElse(station),
                words.say(
                        "near.of", near.map(n -> n.station().name(floor.lang())).orElse("")),
                words.say(whole ? "near.values" : "near.some"),
                floor.aids().isEmpty() ? words.say(whole ? "near.none" : "near.nothing") : "",
                aids,
                false,
                false);
    }

    Touch other() {
        return new Touch.OtherStation();
    }

    Touch card() {
        return new Touch.Card();
    }

    Touch back() {
        return new Touch.Back();
    }
}
