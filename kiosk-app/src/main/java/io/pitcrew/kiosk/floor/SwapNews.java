package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.kiosk.swap.SwapWatch;
import io.pitcrew.station.config.StationProfile;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what becomes of a swap to the floor.
record SwapNews(FloorLoop loop) implements SwapWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SwapNews.class);

    @Override
    public void planned(SwapPlan plan) {
        loop.post("plan", () -> loop.happens(new Event.Planned(loop.moment(), plan)));
    }

    @Override
    public void onTrial(StationProfile from, Instant until, long untilMillis) {
        loop.post(
                "swap", () -> loop.happens(new Event.OnTrial(loop.moment(), loop.setting(), from, until, untilMillis)));
    }

    @Override
    public void settled() {
        loop.post("swap", () -> loop.happens(new Event.Settled(loop.moment(), loop.setting(), loop.home())));
    }

    /// The plan is looked at anew: that shows what still holds.
    @Override
    public void failed(String why) {
        LOG.warn("swap: {}", why);
        loop.post("swap", () -> {
            if (loop.floor() instanceof Floor.SwapPlanned planned && planned.applying()) {
                loop.devices().swap().plan(planned.plan().to().path());
            }
        });
    }
}
