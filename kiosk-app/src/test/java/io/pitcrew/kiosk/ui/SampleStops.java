package io.pitcrew.kiosk.ui;

import static io.pitcrew.kiosk.ui.SamplePlant.DE;
import static io.pitcrew.kiosk.ui.SamplePlant.EN;
import static io.pitcrew.kiosk.ui.SamplePlant.PL;
import static io.pitcrew.kiosk.ui.SampleShift.NOW;
import static io.pitcrew.kiosk.ui.SampleShift.RELEASE;
import static io.pitcrew.kiosk.ui.SampleShift.now;
import static io.pitcrew.kiosk.ui.SampleShift.person;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Halt;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must not go on: STOP, old beside new, recalls wherever they are told.
final class SampleStops {
    private final SamplePlant plant;
    private final SampleShift shift;

    SampleStops(SamplePlant plant, SampleShift shift) {
        this.plant = plant;
        this.shift = shift;
    }

    void all(Map<String, Floor> floors, Lang lang) {
        Person ana = person("Ana", lang, "c3", Role.OPERATOR);
        Run lower = shift.run("die-change", lang, 3);
        Recall.Entry dieChange = recalled("die-change", Optional.of("lower-ram"), Optional.of("clamp-torque"));
        Recall.Entry jam = recalled("label-jam", Optional.empty(), Optional.empty());
        Setting one = shift.recalling(dieChange);
        Setting both = shift.recalling(dieChange, jam);
        Halt stop = new Halt(Optional.of(dieChange), Optional.empty(), 0);
        Halt corrected = new Halt(Optional.of(dieChange), Optional.of(plant.changed("die-change", 3)), 0);
        Halt safety = new Halt(Optional.empty(), Optional.of(plant.changed("die-change", 3)), 0);
        floors.put("stop-recalled", new Floor.Stopped(one, Optional.of(ana), lower, stop, false, 0, 0));
        floors.put("stop-corrected", new Floor.Stopped(one, Optional.of(ana), lower, corrected, false, 0, 0));
        floors.put("stop-safety", new Floor.Stopped(now(), Optional.of(ana), lower, safety, false, 0, 0));
        floors.put("stop-asleep", new Floor.Stopped(one, Optional.of(ana), lower, stop, true, 0, Floor.NEVER));
        floors.put("stop-changes", new Floor.Stopped(now(), Optional.of(ana), lower, safety.at(1), false, 0, 0));
        floors.put("stop-changes-2", new Floor.Stopped(now(), Optional.of(ana), lower, safety.at(2), false, 0, 0));
        JobAid rebuilt =
                plant.rebuilt("die-change", 3, plant.aid("lock-out").steps().getFirst());
        Halt other = new Halt(Optional.empty(), Optional.of(rebuilt), 0);
        floors.put("stop-changes-new", new Floor.Stopped(now(), Optional.of(ana), lower, other.at(1), false, 0, 0));
        floors.put("stop-changes-picture", new Floor.Stopped(now(), Optional.of(ana), lower, other.at(2), false, 0, 0));
        floors.put("stop-changes-gone", new Floor.Stopped(now(), Optional.of(ana), lower, other.at(3), false, 0, 0));
        floors.put("stop-reading", new Floor.Stopped(one, Optional.empty(), lower, stop, false, 0, 0));
        floors.put(
                "recalled",
                new Floor.Recalled(one, Optional.of(ana), lang, dieChange, Optional.empty(), Optional.empty(), 0));
        floors.put(
                "recalled-worked",
                new Floor.Recalled(
                        both,
                        Optional.of(ana),
                        lang,
                        jam,
                        Optional.of(NOW.minus(Duration.ofHours(20))),
                        Optional.empty(),
                        0));
        floors.put(
                "recalled-reading",
                new Floor.Recalled(both, Optional.empty(), lang, jam, Optional.empty(), Optional.empty(), 0));
        floors.put("attract-recall", new Floor.Attract(one, lang, Floor.NEVER));
        floors.put("attract-recalls", new Floor.Attract(both, lang, Floor.NEVER));
        Home home = shift.home(new Home.Hero.Likeliest(plant.aid("die-change")), List.of(), List.of());
        Setting jammed = shift.recalling(jam);
        Home none = new Home(
                new Home.Hero.Nothing(),
                List.of(),
                List.of(plant.aid("die-change"), plant.aid("label-jam")),
                List.of(),
                List.of(),
                RELEASE);
        floors.put("home-all-recalled", new Floor.AtHome(both, ana, lang, none, 0, false, Optional.empty(), 0));
        floors.put("home-recall", new Floor.AtHome(jammed, ana, lang, home, 0, false, Optional.empty(), 0));
        floors.put(
                "looking-up-recall",
                new Floor.LookingUp(both, Optional.empty(), lang, shift.aids(), RELEASE, Optional.empty(), 0, 0));
    }

