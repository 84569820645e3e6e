package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.aid.Ahead;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.Homes;
import io.pitcrew.kiosk.aid.Neighbour;
import io.pitcrew.kiosk.content.ContentWatch;
import io.pitcrew.kiosk.content.ContentWatch.Progress;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Setting.Promised;
import io.pitcrew.kiosk.flow.Setting.Urgent;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is known at this place: who a badge belongs to, what the front screen offers, how current it all is.
public final class Place {
    /// What operations said last.
    ///
    /// @param keys until when its keys were said to hold
    public record Heard(Supplier<Progress> progress, Supplier<Recall> recall, Supplier<Optional<Instant>> keys) {}

    private final Supplier<Shelf> shelf;
    private final Heard heard;
    private final Homes homes;
    private final Ledger ledger;
    private final KioskConfig.Times times;

    public Place(Supplier<Shelf> shelf, Heard heard, Homes homes, Ledger ledger, KioskConfig.Times times) {
        this.shelf = shelf;
        this.heard = heard;
        this.homes = homes;
        this.ledger = ledger;
        this.times = times;
    }

    Optional<Worker> worker(BadgeDigest badge) {
        return shelf.get().worker(badge);
    }

    Home home(Optional<Person> person, Ahead ahead) {
        Shelf now = shelf.get();
        return person.map(p -> homes.of(now, p.id(), ahead, heard.recall().get()))
                .orElseGet(() -> homes.ofAnybody(now));
    }

    List<StationProfile> stations() {
        return shelf.get().stations();
    }

    String freshId() {
        return ledger.freshId();
    }

    Setting setting(Instant now, Optional<String> readerFault) {
        Shelf held = shelf.get();
        var news = heard.progress().get().heard();
        Optional<Instant> last = Stream.concat(
                        news.map(ContentWatch.Heard::at).stream(), ledger.acknowledgedAt().stream())
                .max(Instant::compareTo);
        int waiting = Math.toIntExact(Math.min(Integer.MAX_VALUE, ledger.waiting()));
        Urgent urgent = new Urgent(heard.recall().get(), held.safety(), held.aids());
        Promised promised =
                new Promised(news.map(ContentWatch.Heard::until), heard.keys().get());
        return new Setting(
                held.station(),
                held.release(),
                last,
                now,
                readerFault,
                waiting,
                times,
                urgent,
                promised,
                held.glossary(),
                new Setting.Paper(held.withdrawn(), held.symptoms(), held.cards()),
                held.nearby().stream()
                        .map(near -> new Neighbour(near.station(), near.aids(), near.whole()))
                        .toList());
    }
}
