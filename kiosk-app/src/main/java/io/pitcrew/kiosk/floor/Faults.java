package io.pitcrew.kiosk.floor;

import java.util.Arrays;
import java.util.Locale;

/// What a fault in the kiosk's own program is called.
final class Faults {
    static final long SHOWN_MILLIS = 10_000;

    private Faults() {}

    /// The same fault at the same place has the same code: four characters that can be read out on the phone.
    static String code(Throwable fault) {
        String place = Arrays.stream(fault.getStackTrace())
                .filter(f -> f.getClassName().startsWith("io.pitcrew"))
                .findFirst()
                .map(f -> f.getClassName() + f.getMethodName())
                .orElse("");
        int hash = (fault.getClass().getName() + place).hashCode() & 0xFFFF;
        return String.format(Locale.ROOT, "K-%04X", hash);
    }
}
