package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.pin.PinAnswer;
import io.pitcrew.kiosk.pin.PinPad;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands on what is typed and asked at the pad, and brings the answers to the floor.
record PadNews(FloorLoop loop, PinPad pad) {
    private static final Logger LOG = LoggerFactory.getLogger(PadNews.class);

    void carryOut(Effect.ForPad effect) {
        switch (effect) {
            case Effect.ForPad.Key(char key) -> pad.key(key);
            case Effect.ForPad.Again _ -> pad.again();
            case Effect.ForPad.Forget _ -> pad.forget();
            case Effect.ForPad.Look(long ticket, var who) -> answer(ticket, pad.look(who));
            case Effect.ForPad.Check(long ticket, var who) -> answer(ticket, pad.check(who));
            case Effect.ForPad.Choose(long ticket, var who, var chosen) -> answer(ticket, pad.choose(who, chosen));
        }
    }

    private void answer(long ticket, CompletableFuture<PinAnswer> asked) {
        var _ = asked.whenComplete((answer, bug) -> {
            if (bug != null) {
                LOG.error("a question about a PIN failed", bug);
            }
            PinAnswer known = answer == null ? new PinAnswer.Failed("the kiosk's own program failed") : answer;
            loop.post("pin", () -> loop.happens(new Event.AtPad(loop.moment(), ticket, known, loop.home())));
        });
    }
}
