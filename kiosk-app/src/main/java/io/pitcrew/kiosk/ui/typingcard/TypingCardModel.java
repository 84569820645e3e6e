package io.pitcrew.kiosk.ui.typingcard;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.words.Words;

/// @param digits as on the card, with a dot for each that is still to come
/// @param say what to do, or what is wrong
record TypingCardModel(String over, String title, String digits, String say) {
    private static final int GROUP = 5;
    private static final String TO_COME = "··········";

    static TypingCardModel of(Floor.TypingCard floor, Words words) {
        String station = floor.setting().station().name(words.lang());
        String all = floor.digits() + TO_COME.substring(floor.digits().length());
        return new TypingCardModel(
                floor.person().map(p -> p.called() + " · ").orElse("") + station,
                words.say("card.title"),
                all.substring(0, GROUP) + " " + all.substring(GROUP),
                words.say(floor.wrong() ? "card.wrong" : "card.how"));
    }

    Touch back() {
        return new Touch.Back();
    }
}
