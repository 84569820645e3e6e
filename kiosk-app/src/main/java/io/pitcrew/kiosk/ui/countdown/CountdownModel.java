package io.pitcrew.kiosk.ui.countdown;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.words.Words;

record CountdownModel(String name, String station, String question, String text, String seconds) {

    static CountdownModel of(Floor.Countdown floor, Words words) {
        return new CountdownModel(
                floor.person().called(),
                floor.setting().station().name(floor.lang()),
                words.say(
                        floor.byBadge() ? "countdown.badge" : "countdown.idle",
                        floor.person().called()),
                words.count("countdown.text", floor.seconds()),
                Integer.toString(floor.seconds()));
    }

    Touch stay() {
        return new Touch.Stay();
    }

    Touch signOut() {
        return new Touch.SignOut();
    }
}
