package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.Mine;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Lead;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands on the floor, in words that a script can split.
final class Spoken {
    private Spoken() {}

    /// `AtHome`, or of a step also what lies over it: `AtStep Finishing`; of a signature also what is asked for.
    static String state(Floor floor) {
        String name = floor.getClass().getSimpleName();
        return switch (floor) {
            case Floor.AtStep step -> name + " " + step.over().getClass().getSimpleName();
            case Floor.Signing signing -> name + " " + signing.pad().getClass().getSimpleName();
            default -> name;
        };
    }

    /// `<from 1> <of> <id> <do|check|measure|choose|timer|question>`, then for a measurement its limits, for a choice
    /// the number of the first option that leads on, for a question that of the first right answer, for a timer its
    /// seconds and perhaps `early`.
    static String step(Floor floor) {
        if (!(floor instanceof Floor.AtStep at)) {
            throw new IllegalStateException("– no step is shown, the floor is " + state(floor));
        }
        Run run = at.run();
        String kind = switch (run.step().action()) {
            case Action.Do() -> "do";
            case Action.Check _ -> "check";
            case Action.Measure measure ->
                "measure " + measure.low().toPlainString() + " "
                        + measure.high().toPlainString();
            case Action.Choose choose -> "choose " + firstOn(choose);
            case Action.Timer timer -> "timer " + timer.seconds() + (timer.early() ? " early" : "");
            case Action.Question question -> "question " + question.right().getFirst();
        };
        return (run.at() + 1) + " " + run.aid().steps().size() + " "
                + run.step().id() + " " + kind;
    }

    private static int firstOn(Action.Choose choose) {
        int number = 1;
        while (number < choose.leads().size() && choose.leads().get(number - 1) instanceof Lead.Out) {
            number++;
        }
        return number;
    }

    /// `GoOn <work>`, `TakeOver <work>`, `Likeliest <aid>` or `Nothing`
    static String hero(Floor floor) {
        if (!(floor instanceof Floor.AtHome home)) {
            throw new IllegalStateException("– Home is not shown, the floor is " + state(floor));
        }
        return switch (home.home().hero()) {
            case Home.Hero.GoOn(var work) -> "GoOn " + work.work();
            case Home.Hero.TakeOver(var work) -> "TakeOver " + work.work();
            case Home.Hero.Likeliest(var aid) -> "Likeliest " + aid.id();
            case Home.Hero.Nothing() -> "Nothing";
        };
    }

    /// `now`, `never` or when other kiosks were last heard of; then `<aid>=<SIGNED|DONE|READ>`, the newest first.
    static String mine(Floor floor) {
        Mine mine = switch (floor) {
            case Floor.AtHome home -> home.home().mine();
            case Floor.OnMyPage page -> page.mine();
            default -> throw new IllegalStateException("– nobody is at Home, the floor is " + state(floor));
        };
        String asOf = mine.asOf().now()
                ? "now"
                : mine.asOf().heard().map(Instant::toString).orElse("never");
        return Stream.concat(
                        Stream.of(asOf),
                        mine.deeds().stream()
                                .map(deed ->
                                        deed.what().aid() + "=" + deed.what().how()))
                .collect(Collectors.joining(" "));
    }

    /// How many objects a planned swap still lacks.
    static String missing(Floor floor) {
        if (!(floor instanceof Floor.SwapPlanned planned)) {
            throw new IllegalStateException("– no swap is planned, the floor is " + state(floor));
        }
        return Integer.toString(planned.plan().missingObjects());
    }
}
