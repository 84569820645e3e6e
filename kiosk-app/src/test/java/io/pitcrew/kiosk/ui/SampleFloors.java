package io.pitcrew.kiosk.ui;

import static io.pitcrew.kiosk.ui.SampleShift.AMARA;
import static io.pitcrew.kiosk.ui.SampleShift.NOW;
import static io.pitcrew.kiosk.ui.SampleShift.RELEASE;
import static io.pitcrew.kiosk.ui.SampleShift.TUNDE;
import static io.pitcrew.kiosk.ui.SampleShift.late;
import static io.pitcrew.kiosk.ui.SampleShift.none;
import static io.pitcrew.kiosk.ui.SampleShift.now;
import static io.pitcrew.kiosk.ui.SampleShift.person;
import static io.pitcrew.kiosk.ui.SampleShift.press3;
import static io.pitcrew.kiosk.ui.SampleShift.setting;
import static io.pitcrew.kiosk.ui.SampleShift.stale;
import static io.pitcrew.kiosk.ui.SampleShift.station;

import io.pitcrew.kiosk.aid.Answer;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.run.Timing;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.roster.Role;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A morning at Press 3: every screen once, as it might really stand there.
final class SampleFloors {
    private final SamplePlant plant;
    private final SampleShift shift;

    SampleFloors(SamplePlant plant) {
        this.plant = plant;
        this.shift = new SampleShift(plant);
    }

    /// All screens in one language, by the name of their picture.
    Map<String, Floor> all(Lang lang) {
        Map<String, Floor> floors = new LinkedHashMap<>();
        outside(floors, lang);
        homes(floors, lang);
        steps(floors, lang);
        SampleStops stops = new SampleStops(plant, shift);
        stops.all(floors, lang);
        elsewhere(floors, lang);
        stops.cards(floors, lang);
        new SamplePeople(plant).all(floors, lang);
        new SampleSigning(plant, shift).all(floors, lang);
        new SampleService(plant, shift).all(floors, lang);
        return floors;
    }

    private void outside(Map<String, Floor> floors, Lang lang) {
        Setting old = setting(press3(), Optional.of(NOW.minus(Duration.ofDays(9))), Optional.empty(), 214);
        Setting deaf = setting(
                station("pack-1", StationProfile.ReaderPlace.BOTTOM_LEFT, "label-jam"),
                Optional.of(NOW),
                Optional.of("/dev/ttyUSB0 is gone"),
                0);
        Setting left = setting(
                station("pack-1", StationProfile.ReaderPlace.BOTTOM_LEFT, "label-jam"), Optional.of(NOW), none(), 0);
        floors.put("attract", new Floor.Attract(now(), lang, Floor.NEVER));
        floors.put("attract-old", new Floor.Attract(old, lang, Floor.NEVER));
        floors.put("attract-reader-left", new Floor.Attract(left, lang, Floor.NEVER));
        floors.put("attract-no-reader", new Floor.Attract(deaf, lang, Floor.NEVER));
        for (Floor.Refused.Why why : Floor.Refused.Why.values()) {
            floors.put("refused-" + why.name().toLowerCase(Locale.ROOT), new Floor.Refused(now(), lang, why, 0));
        }
        Setting wrong = setting(press3(), Optional.of(NOW.plus(Duration.ofDays(365))), none(), 0);
        floors.put("attract-very-old", new Floor.Attract(stale(), lang, Floor.NEVER));
        floors.put("attract-clock", new Floor.Attract(wrong, lang, Floor.NEVER));
        floors.put("attract-keys", new Floor.Attract(late(), lang, Floor.NEVER));
        floors.put(
                "attract-never", new Floor.Attract(setting(press3(), Optional.empty(), none(), 0), lang, Floor.NEVER));
        floors.put(
                "looking-up",
                new Floor.LookingUp(now(), Optional.empty(), lang, shift.aids(), RELEASE, Optional.empty(), 0, 0));
        floors.put("fault", new Floor.Fault(now(), lang, "K-5E04", 0));
    }

    private void elsewhere(Map<String, Floor> floors, Lang lang) {
        Optional<Person> ana = Optional.of(person("Ana", lang, "c3", Role.OPERATOR));
        Setting near = shift.near();
        Optional<StationPath> press4 =
                Optional.of(near.neighbours().getFirst().station().path());
        Optional<StationPath> pack1 =
                Optional.of(near.neighbours().getLast().station().path());
        Home quiet = shift.home(new Home.Hero.Likeliest(plant.aid("die-change")), List.of(), List.of());
        floors.put("home-near", new Floor.AtHome(near, ana.orElseThrow(), lang, quiet, 0, false, Optional.empty(), 0));
        floors.put(
                "looking-up-near",
                new Floor.LookingUp(near, Optional.empty(), lang, shift.aids(), RELEASE, Optional.empty(), 0, 0));
        floors.put("elsewhere", new Floor.Elsewhere(near, ana, lang, 0, 0));
        floors.put("elsewhere-aids", new Floor.LookingUp(near, ana, lang, shift.aids(), RELEASE, press4, 0, 0));
        floors.put("elsewhere-nothing", new Floor.LookingUp(near, ana, lang, List.of(), RELEASE, pack1, 0, 0));
        floors.put("elsewhere-cover", new Floor.Cover(near, ana, lang, plant.aid("die-change"), RELEASE, press4, 0));
        Run run = shift.run("die-change", lang, 3).of(press4);
        floors.put("elsewhere-step", new Floor.AtStep(near, ana, run, new Over.Nothing(), 0));
        floors.put("elsewhere-resting", new Floor.Resting(near, run, AMARA.id(), "Amara", Set.of()));
    }

