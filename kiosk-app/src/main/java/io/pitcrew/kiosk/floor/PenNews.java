package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.station.id.Seq;
import java.util.List;

/// Brings what became of records to the floor. The front screen is drawn anew each time: what was counted in is now
/// certain, or was not so.
record PenNews(FloorLoop loop, Audience audience) implements Pen.Answers {

    @Override
    public void recorded(List<Effect.Append> batch, Outcome.Recorded outcome) {
        for (int i = 0; i < batch.size(); i++) {
            Effect.Append append = batch.get(i);
            String id = outcome.ids().get(i);
            Seq seq = new Seq(outcome.head().seq().value() - batch.size() + i + 1);
            loop.post("record", () -> recorded(append, id, seq));
        }
        loop.changed();
    }

    @Override
    public void notRecorded(List<Effect.Append> answered, String reason) {
        answered.forEach(a ->
                loop.post("record", () -> loop.happens(new Event.NotRecorded(loop.moment(), a.ticket(), reason))));
        loop.changed();
    }

    private void recorded(Effect.Append append, String id, Seq seq) {
        audience.recorded(seq, append.fact());
        if (append.ticket() != 0) {
            loop.happens(new Event.Durable(loop.moment(), append.ticket(), id, loop.home()));
        }
    }
}
