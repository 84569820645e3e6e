package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.CLEANING;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.JAM;
import static io.pitcrew.kiosk.flow.rules.PressShop.WARM_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void whatToKnowFirstIsOneTouchAwayAndHindersNobody() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(WARM_UP), new Touch.OpenAid(JAM));
        assertEquals(WARM_UP, kiosk.floor(Floor.Cover.class).aid().id(), "the jam is no part of it");
        kiosk.touch(new Touch.OpenAid(CLEANING));
        assertEquals(CLEANING, kiosk.floor(Floor.Cover.class).aid().id());
        kiosk.touch(new Touch.Back(), new Touch.OpenAid(WARM_UP), new Touch.Start(0));
        assertEquals(WARM_UP, kiosk.floor(Floor.AtStep.class).run().aid().id());
    }

    @Test
    void aShortWordIsOneTouchFromItsMeaningAndNothingIsRecorded() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Terms());
        kiosk.over(Over.Terms.class);
        assertEquals(List.of(), kiosk.facts());
        kiosk.touch(new Touch.Close());
        kiosk.over(Over.Nothing.class);
        assertEquals(
                "Torque", kiosk.floor(Floor.AtStep.class).terms().getFirst().word());
    }
}
