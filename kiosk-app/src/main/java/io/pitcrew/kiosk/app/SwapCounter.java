package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.floor.Devices;
import io.pitcrew.kiosk.swap.Swap;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;

/// The floor's way to the swap.
record SwapCounter(Swap swap) implements Devices.SwapDesk {
    @Override
    public void plan(StationPath to) {
        swap.plan(to);
    }

    @Override
    public void apply(StationPath to, WorkerId by) {
        swap.apply(to, by);
    }

    @Override
    public void confirm(WorkerId by) {
        swap.confirm(by);
    }

    @Override
    public void revert(String by) {
        swap.revert(by);
    }
}
