package io.pitcrew.kiosk.ui.choosestation;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.Places;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.StationPath;
import java.util.Optional;

record ChooseStationModel(String over, String title, Page<Places.Place> places) {

    static ChooseStationModel of(Floor.ChoosingStation floor, Words words) {
        StationPath here = floor.setting().station().path();
        return new ChooseStationModel(
                words.say("service") + " · " + floor.person().called(),
                words.say("choose.title"),
                Page.of(floor.stations(), floor.page(), Places.SHOWN).map(station -> place(station, here, words)));
    }

    private static Places.Place place(StationProfile station, StationPath here, Words words) {
        boolean now = station.path().equals(here);
        return new Places.Place(
                station.name(words.lang()),
                now ? words.say("choose.now") : station.place(words.lang()),
                now ? Optional.empty() : Optional.of(new Touch.PlanSwap(station.path())));
    }

    Touch back() {
        return new Touch.Back();
    }
}
