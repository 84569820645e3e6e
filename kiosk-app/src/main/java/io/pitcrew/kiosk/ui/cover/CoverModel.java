package io.pitcrew.kiosk.ui.cover;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import java.util.List;
import java.util.Optional;

/// @param facts length, number of steps
/// @param version what it is and who answers for it
/// @param steps the titles, one way in each
/// @param first what to know before, as far as this station has it
/// @param qualified for whom alone it is, and who says so
record CoverModel(
        String over,
        String title,
        Media picture,
        String problem,
        String helps,
        String facts,
        String version,
        List<String> steps,
        List<JobAid> first,
        Optional<String> qualified) {

    static CoverModel of(Floor.Cover floor, Words words) {
        JobAid aid = floor.aid();
        JobAid.Text text = aid.text(floor.lang());
        String station = floor.setting().station().name(floor.lang());
        return new CoverModel(
                AidWords.over(
                        floor.person().map(p -> p.called() + " · " + station).orElse(station),
                        floor.of(),
                        floor.setting(),
                        words),
                text.title(),
                aid.cover(),
                text.problem(),
                text.helps(),
                AidWords.length(aid, words) + " · "
                        + words.count("cover.steps", aid.steps().size()),
                words.say("cover.version", floor.release().value(), aid.owner()),
                aid.steps().stream()
                        .map(step -> aid.text(step, floor.lang()).title())
                        .toList(),
                aid.prerequisites().stream()
                        .flatMap(id -> floor.setting().by(floor.of()).urgent().current(id).stream())
                        .toList(),
                aid.learning()
                        .filter(JobAid.Learning::qualifiedOnly)
                        .map(_ -> words.say("cover.qualified", aid.owner())));
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
