package io.pitcrew.kiosk.ui.fault;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.words.Words;

record FaultModel(String station, String place, String title, String what, String call, String again) {

    static FaultModel of(Floor.Fault floor, Words words) {
        return new FaultModel(
                floor.setting().station().name(floor.lang()),
                floor.setting().station().place(floor.lang()),
                words.say("fault.title"),
                words.say("fault.what"),
                words.say("fault.call", floor.code()),
                words.say("fault.again"));
    }
}
