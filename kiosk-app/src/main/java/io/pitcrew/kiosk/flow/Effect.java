package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;

/// What the floor wants done. Order matters.
public sealed interface Effect {

    /// Write a record. With a ticket above 0, [Event.Durable] or [Event.NotRecorded] answers; with one below, it is
    /// written or dropped together with that of the same event which has an answer.
    record Append(long ticket, Context context, Fact fact) implements Effect {}

    /// For the keeper of digits. What is asked is answered by [Event.AtPad] with the same ticket.
    sealed interface ForPad extends Effect {
        /// A digit was typed, or `<` takes one back.
        record Key(char key) implements ForPad {}

        /// What was typed is typed again now.
        record Again() implements ForPad {}

        /// Nobody is to find what was typed.
        record Forget() implements ForPad {}

        record Look(long ticket, Context who) implements ForPad {}

        record Check(long ticket, Context who) implements ForPad {}

        /// Keep what was typed twice.
        record Choose(long ticket, Context who, Fact.PinSet chosen) implements ForPad {}
    }

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
