package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Health;
import io.pitcrew.kiosk.pin.PinPad;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import java.util.function.Supplier;

/// What the floor acts on, besides the screen and the ledger. Every call only hands over.
///
/// @param pins where a PIN is typed and judged
/// @param health how this kiosk is, now; from any thread
public record Devices(Speaker speaker, ReaderTest readerTest, SwapDesk swap, PinPad pins, Supplier<Health> health) {

    /// Lets a sound be heard.
    public interface Speaker {
        void play(Effect.Sound sound);
    }

    /// While on, taps carry the views of their number.
    public interface ReaderTest {
        void showNumbers(boolean on);
    }

    /// Where a swap is done; its answers come to [FloorLoop#swapWatch].
    public interface SwapDesk {
        void plan(StationPath to);

        void apply(StationPath to, WorkerId by);

        void confirm(WorkerId by);

        void revert(String by);
    }
}
