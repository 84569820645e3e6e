package io.pitcrew.kiosk.ui.changes;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Reading;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.compare.Difference;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import java.util.List;
import java.util.Optional;

/// @param progress which of the changed steps
/// @param notice said in the place of the steps; empty while they are read
/// @param ways of asking, one below the other; empty while it is read
/// @param on the way forward; empty while the disk has the word
/// @param ask empty where it cannot be asked now
record ChangesModel(
        String over,
        String title,
        String progress,
        JobAid aid,
        Difference difference,
        String notice,
        List<Way> ways,
        Optional<Way> on,
        Optional<Way> ask,
        Way back) {

    record Way(String words, Touch touch) {}

    static ChangesModel of(Floor.WhatChanged floor, Words words) {
        JobAid aid = floor.changed().aid();
        int of = floor.changed().steps().size();
        return new ChangesModel(
                words.say("changes.since"),
                aid.text(words.lang()).title(),
                words.say("changes.at", floor.page() + 1, of),
                aid,
                Difference.of(floor.changed().steps().get(floor.page()), aid, aid, words),
                notice(floor, words),
                ways(floor, words),
                on(floor, words),
                floor.reading() instanceof Reading.Looking(boolean asked) && !asked
                        ? Optional.of(new Way(words.say("changes.ask"), new Touch.Ask()))
                        : Optional.empty(),
                back(floor, words));
    }

    private static String notice(Floor.WhatChanged floor, Words words) {
        return switch (floor.reading()) {
            case Reading.Looking _ -> "";
            case Reading.Writing _ -> "";
            case Reading.Asking(var what) -> words.say(what.isPresent() ? "changes.tell" : "changes.what");
            case Reading.NotRecorded(String reason) -> words.say("changes.not.recorded", reason);
        };
    }

    private static List<Way> ways(Floor.WhatChanged floor, Words words) {
        return switch (floor.reading()) {
            case Reading.Looking _, Reading.Writing _, Reading.NotRecorded _ -> List.of();
            case Reading.Asking(var what)
            when what.isPresent() ->
                List.of(
                        new Way(words.say("changes.tell.yes"), new Touch.SendQuestion(true)),
                        new Way(words.say("changes.tell.no"), new Touch.SendQuestion(false)));
            case Reading.Asking _ ->
                List.of(
                        new Way(words.say("changes.unclear"), new Touch.AskWhat(Reading.Ask.UNCLEAR)),
                        new Way(words.say("changes.unfit"), new Touch.AskWhat(Reading.Ask.UNFIT)),
                        new Way(words.say("changes.doubt"), new Touch.AskWhat(Reading.Ask.DOUBT)));
        };
    }

    private static Optional<Way> on(Floor.WhatChanged floor, Words words) {
        return switch (floor.reading()) {
            case Reading.Looking _ ->
                Optional.of(
                        floor.last()
                                ? new Way(words.say("changes.read"), new Touch.HaveRead())
                                : new Way(words.say("stop.next"), new Touch.Next()));
            case Reading.NotRecorded _ -> Optional.of(new Way(words.say("changes.again"), new Touch.Next()));
            case Reading.Writing _, Reading.Asking _ -> Optional.empty();
        };
    }

    /// From the first page it is "later": nothing is lost by it.
    private static Way back(Floor.WhatChanged floor, Words words) {
        boolean leaves = floor.page() == 0 && !(floor.reading() instanceof Reading.Asking);
        return new Way(words.say(leaves ? "changes.later" : "back"), new Touch.Back());
    }
}