    private void homes(Map<String, Floor> floors, Lang lang) {
        Person ana = person("Ana", lang, "c3", Role.OPERATOR);
        OpenWork mine = shift.open("die-change", 3, ana, "Ana");
        OpenWork others = shift.open("die-change", 3, AMARA, "Amara");
        OpenWork jam = shift.open("label-jam", 1, TUNDE, "Tunde");
        Answer answer = new Answer(
                "r1",
                plant.aid("label-jam"),
                plant.aid("label-jam").steps().get(1).id(),
                NOW.minus(Duration.ofMinutes(34)),
                RELEASE,
                NOW.minus(Duration.ofMinutes(20)));
        Home full = shift.home(new Home.Hero.GoOn(mine), List.of(jam), List.of(answer));
        Home take = shift.home(new Home.Hero.TakeOver(others), List.of(), List.of());
        Home quiet = shift.home(new Home.Hero.Likeliest(plant.aid("die-change")), List.of(), List.of());
        Home empty = new Home(new Home.Hero.Nothing(), List.of(), List.of(), List.of(), List.of(), RELEASE);
        floors.put("home", shift.atHome(ana, lang, full, false, Optional.empty()));
        floors.put("home-hello", shift.atHome(ana, lang, quiet, true, Optional.empty()));
        floors.put(
                "home-take-over",
                shift.atHome(
                        ana,
                        lang,
                        take,
                        false,
                        Optional.of(new Floor.AtHome.Kept("Jonas", plant.aid("clamp-torque"), 2))));
        floors.put(
                "home-maintenance",
                shift.atHome(
                        person("Tunde", lang, "b2", Role.OPERATOR, Role.MAINTENANCE),
                        lang,
                        quiet,
                        false,
                        Optional.empty()));
        floors.put("home-very-old", new Floor.AtHome(stale(), ana, lang, quiet, 0, false, Optional.empty(), 0));
        floors.put("home-keys", new Floor.AtHome(late(), ana, lang, quiet, 0, false, Optional.empty(), 0));
        floors.put("home-empty", shift.atHome(ana, lang, empty, false, Optional.empty()));
        floors.put(
                "cover",
                new Floor.Cover(now(), Optional.of(ana), lang, plant.aid("die-change"), RELEASE, Optional.empty(), 0));
        floors.put(
                "cover-first",
                new Floor.Cover(
                        shift.known(), Optional.of(ana), lang, plant.aid("force-curve"), RELEASE, Optional.empty(), 0));
        JobAid qualified = plant.qualified("force-curve");
        floors.put(
                "cover-qualified",
                new Floor.Cover(shift.known(), Optional.of(ana), lang, qualified, RELEASE, Optional.empty(), 0));
        floors.put(
                "cover-reading",
                new Floor.Cover(now(), Optional.empty(), lang, plant.aid("label-jam"), RELEASE, Optional.empty(), 0));
        OpenWork begun = shift.open("die-change", 0, AMARA, "Amara");
        floors.put("taking-over-nothing", new Floor.TakingOver(now(), ana, lang, begun, take, 0));
        floors.put("home-page-2", new Floor.AtHome(now(), ana, lang, full, 1, false, Optional.empty(), 0));
        floors.put("taking-over", new Floor.TakingOver(now(), ana, lang, others, take, 0));
        Run done = shift.run("die-change", lang, 6);
        floors.put("done", new Floor.Done(now(), ana, done, quiet, "r9", 0, false, 0));
        floors.put("done-undoing", new Floor.Done(now(), ana, done, quiet, "r9", 8, false, 0));
        floors.put("done-undone", new Floor.Done(now(), ana, done, quiet, "r9", 0, true, 0));
        floors.put("countdown", new Floor.Countdown(now(), ana, lang, quiet, Optional.empty(), 8, false, 0));
        floors.put("countdown-badge", new Floor.Countdown(now(), ana, lang, quiet, Optional.empty(), 5, true, 0));
    }

