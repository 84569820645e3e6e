package io.pitcrew.kiosk.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.config.KioskConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Instant TODAY = Instant.parse("2026-11-28T07:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant EXPIRES = TODAY.plus(YEAR.multipliedBy(4));

    @Test
    void aClockThatIsRightIsNotSpokenOf() {
        assertEquals(Optional.empty(), dates(TODAY, TODAY.minusSeconds(600)).wrong(EXPIRES));
        assertEquals(Optional.empty(), dates(TODAY, TODAY.plusSeconds(60)).wrong(EXPIRES), "a minute is nothing");
    }

    @Test
    void serviceSpeaksOfAClockAsSoonAsTheFirstScreenDoes() {
        Duration most = KioskConfig.Times.CLOCKS_DIFFER;
        assertEquals(Optional.empty(), dates(TODAY.minus(most), TODAY).wrong(EXPIRES));
        assertTrue(
                dates(TODAY.minus(most).minusSeconds(1), TODAY).wrong(EXPIRES).isPresent());
    }

    @Test
    void aClockAYearBehindIsFoundOutByWhatWasSigned() {
        assertEquals(
                Optional.of("this kiosk's clock says 2025-11-28, and it is 2026-11-28 or later: set the clock"),
                dates(TODAY.minus(YEAR), TODAY).wrong(EXPIRES));
    }

    @Test
    void aClockAYearAheadIsFoundOutWhereOperationsAnswers() {
        Dates ahead = dates(TODAY.plus(YEAR), TODAY);
        assertEquals(
                Optional.of("this kiosk's clock says 2027-11-28, and the last news is of 2026-11-28 although operations"
                        + " answers: is the clock ahead?"),
                ahead.wrong(EXPIRES));
        Dates alone = new Dates(TODAY.plus(YEAR), TODAY, Optional.of(TODAY), Optional.of(TODAY));
        assertEquals(Optional.empty(), alone.wrong(EXPIRES), "a year without a network looks the same");
    }

    @Test
    void aRootThatIsOverdueIsSaid() {
        assertEquals(
                Optional.of(
                        "the trust root was to be renewed by 2026-11-28; operations does it with `pitcrew keys renew`."
                                + " Until then all goes on as before"),
                dates(TODAY.plusSeconds(1), TODAY).wrong(TODAY));
    }

    /// Answered just now.
    private static Dates dates(Instant now, Instant signed) {
        return new Dates(now, signed, Optional.of(signed), Optional.of(now));
    }
}
