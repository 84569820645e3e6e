package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.floor.Audience;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.rehearsal.Rehearsal;
import io.pitcrew.kiosk.ui.Window;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Fact;
import java.util.Locale;

/// Paints every floor; in a rehearsal, whoever rehearses sees it too.
record Screen(Window window, Soon<Rehearsal> stage) implements Audience {
    @Override
    public void shows(Floor floor) {
        long number = window.show(floor);
        stage.tell(rehearsal -> rehearsal.shown(number, floor));
    }

    @Override
    public void recorded(Seq seq, Fact fact) {
        stage.tell(rehearsal -> rehearsal.tell("record " + seq + " " + words(fact)));
    }

    private static String words(Fact fact) {
        String words = fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return switch (fact) {
            case Fact.StepDone(String _, var value) ->
                words + value.map(v -> ": " + v).orElse("");
            case Fact.SignedOut(var by) -> words + " by " + by.name().toLowerCase(Locale.ROOT);
            case Fact.SaidWrong(var what) -> words + ": " + what.name().toLowerCase(Locale.ROOT);
            case Fact other -> words;
        };
    }
}
