package io.pitcrew.kiosk.ui.validity;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Floor.Fate;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Tombstones.Tombstone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// @param what the aid, as people call it
/// @param picture of the aid that is meant, or of what replaces it
/// @param bad must it not be worked by?
/// @param offered one touch away
/// @param finish of what was begun before: the words and the touch
record ValidityModel(
        String over,
        String what,
        Optional<Media> picture,
        String title,
        boolean bad,
        List<String> said,
        List<JobAid> offered,
        Optional<Finish> finish) {

    record Finish(String words, Touch touch) {}

    static ValidityModel of(Floor.Validity floor, Words words) {
        Said said = said(floor, words);
        return new ValidityModel(
                floor.person().map(p -> p.called() + " · ").orElse("")
                        + floor.setting().station().name(words.lang()),
                said.what(),
                floor.offered().stream().findFirst().map(JobAid::cover),
                said.title(),
                !(floor.fate() instanceof Fate.Current),
                said.lines(),
                floor.offered(),
                finish(floor, words));
    }

    private record Said(String what, String title, List<String> lines) {}

    private static Said said(Floor.Validity floor, Words words) {
        Lang lang = words.lang();
        return switch (floor.fate()) {
            case Fate.Current(JobAid aid, Lang _, Optional<CardCode.Since> since) -> {
                List<String> lines = new ArrayList<>(List.of(words.say("validity.current")));
                since.ifPresent(s -> lines.add(words.say("validity.current.since", words.date(s.at()), s.release())));
                yield new Said(aid.text(lang).title(), words.say("validity.current.title"), lines);
            }
            case Fate.Outdated outdated ->
                new Said(
                        outdated.now().getFirst().text(lang).title(),
                        words.say("validity.outdated.title"),
                        outdated(floor, outdated, words));
            case Fate.Withdrawn(Tombstone stone, var begun) -> {
                List<String> lines = new ArrayList<>(
                        List.of(words.say("validity.withdrawn", words.date(stone.since())), stone.reason(lang)));
                lines.add(instead(floor, stone, words));
                begun.ifPresent(_ -> lines.add(words.say("validity.begun")));
                yield new Said(stone.name(lang), words.say("validity.withdrawn.title"), lines);
            }
            case Fate.Unknown(CardCode card) ->
                new Said(
                        card.toString(),
                        words.say("validity.unknown.title"),
                        List.of(words.say("validity.unknown"), words.say("validity.unknown.do")));
        };
    }

    /// What it says was valid from when, and since when something else is.
    private static List<String> outdated(Floor.Validity floor, Fate.Outdated outdated, Words words) {
        JobAid now = outdated.now().getFirst();
        Optional<CardCode.Since> since =
                Optional.ofNullable(floor.setting().paper().cards().get(CardCode.of(now, now.langFor(words.lang()))));
        return List.of(
                outdated.printed()
                        .map(p -> words.say("validity.outdated.printed", words.date(p.at()), p.release()))
                        .orElseGet(() -> words.say("validity.outdated.unknown")),
                since.map(s -> words.say("validity.outdated.since", words.date(s.at()), s.release()))
                        .orElseGet(() -> words.say("validity.outdated.now")),
                words.say("validity.outdated.do"));
    }

    private static String instead(Floor.Validity floor, Tombstone stone, Words words) {
        return floor.offered().stream()
                .findFirst()
                .map(aid -> words.say("recall.instead", aid.text(words.lang()).title()))
                .orElseGet(
                        () -> words.say(stone.replacement().isPresent() ? "validity.elsewhere" : "validity.nothing"));
    }

    private static Optional<Finish> finish(Floor.Validity floor, Words words) {
        return floor.fate() instanceof Fate.Withdrawn withdrawn
                ? withdrawn
                        .begun()
                        .map(work -> new Finish(
                                words.say("validity.finish"),
                                floor.person()
                                                .filter(p -> p.id().equals(work.owner()))
                                                .isPresent()
                                        ? new Touch.GoOn(work.work())
                                        : new Touch.TakeOver(work.work())))
                : Optional.empty();
    }

    Touch goBack() {
        return new Touch.Back();
    }
}