    private void steps(Map<String, Floor> floors, Lang lang) {
        for (String aid :
                List.of("die-change", "clamp-torque", "first-piece", "label-jam", "lock-out", "force-curve")) {
            for (int i = 0; i < plant.aid(aid).steps().size(); i++) {
                floors.put("walk-" + aid + "-" + (i + 1), shift.step(shift.run(aid, lang, i), new Over.Nothing()));
            }
        }
        Run lower = shift.run("die-change", lang, 3);
        Run torque = shift.run("clamp-torque", lang, 3);
        floors.put("step", shift.step(lower, new Over.Nothing()));
        floors.put(
                "step-reading",
                new Floor.AtStep(
                        now(), Optional.empty(), Run.begin("", lower.aid(), RELEASE, lang, 3), new Over.Nothing(), 0));
        floors.put("step-terms", shift.step(lower, new Over.Terms()));
        floors.put("step-why", shift.step(lower, new Over.Why()));
        floors.put("step-way", shift.step(lower, new Over.Way(Optional.empty())));
        floors.put("step-way-stop", shift.step(shift.run("die-change", lang, 1), new Over.Way(Optional.empty())));
        floors.put("step-way-tag", shift.step(shift.run("first-piece", lang, 3), new Over.Way(Optional.empty())));
        floors.put("step-wrong", shift.step(lower, new Over.Wrong(Optional.empty())));
        floors.put("step-wrong-chosen", shift.step(lower, new Over.Wrong(Optional.of(Fact.SaidWrong.What.WORDS))));
        floors.put("step-thanks", shift.step(lower, new Over.Thanks(3, true)));
        floors.put("step-video", shift.step(shift.run("clamp-torque", lang, 2), new Over.Video()));
        floors.put("step-measure", shift.step(torque, new Over.Pad("54.8")));
        floors.put("step-measure-empty", shift.step(torque, new Over.Pad("")));
        Run source = Run.begin("w", plant.untranslated("die-change"), RELEASE, lang, 3);
        floors.put("step-follows", shift.step(source, new Over.Nothing()));
        floors.put("step-measure-outside", shift.step(torque, new Over.Way(Optional.of("60.1"))));
        Run shape = shift.run("force-curve", lang, 1);
        floors.put("step-choose", shift.step(shape, new Over.Nothing()));
        floors.put("step-choose-way", shift.step(shape, new Over.Way(Optional.of("2"))));
        Run drain = shift.run("lock-out", lang, 3);
        Timing time = new Timing(drain.step().id(), 0, 20_000, 14);
        floors.put("step-timer", shift.step(drain, new Over.Nothing()));
        floors.put("step-timer-runs", shift.step(drain.timing(Optional.of(time)), new Over.Nothing()));
        Run over = drain.timing(Optional.of(new Timing(drain.step().id(), 0, 20_000, 0)));
        floors.put("step-timer-over", shift.step(over, new Over.Nothing()));
        floors.put(
                "resting-timer",
                new Floor.Resting(now(), drain.timing(Optional.of(time)), AMARA.id(), "Amara", Set.of()));
        Optional<Person> ana = Optional.of(person("Ana", lang, "c3", Role.OPERATOR));
        List<JobAid> symptoms = Stream.of("no-stroke", "burr-edge", "label-crooked")
                .map(plant::aid)
                .toList();
        floors.put("help", new Floor.Helping(now(), ana, lang, symptoms, RELEASE, 0, false, Optional.empty(), 0));
        floors.put("help-call", new Floor.Helping(now(), ana, lang, symptoms, RELEASE, 0, true, Optional.empty(), 0));
        for (JobAid symptom : symptoms) {
            for (int i = 0; i < symptom.steps().size(); i++) {
                Run looking = Run.begin("", symptom, RELEASE, lang, i);
                String name = symptom.id().value().equals("no-stroke")
                        ? "solve-"
                        : "walk-" + symptom.id().value() + "-";
                floors.put(name + (i + 1), new Floor.AtStep(now(), ana, looking, new Over.Nothing(), 0));
            }
        }
        Run ended = Run.begin("", symptoms.getFirst(), RELEASE, lang, 1);
        floors.put("solve-not", new Floor.AtStep(now(), ana, ended, new Over.Way(Optional.empty()), 0));
        Run question = shift.run("force-curve", lang, 3);
        floors.put("step-question", shift.step(question, new Over.Nothing()));
        floors.put("step-question-right", shift.step(question, new Over.Feedback(1, true)));
        floors.put("step-question-not", shift.step(question, new Over.Feedback(2, false)));
        floors.put("step-finishing", shift.step(shift.run("die-change", lang, 6), new Over.Finishing(7)));
        floors.put(
                "step-not-recorded",
                shift.step(
                        shift.run("die-change", lang, 6), new Over.NotRecorded("The storage of this kiosk is full.")));
        Run again = new Run(
                "w",
                lower.aid(),
                RELEASE,
                lang,
                3,
                lower.done(),
                Map.of(),
                Set.of(lower.step().id()),
                Optional.empty());
        floors.put("step-recheck", shift.step(again, new Over.Nothing()));
        floors.put("resting", new Floor.Resting(now(), lower, AMARA.id(), "Amara", Set.of(Role.OPERATOR)));
    }
}
