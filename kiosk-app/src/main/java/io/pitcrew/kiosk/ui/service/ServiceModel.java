package io.pitcrew.kiosk.ui.service;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Health;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.Checks.Check;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.config.KioskConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// @param checks reader, link, content, records, space
/// @param seen the views of the number last read, label and value in turn
record ServiceModel(String over, String title, List<Check> checks, String readerTitle, String ask, List<View> seen) {
    /// Less than this and content may not fit any more.
    private static final long LITTLE_SPACE = 500_000_000;

    record View(String label, String value) {}

    static ServiceModel of(Floor.InService floor, Words words) {
        Instant now = floor.setting().now();
        String station = floor.setting().station().name(floor.lang());
        return new ServiceModel(
                words.say("service") + " · " + floor.person().called(),
                floor.health()
                        .map(health -> words.say("service.title", health.kiosk().value(), station))
                        .orElse(station),
                floor.health().map(health -> checks(health, words, now)).orElse(List.of()),
                words.say("service.reader.test"),
                words.say(floor.tap().isPresent() ? "service.reader.again" : "service.reader.ask"),
                floor.tap().map(tap -> views(tap, words)).orElse(List.of()));
    }

    private static List<Check> checks(Health health, Words words, Instant now) {
        return List.of(
                reader(health, words), link(health, words, now), content(health, words, now), space(health, words));
    }

    private static Check reader(Health health, Words words) {
        return health.readerFault()
                .map(fault -> new Check(false, words.say("service.reader.fault", health.reader(), fault)))
                .orElseGet(() -> new Check(
                        true,
                        health.reader().equals(KioskConfig.Reader.SIMULATED)
                                ? words.say("service.reader.practice")
                                : words.say("service.reader", health.reader())));
    }

    private static Check link(Health health, Words words, Instant now) {
        String acknowledged = health.acknowledged()
                .map(at -> words.say("service.acknowledged", words.when(at, now)))
                .orElse(words.say("service.never"));
        String waiting = health.waiting() == 0
                ? words.say("service.waiting.none")
                : words.count("service.waiting", health.waiting());
        return new Check(
                health.linked(),
                words.say(health.linked() ? "service.link" : "service.link.none", health.link()) + " " + waiting + " "
                        + acknowledged);
    }

    private static Check content(Health health, Words words, Instant now) {
        return health.stick().map(stick -> stick(stick, words)).orElseGet(() -> release(health, words, now));
    }

    private static Check stick(Health.Stick stick, Words words) {
        return switch (stick) {
            case Health.Stick.Reading(var release, int read, int all) ->
                new Check(true, words.say("service.stick.reading", release.value(), read, all));
            case Health.Stick.Read(var release) -> new Check(true, words.say("service.stick.read", release.value()));
            case Health.Stick.Pulled(var release, int read, int all) ->
                new Check(false, words.say("service.stick.pulled", release.value(), read, all));
            case Health.Stick.Useless(String why) -> new Check(false, words.say("service.stick.useless", why));
        };
    }

    private static Check release(Health health, Words words, Instant now) {
        Optional<Check> refused = health.refused()
                .map(reason -> new Check(
                        false, words.say("service.refused", health.offered().value(), reason)));
        return refused.or(() -> waiting(health, words, now))
                .orElseGet(() -> health.missing() == 0
                        ? new Check(
                                true,
                                words.say("service.content", health.release().value()))
                        : new Check(
                                true,
                                words.count(
                                        "service.fetching",
                                        health.missing(),
                                        health.offered().value())));
    }

    private static Optional<Check> waiting(Health health, Words words, Instant now) {
        return health.effective()
                .map(at -> new Check(
                        true, words.say("service.effective", health.offered().value(), words.when(at, now))));
    }

    private static Check space(Health health, Words words) {
        return new Check(
                health.diskFreeBytes() >= LITTLE_SPACE, words.say("service.space", words.size(health.diskFreeBytes())));
    }

    private static List<View> views(Health.SeenTap tap, Words words) {
        return List.of(
                new View(words.say("service.read.at"), words.clock(tap.at())),
                new View(words.say("service.digest"), tap.digest()),
                new View("Hex", tap.hex()),
                new View(words.say("service.decimal"), tap.decimal()),
                new View("Wiegand", tap.wiegand()));
    }

    Touch choose() {
        return new Touch.ChooseStation();
    }

    Touch back() {
        return new Touch.Back();
    }
}
