package io.pitcrew.kiosk.ui.refused;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.Locale;

/// @param title what is the matter
/// @param first what to do
/// @param second what was not done, or what else may be tried
record RefusedModel(String station, String place, String title, String first, String second, boolean lookup) {

    static RefusedModel of(Floor.Refused floor, Words words) {
        String why = "refused." + floor.why().name().toLowerCase(Locale.ROOT);
        return new RefusedModel(
                floor.setting().station().name(floor.lang()),
                floor.setting().station().place(floor.lang()),
                words.say(why),
                words.say(why + ".do"),
                words.say(why + ".else"),
                floor.setting().station().lookup());
    }

    Touch back() {
        return new Touch.Close();
    }

    Touch lookUp() {
        return new Touch.LookUp();
    }
}
