package io.pitcrew.kiosk.badge.serial;

import io.pitcrew.kiosk.badge.BadgeEvent;
import io.pitcrew.kiosk.badge.BadgeReader;
import io.pitcrew.kiosk.badge.Taps;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.seal.SecretBox;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads badges at a serial port, 8N1. See the package for why it polls.
///
/// A new instance each time it is to run: once closed it stays closed.
public final class SerialBadgeReader implements BadgeReader {
    private static final Logger LOG = LoggerFactory.getLogger(SerialBadgeReader.class);
    /// Half of it is what polling adds to a tap on average; shorter only costs processor time.
    static final long POLL_MILLIS = 4;
    static final long FIRST_RETRY_MILLIS = 100;
    static final long LONGEST_RETRY_MILLIS = 1000;

    private final KioskConfig.Reader reader;
    private final Taps taps;
    private final LongSupplier nanos;
    private final Pause pause;
    private volatile boolean closed;
    /// A reader replugged every minute shall not fill the log.
    private boolean warned;

    /// @param reader its port is a path, not `simulated`
    /// @param badgeKey what badge numbers are digested with
    /// @param nanos monotonic time
    public SerialBadgeReader(KioskConfig.Reader reader, SecretBox badgeKey, LongSupplier nanos, Pause pause) {
        this.reader = reader;
        this.taps = new Taps(reader, badgeKey);
        this.nanos = nanos;
        this.pause = pause;
    }

    @Override
    public void run(Consumer<BadgeEvent> events) {
        try {
            String told = "";
            long retry = FIRST_RETRY_MILLIS;
            while (!closed) {
                String why;
                try (var port = OpenPort.open(reader)) {
                    warnOfSettings(port);
                    if (!told.isEmpty()) {
                        events.accept(new BadgeEvent.ReaderBack(reader.port()));
                        told = "";
                    }
                    retry = FIRST_RETRY_MILLIS;
                    listen(port, events);
                    return;
                } catch (ReaderGone e) {
                    why = e.why();
                }
                taps.forget();
                if (!why.equals(told)) {
                    events.accept(new BadgeEvent.ReaderLost(reader.port(), why));
                    told = why;
                }
                pause.millis(retry);
                retry = Math.min(2 * retry, LONGEST_RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Until closed.
    private void listen(OpenPort port, Consumer<BadgeEvent> events) throws ReaderGone, InterruptedException {
        while (!closed) {
            byte[] bytes = port.read();
            if (bytes.length > 0) {
                taps.read(bytes, nanos.getAsLong(), events);
            } else {
                taps.readNothing(nanos.getAsLong(), events);
                pause.millis(POLL_MILLIS);
            }
        }
    }

    private void warnOfSettings(OpenPort port) {
        if (!port.tookAllSettings() && !warned) {
            LOG.warn("{}: the port did not take every setting of {} baud 8N1", reader.port(), reader.baud());
            warned = true;
        }
    }

    @Override
    public void showNumbers(boolean on) {
        taps.showNumbers(on);
    }

    @Override
    public void close() {
        closed = true;
    }
}
