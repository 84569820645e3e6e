package io.pitcrew.kiosk.ui.cover;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import java.util.List;

/// @param facts length, number of steps
/// @param version what it is and who answers for it
/// @param steps the titles, one way in each
record CoverModel(
        String over,
        String title,
        Media picture,
        String problem,
        String helps,
        String facts,
        String version,
        List<String> steps) {

    static CoverModel of(Floor.Cover floor, Words words) {
        JobAid aid = floor.aid();
        JobAid.Text text = aid.text(floor.lang());
        String station = floor.setting().station().name(floor.lang());
        return new CoverModel(
                floor.person().map(p -> p.called() + " · " + station).orElse(station),
                text.title(),
                aid.cover(),
                text.problem(),
                text.helps(),
                AidWords.length(aid, words) + " · "
                        + words.count("cover.steps", aid.steps().size()),
                words.say("cover.version", floor.release().value(), aid.owner()),
                aid.steps().stream()
                        .map(step -> aid.text(step, floor.lang()).title())
                        .toList());
    }

    Touch start() {
        return new Touch.Start(0);
    }

    Touch startAt(int step) {
        return new Touch.Start(step);
    }

    Touch back() {
        return new Touch.Back();
    }
}
