package io.pitcrew.kiosk.flow.session;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Floor;
import java.util.ArrayList;
import java.util.List;

/// What an event leads to.
///
/// @param effects to be carried out in this order, after the floor has been painted
public record Next(Floor floor, List<Effect> effects) {

    public static Next to(Floor floor, Effect... effects) {
        return new Next(floor, List.of(effects));
    }

    public static Next to(Floor floor, List<Effect> effects) {
        return new Next(floor, List.copyOf(effects));
    }

    /// The same, but these effects come first.
    public Next after(List<Effect> earlier) {
        List<Effect> all = new ArrayList<>(earlier);
        all.addAll(effects);
        return to(floor, all);
    }

    public Next and(Effect last) {
        List<Effect> all = new ArrayList<>(effects);
        all.add(last);
        return to(floor, all);
    }
}
