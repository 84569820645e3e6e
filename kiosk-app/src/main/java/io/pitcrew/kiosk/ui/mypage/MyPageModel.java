package io.pitcrew.kiosk.ui.mypage;

import io.pitcrew.kiosk.aid.Mine;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.Places;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Freshness;
import io.pitcrew.kiosk.ui.words.Words;
import java.time.Instant;
import java.util.Optional;

/// @param nothing said instead of a list that is empty; else empty
record MyPageModel(String over, String title, String nothing, Page<Places.Place> deeds, Freshness asOf) {
    static final int COLUMNS = 2;
    private static final int SHOWN = 6;

    static MyPageModel of(Floor.OnMyPage floor, Words words) {
        Mine mine = floor.mine();
        Instant now = floor.setting().now();
        return new MyPageModel(
                floor.person().name(),
                words.say("mine.title"),
                mine.deeds().isEmpty() ? words.say("mine.nothing") : "",
                Page.of(mine.deeds(), floor.page(), SHOWN).map(deed -> place(deed, now, words)),
                asOf(mine.asOf(), now, words));
    }

    private static Places.Place place(Mine.Deed deed, Instant now, Words words) {
        String title = deed.aid()
                .map(aid -> aid.text(words.lang()).title())
                .orElse(deed.what().aid().value());
        String key = switch (deed.what().how()) {
            case SIGNED -> "mine.signed";
            case DONE -> "mine.done";
            case READ -> "mine.read";
        };
        return new Places.Place(title, words.say(key, words.when(deed.what().at(), now)), Optional.empty());
    }

    /// What is not heard now is said with its age, and not hidden.
    private static Freshness asOf(Mine.AsOf asOf, Instant now, Words words) {
        if (asOf.now()) {
            return new Freshness(words.say("mine.now"), Freshness.Level.QUIET);
        }
        return new Freshness(
                asOf.heard()
                        .map(at -> words.say("mine.as.of", words.when(at, now)))
                        .orElseGet(() -> words.say("mine.here.only")),
                Freshness.Level.AMBER);
    }

    Touch back() {
        return new Touch.Back();
    }
}
