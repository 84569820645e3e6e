package io.pitcrew.kiosk.ui.elsewhere;

import io.pitcrew.kiosk.aid.Neighbour;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.Places;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.Optional;

record ElsewhereModel(String over, String title, Page<Places.Place> places) {

    static ElsewhereModel of(Floor.Elsewhere floor, Words words) {
        String station = floor.setting().station().name(floor.lang());
        return new ElsewhereModel(
                floor.person().map(p -> p.called() + " · " + station).orElse(station),
                words.say("near.title"),
                Page.of(floor.setting().neighbours(), floor.page(), Places.SHOWN)
                        .map(near -> place(near, words)));
    }

    private static Places.Place place(Neighbour near, Words words) {
        return new Places.Place(
                near.station().name(words.lang()),
                near.whole() ? near.station().place(words.lang()) : words.say("near.some"),
                Optional.of(new Touch.AtStation(near.station().path())));
    }

    Touch back() {
        return new Touch.Back();
    }
}
