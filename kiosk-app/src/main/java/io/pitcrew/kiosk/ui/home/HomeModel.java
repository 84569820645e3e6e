package io.pitcrew.kiosk.ui.home;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Freshness;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.roster.Role;
import java.util.List;
import java.util.Optional;

/// @param greeting true while the name is still large
/// @param others is there another station to read of?
/// @param notes the most important news first
record HomeModel(
        String name,
        String under,
        boolean greeting,
        Hero hero,
        List<Note> notes,
        Page<JobAid> aids,
        Freshness freshness,
        boolean service,
        boolean others) {
    static final int TILES = 4;

    /// The one largest thing.
    record Hero(Optional<JobAid> aid, String title, String text, String quiet, Optional<Go> go) {}

    record Go(String words, Touch touch) {}

    static HomeModel of(Floor.AtHome floor, Words words) {
        return new HomeModel(
                floor.greeting()
                        ? words.say("home.hello", floor.person().called())
                        : floor.person().called(),
                floor.greeting()
                        ? words.say("home.not.you")
                        : floor.setting().station().name(floor.lang()) + " · "
                                + floor.setting().station().place(floor.lang()),
                floor.greeting(),
                hero(floor, words),
                Note.all(floor, words),
                Page.of(floor.home().aids(), floor.page(), TILES),
                Freshness.of(floor.setting(), words),
                floor.person().roles().contains(Role.MAINTENANCE),
                !floor.setting().neighbours().isEmpty());
    }

    private static Hero hero(Floor.AtHome floor, Words words) {
        return switch (floor.home().hero()) {
            case Home.Hero.GoOn(OpenWork work) ->
                open(
                        work,
                        floor,
                        words,
                        words.say(
                                "home.left.you",
                                words.when(work.since(), floor.setting().now())),
                        new Go(words.say("home.go.on"), new Touch.GoOn(work.work())));
            case Home.Hero.TakeOver(OpenWork work) ->
                open(
                        work,
                        floor,
                        words,
                        words.say(
                                "home.left.them",
                                work.ownerCalled(),
                                words.when(work.since(), floor.setting().now())),
                        new Go(words.say("home.take.over"), new Touch.TakeOver(work.work())));
            case Home.Hero.Likeliest(JobAid aid) ->
                new Hero(
                        Optional.of(aid),
                        aid.text(words.lang()).title(),
                        aid.text(words.lang()).problem(),
                        AidWords.of(aid, words).facts(),
                        Optional.of(new Go(words.say("home.open"), new Touch.OpenAid(aid.id()))));
            case Home.Hero.Nothing() ->
                new Hero(
                        Optional.empty(),
                        words.say(floor.home().aids().isEmpty() ? "home.nothing" : "home.none.free"),
                        words.say(floor.home().aids().isEmpty() ? "home.nothing.why" : "home.none.free.why"),
                        "",
                        Optional.empty());
        };
    }

    private static Hero open(OpenWork work, Floor.AtHome floor, Words words, String left, Go go) {
        return new Hero(
                Optional.of(work.aid()),
                work.aid().text(words.lang()).title(),
                words.say("home.stands", work.at() + 1, work.aid().steps().size()),
                left + AidWords.elsewhere(work.station(), floor.setting(), words),
                Optional.of(go));
    }

    Touch signOut() {
        return new Touch.SignOut();
    }

    Touch other() {
        return new Touch.OtherStation();
    }

    Touch myPage() {
        return new Touch.MyPage();
    }

    Touch card() {
        return new Touch.Card();
    }

    Touch toService() {
        return new Touch.Service();
    }
}
