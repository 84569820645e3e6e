package io.pitcrew.kiosk.proof.stranger;

import io.pitcrew.kiosk.content.ContentWatch;
import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.ui.words.Freshness;
import io.pitcrew.kiosk.ui.words.WordBook;
import io.pitcrew.station.config.KioskConfig;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/// What the screen says about how current it is.
final class Words {
    private static final KioskConfig.Times TIMES =
            new KioskConfig.Times(Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofMinutes(3));

    private Words() {}

    /// Does it say that it is old?
    static boolean overdue(Kiosk kiosk) {
        var shelf = kiosk.content.shelf();
        Setting setting = new Setting(
                shelf.station(),
                shelf.release(),
                kiosk.content.progress().heard().map(ContentWatch.Heard::at),
                kiosk.now,
                Optional.empty(),
                0,
                TIMES,
                Setting.Urgent.NOTHING);
        return Freshness.of(setting, new WordBook(ZoneOffset.UTC).in(setting.lang()))
                .old();
    }
}
