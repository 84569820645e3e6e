package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.StationPath;
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
        DONE
    }

    /// Answered by [Event.ServiceNews], again and again while Service is open.
    record WatchHealth(boolean on) implements Effect {}

    record ListStations() implements Effect {}

    record PlanSwap(StationPath to) implements Effect {}

    record ApplySwap(StationPath to) implements Effect {}

    record ConfirmSwap() implements Effect {}

    /// @param by `time`, `person` or `restart`
    record RevertSwap(String by) implements Effect {}
}
