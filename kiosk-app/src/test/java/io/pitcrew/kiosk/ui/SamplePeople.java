package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.aid.Change;
import io.pitcrew.kiosk.aid.Changed;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.Mine;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Reading;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of Ana.
final class SamplePeople {
    private final SamplePlant plant;

    SamplePeople(SamplePlant plant) {
        this.plant = plant;
    }

    void all(Map<String, Floor> floors, Lang lang) {
        List<Mine.Deed> deeds = List.of(
                deed("die-change", SignOff.How.DONE, 46),
                deed("clamp-torque", SignOff.How.SIGNED, 60 * 26),
                deed("label-jam", SignOff.How.READ, 60 * 24 * 40));
        Optional<Instant> heard = Optional.of(SampleShift.NOW.minus(Duration.ofMinutes(46)));
        floors.put("my-page", page(lang, new Mine(deeds, List.of(), new Mine.AsOf(heard, true))));
        floors.put("my-page-as-of", page(lang, new Mine(deeds, List.of(), new Mine.AsOf(heard, false))));
        Change change = changed();
        Changed one = new Changed(plant.aid("die-change"), List.of(change));
        Changed two = new Changed(plant.aid("die-change"), List.of(change, change));
        floors.put("changes", reading(lang, two, new Reading.Looking(false)));
        floors.put("changes-last", reading(lang, one, new Reading.Looking(true)));
        floors.put("changes-ask", reading(lang, one, new Reading.Asking(Optional.empty())));
        floors.put("changes-tell", reading(lang, one, new Reading.Asking(Optional.of(Reading.Ask.UNFIT))));
        floors.put("changes-writing", reading(lang, one, new Reading.Writing(1, false)));
        floors.put("changes-not-recorded", reading(lang, one, new Reading.NotRecorded("no space left")));
        Home home = new Home(
                new Home.Hero.Likeliest(plant.aid("die-change")),
                List.of(),
                List.of(plant.aid("clamp-torque"), plant.aid("label-jam")),
                List.of(),
                List.of(),
                List.of(),
                SampleShift.RELEASE,
                new Mine(deeds, List.of(one), new Mine.AsOf(heard, true)));
        floors.put(
                "home-changed",
                new Floor.AtHome(SampleShift.now(), ana(lang), lang, home, 0, false, Optional.empty(), 0));
        floors.put("my-page-empty", page(lang, Mine.NOTHING));
    }

    /// The fourth step of the die change as it was, with other words in its first line.
    private Change changed() {
        Step now = plant.aid("die-change").steps().get(3);
        Map<Lang, StepText> texts = new HashMap<>();
        now.texts().forEach((lang, text) -> texts.put(lang, before(text)));
        Step before =
                new Step(now.id(), now.action(), now.picture(), now.video(), now.videoSeconds(), now.hazard(), texts);
        return new Change(Optional.of(before), Optional.of(now));
    }

    private static StepText before(StepText text) {
        List<StepText.Line> lines = new ArrayList<>(text.lines());
        lines.set(0, new StepText.Line(lines.getFirst().callout(), text.title()));
        return new StepText(
                text.title(),
                lines,
                text.alt(),
                text.warning(),
                text.ok(),
                text.notOk(),
                text.way(),
                text.label(),
                text.why(),
                text.choices(),
                text.because());
    }

    private Floor reading(Lang lang, Changed changed, Reading reading) {
        return new Floor.WhatChanged(SampleShift.now(), ana(lang), lang, changed, 0, reading, 0);
    }

    private static Floor page(Lang lang, Mine mine) {
        return new Floor.OnMyPage(SampleShift.now(), ana(lang), lang, mine, 0, 0);
    }

    private static Person ana(Lang lang) {
        return new Person(new WorkerId("c3".repeat(16)), "Ana", "Ana Kowalska", lang, Set.of(Role.OPERATOR), 0, false);
    }

    private Mine.Deed deed(String id, SignOff.How how, long minutes) {
        JobAid aid = plant.aid(id);
        return new Mine.Deed(
                new SignOff(
                        aid.id(),
                        Optional.of(SampleShift.now().station().path()),
                        SampleShift.NOW.minus(Duration.ofMinutes(minutes)),
                        new ReleaseNumber(12),
                        Optional.of(SamplePlant.EN),
                        how,
                        SignOff.steps(aid)),
                Optional.of(aid));
    }
}
