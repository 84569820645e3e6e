package io.pitcrew.station.jobaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.testkit.Plants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The number on a card, and what a kiosk makes of it.
class CardCodeTest {
    private static final Lang EN = new Lang("en");
    private static final Media COVER = new Media(Sha256.of(new byte[0]), 0, "image/png");
    private static final JobAid OLD = Plants.aid("die-change", COVER, "Lower the ram", "Open the clamps");
    private static final JobAid NOW = Plants.aid("die-change", COVER, "Lower the ram", "Open both clamps");
    private static final JobAid OTHER = Plants.aid("clamp-torque", COVER, "Lower the ram", "Open the clamps");

    @Test
    void aCardIsCurrentWhereTheAidSaysTheSame() {
        assertEquals(new CardCode.Reading.Current(NOW, EN), CardCode.of(NOW, EN).read(List.of(OTHER, NOW)));
    }

    @Test
    void anOlderCardIsReplacedByWhatTheAidSaysNow() {
        assertEquals(
                new CardCode.Reading.Replaced(List.of(NOW)),
                CardCode.of(OLD, EN).read(List.of(OTHER, NOW)));
    }

    @Test
    void aCardOfAnAidThatIsNotHereIsUnknown() {
        assertEquals(new CardCode.Reading.Unknown(), CardCode.of(OLD, EN).read(List.of(OTHER)));
    }

    @Test
    void theNumberIsTypedAsItStandsThere() {
        CardCode code = CardCode.of(NOW, EN);
        assertTrue(code.toString().matches("\\d{5} \\d{5}"), code::toString);
        assertEquals(Optional.of(code), CardCode.typed(code.toString()));
        assertEquals(Optional.of(code), CardCode.typed(code.digits()));
        assertEquals(Optional.empty(), CardCode.typed("die-change"));
        assertEquals(Optional.empty(), CardCode.typed(code.digits().substring(1)));
    }

    @Test
    void noWrongDigitPasses() {
        String digits = CardCode.of(NOW, EN).digits();
        for (int at = 0; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = digits.substring(0, at) + digit + digits.substring(at + 1);
                assertEquals(wrong.equals(digits), CardCode.typed(wrong).isPresent(), wrong);
            }
        }
    }

    @Test
    void theCoverCountsToo() {
        JobAid renamed = new JobAid(
                NOW.format(),
                NOW.id(),
                NOW.owner(),
                NOW.review(),
                NOW.seconds(),
                NOW.safety(),
                NOW.cover(),
                NOW.reason(),
                NOW.recheck(),
                NOW.prerequisites(),
                NOW.source(),
                java.util.Map.of(EN, new JobAid.Text("Change the die", "A problem.", "A help.")),
                NOW.steps());
        assertNotEquals(CardCode.of(NOW, EN), CardCode.of(renamed, EN));
    }
}
