package io.pitcrew.kiosk.ui.done;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.words.Words;

/// @param undo may it still be taken back?
record DoneModel(String name, String station, String title, String text, boolean undo) {

    static DoneModel of(Floor.Done floor, Words words) {
        String aid = floor.run().aid().text(floor.lang()).title();
        String when = words.clock(floor.setting().now());
        return new DoneModel(
                floor.person().called(),
                floor.setting().station().name(floor.lang()),
                title(floor, words),
                floor.undone()
                        ? words.say("done.undone.text", aid)
                        : words.say(
                                "done.text", aid, when, floor.run().release().value()),
                floor.canUndo());
    }

    private static String title(Floor.Done floor, Words words) {
        if (floor.undone()) {
            return words.say("done.undone");
        }
        boolean signed = floor.run().aid().sign().isPresent();
        return floor.undoing() == 0
                ? words.say(
                        signed ? "done.signed" : "done.title", floor.person().called())
                : words.say("step.finishing");
    }

    Touch takeBack() {
        return new Touch.Undo();
    }

    Touch home() {
        return new Touch.Close();
    }
}