    /// What became of cards and of withdrawn aids.
    void cards(Map<String, Floor> floors, Lang lang) {
        Person ana = person("Ana", lang, "c3", Role.OPERATOR);
        JobAid dieChange = plant.aid("die-change");
        CardCode now = CardCode.of(dieChange, lang);
        CardCode.Since march = new CardCode.Since(new ReleaseNumber(3), NOW.minus(Duration.ofDays(171)));
        CardCode.Since today = new CardCode.Since(RELEASE, NOW.minus(Duration.ofDays(2)));
        Tombstones.Tombstone stone = new Tombstones.Tombstone(
                new AidId("die-change-old"),
                LocalDate.of(2026, 11, 20),
                Optional.of(new AidId("die-change")),
                Map.of(
                        EN,
                        "Change the die, old clamps",
                        DE,
                        "Werkzeug wechseln, alte Pratzen",
                        PL,
                        "Wymiana, stare łapy"),
                Map.of(
                        EN, "Since the rebuild the press has quick clamps.",
                        DE, "Seit dem Umbau hat die Presse Schnellspanner.",
                        PL, "Po przebudowie prasa ma szybkie zaciski."));
        Setting known = shift.remembering(new Setting.Paper(Tombstones.NONE, List.of(), Map.of(now, today)));
        Optional<Person> nobody = Optional.empty();
        floors.put("card", new Floor.TypingCard(known, nobody, lang, "482173", false, 0));
        floors.put("card-wrong", new Floor.TypingCard(known, Optional.of(ana), lang, "4821739057", true, 0));
        told(floors, "validity-current", known, lang, new Floor.Fate.Current(dieChange, lang, Optional.of(today)));
        told(floors, "validity-outdated", known, lang, new Floor.Fate.Outdated(List.of(dieChange), Optional.of(march)));
        told(floors, "validity-older", now(), lang, new Floor.Fate.Outdated(List.of(dieChange), Optional.empty()));
        told(floors, "validity-withdrawn", known, lang, new Floor.Fate.Withdrawn(stone, Optional.empty()));
        told(floors, "validity-unknown", known, lang, new Floor.Fate.Unknown(now));
        OpenWork begun = shift.open("die-change", 3, ana, "Ana");
        floors.put(
                "validity-begun",
                new Floor.Validity(
                        known,
                        Optional.of(ana),
                        lang,
                        Optional.empty(),
                        new Floor.Fate.Withdrawn(stone, Optional.of(begun)),
                        0));
    }

    private static void told(Map<String, Floor> floors, String name, Setting setting, Lang lang, Floor.Fate fate) {
        floors.put(name, new Floor.Validity(setting, Optional.empty(), lang, Optional.empty(), fate, 0));
    }

    private Recall.Entry recalled(String aid, Optional<String> step, Optional<String> replacement) {
        return new Recall.Entry(
                step.isPresent() ? 1 : 2,
                new AidId(aid),
                step.map(StepId::new),
                step.flatMap(id -> plant.aid(aid).step(new StepId(id)).map(s -> s.meaning(EN))).stream()
                        .toList(),
                Optional.empty(),
                Map.of(
                        EN, "The lower limit is too low: the die can slip. Put the ram down and lock it out.",
                        DE,
                                "Die untere Grenze ist zu niedrig: Das Werkzeug kann rutschen. Stößel absenken und sperren.",
                        PL, "Dolna granica jest za niska: matryca może się zsunąć. Opuść suwak i zablokuj go."),
                replacement.map(AidId::new),
                Optional.empty(),
                NOW.minus(Duration.ofMinutes(3)),
                Optional.empty());
    }
}
