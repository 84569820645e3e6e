package io.pitcrew.kiosk.flow;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.pin.PinAnswer;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.station.config.StationProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can happen to the floor. All that had to be read was read before: `home` is what the front screen offers, as of
/// now, to whoever is signed in; to nobody in particular (all aids, nothing that stands open) if nobody is.
public sealed interface Event {
    Moment at();

    /// A known badge.
    ///
    /// @param home of this person
    /// @param fresh a new id, should one be needed
    record Tapped(Moment at, Person person, Home home, String fresh) implements Event {}

    /// A badge that opens nothing, or a frame that could not be read.
    record Stranger(Moment at, Floor.Refused.Why why) implements Event {}

    /// @param fresh a new id, should one be needed
    record Touched(Moment at, Touch touch, Home home, String fresh) implements Event {}

    record Tick(Moment at, Home home) implements Event {}

    /// Place, release, freshness, reader or outbox changed.
    record Changed(Moment at, Setting setting, Home home) implements Event {}

    /// An [Effect.Append] with this ticket is on disk as the record `record`.
    record Durable(Moment at, long ticket, String record, Home home) implements Event {}

    /// It is not, and will not be.
    record NotRecorded(Moment at, long ticket, String reason) implements Event {}

    /// What became of an [Effect.ForPad].
    record AtPad(Moment at, long ticket, PinAnswer answer, Home home) implements Event {}

    record ServiceNews(Moment at, Health health, Optional<Health.SeenTap> tap) implements Event {}

    record Stations(Moment at, List<StationProfile> stations) implements Event {}

    /// What a swap would change; also the answer to an [Effect.ApplySwap] that could not be carried out.
    record Planned(Moment at, SwapPlan plan) implements Event {}

    /// The kiosk now serves another station, on trial until then.
    record OnTrial(Moment at, Setting setting, StationProfile from, Instant until, long untilMono) implements Event {}

    /// The trial is over, either way; the setting names the station served from now on.
    record Settled(Moment at, Setting setting, Home home) implements Event {}

    /// Something is broken so that nobody can go on here.
    ///
    /// @param code short, for the phone
    record Broke(Moment at, String code) implements Event {}
}
