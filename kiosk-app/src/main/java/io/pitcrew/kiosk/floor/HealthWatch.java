package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.badge.BadgeViews;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Health;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// While the maintenance screen is open: once a second how this kiosk is, and at each tap what the reader saw. The
/// floor's thread only.
final class HealthWatch {
    private static final long EVERY_MILLIS = 1_000;

    private final FloorLoop loop;
    private final Devices devices;
    private final ScheduledExecutorService floor;
    private Optional<Health.SeenTap> seen = Optional.empty();
    private boolean watching;

    HealthWatch(FloorLoop loop, Devices devices, ScheduledExecutorService floor) {
        this.loop = loop;
        this.devices = devices;
        this.floor = floor;
    }

    void watch(boolean on) {
        boolean was = watching;
        watching = on;
        seen = Optional.empty();
        devices.readerTest().showNumbers(on);
        if (on && !was) {
            floor.execute(this::keepWatching);
        }
    }

    void saw(BadgeViews views, Instant at) {
        seen = Optional.of(new Health.SeenTap(at, views.digest(), views.hex(), views.decimal32(), views.wiegand()));
        tell();
    }

    private void keepWatching() {
        if (watching) {
            loop.post("health", this::tell);
            var _ = floor.schedule(this::keepWatching, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        loop.happens(new Event.ServiceNews(loop.moment(), devices.health().get(), seen));
    }
}
