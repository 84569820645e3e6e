package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Run;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.record.Fact;
import java.util.Locale;
import java.util.Optional;

/// What stands on the floor, in words that a script can compare.
final class Words {

    private Words() {}

    /// `AtHome`, `AtStep Nothing`.
    static String state(Floor floor) {
        return floor instanceof Floor.AtStep step
                ? "AtStep " + step.over().getClass().getSimpleName()
                : floor.getClass().getSimpleName();
    }

    /// Is this the state meant? `AtStep` means each of its kinds.
    static boolean is(Floor floor, String state) {
        String now = state(floor);
        return now.equals(state) || now.startsWith(state + " ");
    }

    /// `<aid> <step, counted from 1> <of> <kind>` and, of a measure, its limits.
    static Optional<String> step(Floor floor) {
        return run(floor).map(run -> {
            String kind = switch (run.step().action()) {
                case Action.Do _ -> "do";
                case Action.Check _ -> "check";
                case Action.Measure m ->
                    "measure " + m.low().toPlainString() + " " + m.high().toPlainString();
            };
            return run.aid().id() + " " + (run.at() + 1) + " "
                    + run.aid().steps().size() + " " + kind;
        });
    }

    /// `GoOn <work>`, `TakeOver <work>`, `Likeliest <aid>`, `Nothing`.
    static Optional<String> hero(Floor floor) {
        return floor instanceof Floor.AtHome home
                ? Optional.of(
                        switch (home.home().hero()) {
                            case Home.Hero.GoOn(var work) -> "GoOn " + work.work();
                            case Home.Hero.TakeOver(var work) -> "TakeOver " + work.work();
                            case Home.Hero.Likeliest(var aid) -> "Likeliest " + aid.id();
                            case Home.Hero.Nothing() -> "Nothing";
                        })
                : Optional.empty();
    }

    /// How many objects a planned swap still waits for.
    static Optional<String> plan(Floor floor) {
        return floor instanceof Floor.SwapPlanned planned
                ? Optional.of(Integer.toString(planned.plan().missingObjects()))
                : Optional.empty();
    }

    /// As on the wire: `step-done`.
    static String type(Fact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Run> run(Floor floor) {
        return switch (floor) {
            case Floor.AtStep f -> Optional.of(f.run());
            case Floor.Resting f -> Optional.of(f.run());
            default -> Optional.empty();
        };
    }
}
