package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;

/// What the floor wants done. Order matters.
public sealed interface Effect {

    /// Write a record. With a ticket above 0, [Event.Durable] or [Event.NotRecorded] answers.
    record Append(long ticket, Context context, Fact fact) implements Effect {}

    record Play(Sound sound) implements Effect {}

    enum Sound {
        ACCEPTED,
        REFUSED,
        ATTENTION,
        DONE,
        /// Stop at a safe point.
        STOP
    }

    /// Answered by [Event.ServiceNews], again and again while Service is open.
    record WatchHealth(boolean on) implements Effect {}

    /// Answered by [Event.Stations].
    record ListStations() implements Effect {}

    /// Answered by [Event.Planned]; begins to fetch what is missing.
    record PlanSwap(StationPath to) implements Effect {}

    /// Answered by [Event.OnTrial], or by [Event.Planned] if it could not be done.
    record ApplySwap(StationPath to, WorkerId by) implements Effect {}

    /// Answered by [Event.Settled].
    record ConfirmSwap(WorkerId by) implements Effect {}

    /// Answered by [Event.Settled].
    ///
    /// @param by `time`, `person` or `restart`
    record RevertSwap(String by) implements Effect {}
}
