package io.pitcrew.kiosk.ui.stopped;

import io.pitcrew.kiosk.aid.Change;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Halt;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.aid.RecallWords;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import java.util.List;
import java.util.Optional;

/// @param step the one they stand at
/// @param what what must not go on, with the part that matters in bold
/// @param reason what is wrong; empty where nothing is recalled
/// @param then what to do
/// @param change the step shown old beside new; empty while it says STOP
/// @param on the words of the way on; empty while only a badge leads on
/// @param instead an aid to work by instead, one touch away
record StoppedModel(
        String over,
        String step,
        String title,
        String progress,
        String what,
        String reason,
        String then,
        Optional<Change> change,
        Optional<String> on,
        Optional<JobAid> instead,
        boolean back) {

    static StoppedModel of(Floor.Stopped floor, Words words) {
        Halt halt = floor.halt();
        Setting there = floor.setting().by(floor.run().of());
        String title = floor.run().aid().text(words.lang()).title();
        List<Change> changes = halt.changes(floor.run());
        boolean stop = halt.page() == 0;
        Optional<RecallWords> recall = halt.recalled().map(entry -> RecallWords.of(entry, there, words));
        String then = halt.now().isPresent()
                ? words.say("stop.then.changes")
                : recall.map(RecallWords::then).orElse("");
        Optional<JobAid> instead = halt.recalled()
                .filter(_ -> halt.now().isEmpty() && stop && !floor.asleep())
                .flatMap(there::instead);
        return new StoppedModel(
                AidWords.over(
                        floor.setting().station().name(words.lang()) + " · " + title,
                        floor.run().of(),
                        floor.setting(),
                        words),
                floor.run().text().title(),
                words.say(stop ? "stop.title" : "stop.changed.title"),
                stop ? "" : words.say("step.of", halt.page(), changes.size()),
                recall.map(RecallWords::what).orElseGet(() -> words.say("stop.safety", title)),
                recall.map(RecallWords::reason).orElse(""),
                floor.asleep() ? words.say("stop.asleep") : then,
                stop ? Optional.empty() : Optional.of(changes.get(halt.page() - 1)),
                floor.asleep() ? Optional.empty() : Optional.of(words.say(on(halt, changes.size()))),
                instead,
                halt.page() > 1);
    }

    private static String on(Halt halt, int changes) {
        return halt.page() == 0 ? "stop.stopped" : halt.page() < changes ? "stop.next" : "stop.go.on";
    }

    Touch goOn() {
        return change.isEmpty() ? new Touch.HaveStopped() : new Touch.Next();
    }

    Touch goBack() {
        return new Touch.Back();
    }
}
