package io.pitcrew.kiosk.ui.choosestation;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.StationPath;

record ChooseStationModel(String over, String title, Page<Place> places) {
    static final int COLUMNS = 3;
    static final int ROWS = 3;

    /// @param now is it the station this kiosk serves already?
    record Place(StationPath path, String name, String place, boolean now) {
        Touch plan() {
            return new Touch.PlanSwap(path);
        }
    }

    static ChooseStationModel of(Floor.ChoosingStation floor, Words words) {
        StationPath here = floor.setting().station().path();
        Page<StationProfile> page = Page.of(floor.stations(), floor.page(), COLUMNS * ROWS);
        return new ChooseStationModel(
                words.say("service") + " · " + floor.person().called(),
                words.say("choose.title"),
                new Page<>(
                        page.items().stream()
                                .map(s -> new Place(
                                        s.path(),
                                        s.name(floor.lang()),
                                        s.path().equals(here) ? words.say("choose.now") : s.place(floor.lang()),
                                        s.path().equals(here)))
                                .toList(),
                        page.at(),
                        page.of()));
    }

    Touch back() {
        return new Touch.Back();
    }
}
