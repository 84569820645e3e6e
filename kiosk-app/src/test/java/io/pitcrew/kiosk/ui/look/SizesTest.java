package io.pitcrew.kiosk.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.config.KioskConfig;
import org.junit.jupiter.api.Test;

final class SizesTest {

    @Test
    void aFullHdScreenOfFifteenInchesIsLaidOutAs1280By720() {
        Sizes sizes = Sizes.of(new KioskConfig.Screen(15.6, 1920, 1080, true, true));
        assertEquals(1.5, sizes.pixels(), 0.001);
        assertEquals(1280, sizes.width(), 0.001);
        assertEquals(720, sizes.height(), 0.001);
    }

    @Test
    void aGloveNeedsTwentyMillimetresWhateverThePixels() {
        for (int width : new int[] {1280, 1920, 2560}) {
            Sizes sizes = Sizes.of(new KioskConfig.Screen(15.6, width, width * 10 / 16, true, true));
            double millimetre = Math.hypot(width, width * 0.625) / (15.6 * 25.4);
            assertEquals(20 * millimetre, sizes.touch() * sizes.pixels(), 2 * sizes.pixels());
        }
    }

    @Test
    void onASmallScreenAUnitIsAsLargeAndThereAreFewer() {
        Sizes sizes = Sizes.of(new KioskConfig.Screen(10.1, 1280, 800, true, false));
        assertEquals(3.7, sizes.perMm(), 0.001);
        assertEquals(805, sizes.width(), 1);
    }
}
