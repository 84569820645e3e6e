package io.pitcrew.kiosk.flow;

import io.pitcrew.kiosk.aid.Neighbour;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.jobaid.Tombstones.Tombstone;
import io.pitcrew.station.release.Recall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What holds whoever is signed in: the place, how current it is, what is broken.
///
/// @param release in force; 0 before the first has arrived
/// @param checked when operations was last heard of; empty if never
/// @param now as of the last event, for what a person reads
/// @param readerFault why badges cannot be read, if they cannot
/// @param waiting records not yet acknowledged by operations
/// @param urgent what cannot wait until somebody is done
/// @param promised until when what is believed was said to hold
/// @param glossary what the plant's short words mean
/// @param paper what is known of cards on paper and of what is withdrawn
/// @param neighbours other stations whose aids are kept here, the nearest first
public record Setting(
        StationProfile station,
        ReleaseNumber release,
        Optional<Instant> checked,
        Instant now,
        Optional<String> readerFault,
        int waiting,
        KioskConfig.Times times,
        Urgent urgent,
        Promised promised,
        Glossary glossary,
        Paper paper,
        List<Neighbour> neighbours) {

    /// With nothing promised, no short words and no neighbours.
    public Setting(
            StationProfile station,
            ReleaseNumber release,
            Optional<Instant> checked,
            Instant now,
            Optional<String> readerFault,
            int waiting,
            KioskConfig.Times times,
            Urgent urgent) {
        this(
                station,
                release,
                checked,
                now,
                readerFault,
                waiting,
                times,
                urgent,
                Promised.NOTHING,
                Glossary.NONE,
                Paper.NOTHING,
                List.of());
    }

    public Setting at(Instant later) {
        return new Setting(
                station,
                release,
                checked,
                later,
                readerFault,
                waiting,
                times,
                urgent,
                promised,
                glossary,
                paper,
                neighbours);
    }

    public Optional<Neighbour> neighbour(StationPath path) {
        return neighbours.stream()
                .filter(near -> near.station().path().equals(path))
                .findFirst();
    }

    /// The same, but with the aids of that station in the place of the own: for whoever works by one of them.
    ///
    /// @param of empty: the own
    public Setting by(Optional<StationPath> of) {
        if (of.isEmpty()) {
            return this;
        }
        List<JobAid> theirs = of.flatMap(this::neighbour).map(Neighbour::aids).orElse(List.of());
        return new Setting(
                station,
                release,
                checked,
                now,
                readerFault,
                waiting,
                times,
                new Urgent(urgent.recall(), urgent.safety(), theirs),
                promised,
                glossary,
                paper,
                neighbours);
    }

    /// What another station is called.
    public String name(StationPath path, Lang lang) {
        return neighbour(path).map(near -> near.station().name(lang)).orElseGet(path::station);
    }

    /// Why this aid, as it is in force, must not be used; empty if it may.
    public Optional<Recall.Entry> recalled(JobAid aid) {
        return urgent.recall().stops(aid, release);
    }

    /// What to work by instead of what is recalled; if that was withdrawn meanwhile, what replaced it.
    public Optional<JobAid> instead(Recall.Entry entry) {
        return urgent.instead(entry, release)
                .or(() -> entry.replacement()
                        .flatMap(paper.withdrawn()::of)
                        .flatMap(this::instead)
                        .filter(aid -> recalled(aid).isEmpty()));
    }

    /// What replaces a withdrawn aid, if this station shows it.
    public Optional<JobAid> instead(Tombstone stone) {
        return stone.replacement().flatMap(urgent::current);
    }

    /// The station's first language.
    public Lang lang() {
        return station.languages().getFirst();
    }

    /// What is known of what is not shown here, or not any more.
    ///
    /// @param symptoms of this station, which have cards as well
    /// @param cards since when a card's words hold or held, as far back as this kiosk knows
    public record Paper(Tombstones withdrawn, List<JobAid> symptoms, Map<CardCode, CardCode.Since> cards) {
        public static final Paper NOTHING = new Paper(Tombstones.NONE, List.of(), Map.of());
    }

    /// Until when operations promised to be heard of again, and its keys to hold. Only words depend on it: whatever is
    /// in force stays in force.
    public record Promised(Optional<Instant> news, Optional<Instant> keys) {
        public static final Promised NOTHING = new Promised(Optional.empty(), Optional.empty());
    }

    /// What cannot wait until somebody is done: what must not be used any more, and what changed for their safety.
    ///
    /// @param safety aids whose change must not wait, each with the release of that change
    /// @param aids of this station, by the release in force
    public record Urgent(Recall recall, Map<AidId, ReleaseNumber> safety, List<JobAid> aids) {
        public static final Urgent NOTHING = new Urgent(Recall.NONE, Map.of(), List.of());

        /// What to work by instead of what is recalled: the replacement, or the aid itself where it has been corrected.
        ///
        /// @param inForce the release that [#aids] are of
        public Optional<JobAid> instead(Recall.Entry entry, ReleaseNumber inForce) {
            AidId wanted = entry.replacement().orElse(entry.aid());
            return aids.stream()
                    .filter(aid -> aid.id().equals(wanted))
                    .filter(aid -> recall.stops(aid, inForce).isEmpty())
                    .findFirst();
        }

        /// Aids of this station that must not be used as they are, with the reason, in the order of the list.
        public List<Recall.Entry> here(ReleaseNumber inForce) {
            return recall.inForce().stream()
                    .filter(entry -> aids.stream().anyMatch(aid -> entry.stops(aid, inForce)))
                    .toList();
        }

        /// Did this aid change after that release in a way that must not wait?
        public boolean changedAfter(ReleaseNumber begun, AidId aid) {
            return safety.getOrDefault(aid, ReleaseNumber.ZERO).compareTo(begun) > 0;
        }

        public Optional<JobAid> current(AidId id) {
            return aids.stream().filter(aid -> aid.id().equals(id)).findFirst();
        }
    }
}
