package io.pitcrew.provisioning.serve;

import io.pitcrew.station.id.KioskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How much one kiosk may ask for: anybody at the broker can ask in its name, and what is answered travels over
/// everybody's line. A bucket that fills steadily; what does not fit is not answered, and the kiosk asks again. Used by
/// one thread.
final class WantGate {
    /// Chunks at once: what a kiosk asks for in a few seconds on a good line.
    static final int BURST = 512;
    /// Chunks a second, steadily: some 2 MB.
    static final int RATE = 32;

    private final LongSupplier millis;
    private final Map<KioskId, Bucket> buckets = new HashMap<>();

    /// How many may be answered.
    ///
    /// @param news what there is to be said about it, once
    record Pass(int chunks, News news) {
        Optional<String> words(KioskId kiosk) {
            return switch (news) {
                case NONE -> Optional.empty();
                case BEGINS -> Optional.of(kiosk + " asks for what the broker does not have, and gets it from here");
                case HELD_BACK ->
                    Optional.of(kiosk + " asks for more than " + RATE + " objects a second – the rest is answered when"
                            + " it asks again – give it a web server in `content`, or the broker a larger budget");
            };
        }
    }

    enum News {
        NONE,
        BEGINS,
        HELD_BACK
    }

    private static final class Bucket {
        private double left = BURST;
        private long at;
        private boolean held;

        Bucket(long at) {
            this.at = at;
        }
    }

    WantGate(LongSupplier millis) {
        this.millis = millis;
    }

    Pass pass(KioskId kiosk, int asked) {
        long now = millis.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(kiosk, _ -> new Bucket(now));
        bucket.left = Math.min(BURST, bucket.left + Math.max(0, now - bucket.at) * RATE / 1000.0);
        bucket.at = now;
        boolean quiet = bucket.left >= BURST;
        int passed = Math.min(asked, (int) bucket.left);
        bucket.left -= passed;
        boolean before = bucket.held && !quiet;
        bucket.held = before || passed < asked;
        return new Pass(passed, bucket.held && !before ? News.HELD_BACK : quiet ? News.BEGINS : News.NONE);
    }
}
