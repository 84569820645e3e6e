package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.KioskId;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what was dropped. Speaks at the 1st, 10th, 100th …, so that somebody who floods the topic floods no log.
final class Tally {
    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    /// Topics can name kiosks that do not exist; beyond so many they are counted as one.
    private static final int MAX_KEPT = 1024;

    private static final KioskId OTHERS = new KioskId("others");

    private final Map<Source, Long> counts = new HashMap<>();

    private record Source(KioskId kiosk, Receipt.Reason reason) {}

    Receipt.Dropped drop(KioskId kiosk, Receipt.Reason reason) {
        Source own = new Source(kiosk, reason);
        Source source = counts.size() < MAX_KEPT || counts.containsKey(own) ? own : new Source(OTHERS, reason);
        long count = counts.merge(source, 1L, Long::sum);
        if (isPowerOfTen(count)) {
            LOG.warn("{}: a message {} ({} so far)", source.kiosk(), reason.words(), count);
        }
        return new Receipt.Dropped(kiosk, reason, count);
    }

    private static boolean isPowerOfTen(long count) {
        long power = 1;
        while (power < count) {
            power *= 10;
        }
        return power == count;
    }
}
