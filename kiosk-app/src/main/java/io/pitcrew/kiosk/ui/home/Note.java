package io.pitcrew.kiosk.ui.home;

import io.pitcrew.kiosk.aid.Answer;
import io.pitcrew.kiosk.aid.Changed;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of news beside the hero; a finger may follow it.
record Note(Icon icon, String title, String text, Optional<Touch> touch) {
    private static final int SHOWN = 2;

    /// What changed for them comes first, then what somebody else left, then answers, then what stands open.
    static List<Note> all(Floor.AtHome floor, Words words) {
        Instant now = floor.setting().now();
        Stream<Note> kept = floor.kept().stream().map(k -> kept(k, words));
        Stream<Note> answers = floor.home().answers().stream().map(a -> answer(a, words, now));
        Stream<Note> open = floor.home().open().stream().map(o -> open(o, floor, words));
        return Stream.of(changed(floor, words), kept, answers, open)
                .flatMap(notes -> notes)
                .limit(SHOWN)
                .toList();
    }

    private static Stream<Note> changed(Floor.AtHome floor, Words words) {
        List<Changed> changed = floor.home().mine().changed();
        String titles = changed.stream()
                .map(one -> one.aid().text(words.lang()).title())
                .limit(2)
                .collect(Collectors.joining(" · "));
        return changed.isEmpty()
                ? Stream.of()
                : Stream.of(new Note(
                        Icon.ALERT,
                        words.say("home.changed", changed.size()),
                        titles,
                        Optional.of(new Touch.Changes())));
    }

    private static Note kept(Floor.AtHome.Kept kept, Words words) {
        return new Note(
                Icon.CHECK,
                words.say("home.kept", kept.called()),
                words.say("home.kept.what", kept.aid().text(words.lang()).title(), kept.at() + 1),
                Optional.empty());
    }

    private static Note answer(Answer answer, Words words, Instant now) {
        return new Note(
                Icon.CHECK,
                words.say("home.fixed"),
                words.say(
                        "home.fixed.when",
                        answer.aid().text(words.lang()).title(),
                        words.when(answer.saidAt(), now),
                        words.when(answer.fixedAt(), now)),
                Optional.of(new Touch.OpenAid(answer.aid().id())));
    }

    private static Note open(OpenWork work, Floor.AtHome floor, Words words) {
        boolean mine = work.owner().equals(floor.person().id());
        String at = words.say("home.open.at", work.at() + 1, work.aid().steps().size());
        return new Note(
                Icon.CLOCK,
                work.aid().text(words.lang()).title(),
                (mine ? at + " · " + words.say("home.go.on") : at + " · " + work.ownerCalled())
                        + AidWords.elsewhere(work.station(), floor.setting(), words),
                Optional.of(mine ? new Touch.GoOn(work.work()) : new Touch.TakeOver(work.work())));
    }
}
