package io.pitcrew.kiosk.ui.attract;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.RecallWords;
import io.pitcrew.kiosk.ui.words.Freshness;
import io.pitcrew.kiosk.ui.words.WordBook;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// @param others how the station's other languages say it
/// @param fact the one thing worth knowing now, if there is one
/// @param recall what must not be used at this station
/// @param lookup the invitation to read without a badge, where the station allows it
record AttractModel(
        String place,
        String station,
        String time,
        String tap,
        String others,
        Optional<String> fact,
        Optional<Recalled> recall,
        List<Language> languages,
        Optional<String> lookup,
        Freshness freshness,
        Optional<Hint> hint) {

    /// A language by its own name.
    record Language(Lang lang, String name, boolean chosen) {
        Touch pick() {
            return new Touch.PickLanguage(lang);
        }
    }

    /// @param title what is said of it, and how many more there are
    /// @param what the aid
    record Recalled(String title, String what) {}

    /// Where the reader is; absent while it does not answer.
    record Hint(StationProfile.ReaderPlace reader, String words) {}

    static AttractModel of(Floor.Attract floor, WordBook book) {
        Setting setting = floor.setting();
        StationProfile station = setting.station();
        Words words = book.in(floor.lang());
        boolean deaf = setting.readerFault().isPresent();
        String others = station.languages().stream()
                .filter(lang -> !lang.equals(floor.lang()))
                .map(lang -> book.in(lang).say("attract.tap"))
                .distinct()
                .collect(Collectors.joining("  ·  "));
        return new AttractModel(
                station.place(floor.lang()),
                station.name(floor.lang()),
                words.clock(setting.now()),
                words.say(deaf ? "attract.deaf" : "attract.tap"),
                deaf ? words.say("attract.deaf.do") : others,
                fact(setting, words),
                recalled(setting, words),
                station.languages().stream()
                        .map(lang -> new Language(lang, book.in(lang).ownName(), lang.equals(floor.lang())))
                        .toList(),
                station.lookup() ? Optional.of(words.say("attract.lookup")) : Optional.empty(),
                Freshness.of(setting, words),
                deaf ? Optional.empty() : Optional.of(new Hint(station.reader(), words.say("attract.reader"))));
    }

    private static Optional<String> fact(Setting setting, Words words) {
        return setting.waiting() == 0
                ? Optional.empty()
                : Optional.of(words.count("attract.waiting", setting.waiting()));
    }

    private static Optional<Recalled> recalled(Setting setting, Words words) {
        List<String> titles = setting.urgent().here(setting.release()).stream()
                .map(entry -> RecallWords.title(entry, setting, words))
                .distinct()
                .toList();
        return titles.stream()
                .findFirst()
                .map(first -> new Recalled(
                        titles.size() == 1
                                ? words.say("attract.recall")
                                : words.count("attract.recall.more", titles.size() - 1L),
                        first));
    }

    Touch lookUp() {
        return new Touch.LookUp();
    }

    /// The drawing stands on the reader's side.
    boolean readerAtLeft() {
        return hint.map(h -> h.reader() == StationProfile.ReaderPlace.LEFT
                        || h.reader() == StationProfile.ReaderPlace.BOTTOM_LEFT)
                .orElse(false);
    }
}
