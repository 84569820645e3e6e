package io.pitcrew.kiosk.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Setting.Promised;
import io.pitcrew.kiosk.flow.Setting.Urgent;
import io.pitcrew.kiosk.ui.words.Freshness.Level;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.Glossary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the screen says of its own age. Whatever it says, it goes on showing what is in force.
final class FreshnessTest {
    private static final Lang EN = new Lang("en");
    private static final Instant NOW = Instant.parse("2026-09-14T07:44:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT30S | QUIET | Up to date, checked just now
                    PT2M  | QUIET | Up to date, checked 2 min ago
                    P2D   | QUIET | Last checked 2 days ago
                    PT167H59M | QUIET | Last checked 6 days ago
                    P7D   | AMBER | Not checked for 7 days
                    PT719H59M | AMBER | Not checked for 29 days
                    P30D  | LOUD | Not checked for 30 days – ask before you rely on it
                    PT-9M | QUIET | Up to date, checked just now
                    PT-11M | AMBER | The clock here is wrong – tell maintenance
                    P-365D | AMBER | The clock here is wrong – tell maintenance
                    """)
    void itGetsLouderWithAge(Duration age, Level level, String words) {
        assertEquals(new Freshness(words, level), said(age, Promised.NOTHING, times(7, 30)));
    }

    @Test
    void theFileOfTheKioskSaysWhatIsOld() {
        assertEquals(
                Level.QUIET,
                said(Duration.ofDays(9), Promised.NOTHING, times(10, 12)).level());
        assertEquals(
                Level.AMBER,
                said(Duration.ofDays(11), Promised.NOTHING, times(10, 12)).level());
        assertEquals(
                Level.LOUD,
                said(Duration.ofDays(12), Promised.NOTHING, times(10, 12)).level());
    }

    @Test
    void newsThatWasPromisedAndDidNotComeIsOverdue() {
        Promised passed = new Promised(Optional.of(NOW.minus(MINUTE)), Optional.empty());
        Promised holds = new Promised(Optional.of(NOW.plus(MINUTE)), Optional.empty());
        assertEquals(
                new Freshness("News is overdue. Last checked 2 days ago", Level.AMBER),
                said(Duration.ofDays(2), passed, times(7, 30)));
        assertEquals(Level.QUIET, said(Duration.ofDays(2), holds, times(7, 30)).level());
    }

    @Test
    void keysThatAreOverdueAreSaidToo() {
        Promised passed = new Promised(Optional.empty(), Optional.of(NOW.minus(MINUTE)));
        assertEquals(
                new Freshness("Operations is late with its signature – tell your supervisor", Level.AMBER),
                said(MINUTE, passed, times(7, 30)));
    }

    private static Freshness said(Duration age, Promised promised, KioskConfig.Times times) {
        StationProfile station = new StationProfile(
                StationProfile.FORMAT,
                new StationPath("harbour/northgate/assembly/line-2/press-3"),
                Map.of(EN, "Press 3"),
                Map.of(EN, "Line 2"),
                List.of(EN),
                List.of(),
                List.of(),
                false,
                StationProfile.ReaderPlace.RIGHT);
        Setting setting = new Setting(
                station,
                new ReleaseNumber(3),
                Optional.of(NOW.minus(age)),
                NOW,
                Optional.empty(),
                0,
                times,
                Urgent.NOTHING,
                promised,
                Glossary.NONE,
                Setting.Paper.NOTHING,
                List.of());
        return Freshness.of(setting, new WordBook(ZoneOffset.UTC).in(EN));
    }

    private static KioskConfig.Times times(int old, int veryOld) {
        return new KioskConfig.Times(MINUTE, MINUTE, MINUTE, Duration.ofDays(old), Duration.ofDays(veryOld));
    }
}
