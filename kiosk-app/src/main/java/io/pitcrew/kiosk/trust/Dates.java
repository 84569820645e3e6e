package io.pitcrew.kiosk.trust;

import io.pitcrew.station.config.KioskConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// What dates say of a kiosk that nobody would notice otherwise. Only words follow from it: with a wrong clock or an
/// overdue trust root a kiosk goes on as before.
///
/// @param now by the wall clock
/// @param least it cannot be earlier than this: the latest time that was signed
/// @param heard when the newest pointer was signed; empty before the first
/// @param answered when records were last acknowledged, by the wall clock; empty if never
public record Dates(Instant now, Instant least, Optional<Instant> heard, Optional<Instant> answered) {
    /// Since then operations answers.
    private static final Duration LATELY = Duration.ofHours(1);

    /// Pointers are signed anew every day; a kiosk that is answered and hears nothing for longer has a wrong clock, or
    /// somebody holds pointers back.
    private static final Duration RENEWED = Duration.ofDays(3);

    /// What is wrong, in words; empty if nothing is.
    public Optional<String> wrong(Instant rootExpires) {
        if (now.plus(KioskConfig.Times.CLOCKS_DIFFER).isBefore(least)) {
            return Optional.of(
                    "this kiosk's clock says " + day(now) + ", and it is " + day(least) + " or later: set the clock");
        }
        boolean answeredNow =
                answered.filter(at -> at.plus(LATELY).isAfter(now)).isPresent();
        if (answeredNow && heard.filter(at -> at.plus(RENEWED).isBefore(now)).isPresent()) {
            return Optional.of("this kiosk's clock says " + day(now) + ", and the last news is of "
                    + day(heard.orElseThrow()) + " although operations answers: is the clock ahead?");
        }
        return rootExpires.isBefore(now)
                ? Optional.of("the trust root was to be renewed by " + day(rootExpires)
                        + "; operations does it with `pitcrew keys renew`. Until then all goes on as before")
                : Optional.empty();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
