package io.pitcrew.kiosk.ui;

import static io.pitcrew.kiosk.ui.SamplePlant.DE;
import static io.pitcrew.kiosk.ui.SamplePlant.EN;
import static io.pitcrew.kiosk.ui.SamplePlant.PL;

import io.pitcrew.kiosk.aid.Answer;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Halt;
import io.pitcrew.kiosk.flow.Health;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Run;
import io.pitcrew.kiosk.flow.SeenTap;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Setting.Urgent;
import io.pitcrew.kiosk.flow.Timing;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A morning at Press 3: every screen once, as it might really stand there.
final class SampleFloors {
    private static final Instant NOW = Instant.parse("2026-09-14T07:44:00Z");
    private static final ReleaseNumber RELEASE = new ReleaseNumber(12);
    private static final Person AMARA = person("Amara", EN, "a1", Role.OPERATOR);
    private static final Person TUNDE = person("Tunde", EN, "b2", Role.OPERATOR, Role.MAINTENANCE);
    private static final KioskConfig.Times TIMES =
            new KioskConfig.Times(Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofSeconds(180));

    private static final Glossary GLOSSARY = SamplePlant.glossary();

    private final SamplePlant plant;

    SampleFloors(SamplePlant plant) {
        this.plant = plant;
    }

    /// All screens in one language, by the name of their picture.
    Map<String, Floor> all(Lang lang) {
        Map<String, Floor> floors = new LinkedHashMap<>();
        outside(floors, lang);
        homes(floors, lang);
        steps(floors, lang);
        stops(floors, lang);
        service(floors, lang);
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
        floors.put("looking-up", new Floor.LookingUp(now(), lang, aids(), RELEASE, 0, 0));
        floors.put(
                "fault",
                new Floor.Fault(
                        now(),
                        lang,
                        "S-04",
                        "The storage of this kiosk is full. Nothing that was written down is lost.",
                        0));
    }

    private void homes(Map<String, Floor> floors, Lang lang) {
        Person ana = person("Ana", lang, "c3", Role.OPERATOR);
        OpenWork mine = open("die-change", 3, ana, "Ana");
        OpenWork others = open("die-change", 3, AMARA, "Amara");
        OpenWork jam = open("label-jam", 1, TUNDE, "Tunde");
        Answer answer = new Answer(
                "r1",
                plant.aid("label-jam"),
                plant.aid("label-jam").steps().get(1).id(),
                NOW.minus(Duration.ofMinutes(34)),
                RELEASE,
                NOW.minus(Duration.ofMinutes(20)));
        Home full = home(new Home.Hero.GoOn(mine), List.of(jam), List.of(answer));
        Home take = home(new Home.Hero.TakeOver(others), List.of(), List.of());
        Home quiet = home(new Home.Hero.Likeliest(plant.aid("die-change")), List.of(), List.of());
        Home empty = new Home(new Home.Hero.Nothing(), List.of(), List.of(), List.of(), List.of(), RELEASE);
        floors.put("home", atHome(ana, lang, full, false, Optional.empty()));
        floors.put("home-hello", atHome(ana, lang, quiet, true, Optional.empty()));
        floors.put(
                "home-take-over",
                atHome(
                        ana,
                        lang,
                        take,
                        false,
                        Optional.of(new Floor.AtHome.Kept("Jonas", plant.aid("clamp-torque"), 2))));
        floors.put(
                "home-maintenance",
                atHome(
                        person("Tunde", lang, "b2", Role.OPERATOR, Role.MAINTENANCE),
                        lang,
                        quiet,
                        false,
                        Optional.empty()));
        floors.put("home-very-old", new Floor.AtHome(stale(), ana, lang, quiet, 0, false, Optional.empty(), 0));
        floors.put("home-keys", new Floor.AtHome(late(), ana, lang, quiet, 0, false, Optional.empty(), 0));
        floors.put("home-empty", atHome(ana, lang, empty, false, Optional.empty()));
        floors.put("cover", new Floor.Cover(now(), Optional.of(ana), lang, plant.aid("die-change"), RELEASE, 0));
        floors.put("cover-first", new Floor.Cover(known(), Optional.of(ana), lang, plant.aid("force-curve"), RELEASE, 0));
        JobAid qualified = plant.qualified("force-curve");
        floors.put("cover-qualified", new Floor.Cover(known(), Optional.of(ana), lang, qualified, RELEASE, 0));
        floors.put("cover-reading", new Floor.Cover(now(), Optional.empty(), lang, plant.aid("label-jam"), RELEASE, 0));
        OpenWork begun = open("die-change", 0, AMARA, "Amara");
        floors.put("taking-over-nothing", new Floor.TakingOver(now(), ana, lang, begun, take, 0));
        floors.put("home-page-2", new Floor.AtHome(now(), ana, lang, full, 1, false, Optional.empty(), 0));
        floors.put("taking-over", new Floor.TakingOver(now(), ana, lang, others, take, 0));
        Run done = run("die-change", lang, 6);
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
                floors.put("walk-" + aid + "-" + (i + 1), step(run(aid, lang, i), new Floor.Over.Nothing()));
            }
        }
        Run lower = run("die-change", lang, 3);
        Run torque = run("clamp-torque", lang, 3);
        floors.put("step", step(lower, new Floor.Over.Nothing()));
        floors.put(
                "step-reading",
                new Floor.AtStep(
                        now(),
                        Optional.empty(),
                        Run.begin("", lower.aid(), RELEASE, lang, 3),
                        new Floor.Over.Nothing(),
                        0));
        floors.put("step-terms", step(lower, new Floor.Over.Terms()));
        floors.put("step-why", step(lower, new Floor.Over.Why()));
        floors.put("step-way", step(lower, new Floor.Over.Way(Optional.empty())));
        floors.put("step-way-stop", step(run("die-change", lang, 1), new Floor.Over.Way(Optional.empty())));
        floors.put("step-way-tag", step(run("first-piece", lang, 3), new Floor.Over.Way(Optional.empty())));
        floors.put("step-wrong", step(lower, new Floor.Over.Wrong(Optional.empty())));
        floors.put("step-wrong-chosen", step(lower, new Floor.Over.Wrong(Optional.of(Fact.SaidWrong.What.WORDS))));
        floors.put("step-thanks", step(lower, new Floor.Over.Thanks(3, true)));
        floors.put("step-video", step(run("clamp-torque", lang, 2), new Floor.Over.Video()));
        floors.put("step-measure", step(torque, new Floor.Over.Pad("54.8")));
        floors.put("step-measure-empty", step(torque, new Floor.Over.Pad("")));
        Run source = Run.begin("w", plant.untranslated("die-change"), RELEASE, lang, 3);
        floors.put("step-follows", step(source, new Floor.Over.Nothing()));
        floors.put("step-measure-outside", step(torque, new Floor.Over.Way(Optional.of("60.1"))));
        Run shape = run("force-curve", lang, 1);
        floors.put("step-choose", step(shape, new Floor.Over.Nothing()));
        floors.put("step-choose-way", step(shape, new Floor.Over.Way(Optional.of("2"))));
        Run drain = run("lock-out", lang, 3);
        Timing time = new Timing(drain.step().id(), 0, 20_000, 14);
        floors.put("step-timer", step(drain, new Floor.Over.Nothing()));
        floors.put("step-timer-runs", step(drain.timing(Optional.of(time)), new Floor.Over.Nothing()));
        Run over = drain.timing(Optional.of(new Timing(drain.step().id(), 0, 20_000, 0)));
        floors.put("step-timer-over", step(over, new Floor.Over.Nothing()));
        floors.put(
                "resting-timer",
                new Floor.Resting(now(), drain.timing(Optional.of(time)), AMARA.id(), "Amara", Set.of()));
        Optional<Person> ana = Optional.of(person("Ana", lang, "c3", Role.OPERATOR));
        List<JobAid> symptoms = Stream.of("no-stroke", "burr-edge", "label-crooked").map(plant::aid).toList();
        floors.put("help", new Floor.Helping(now(), ana, lang, symptoms, RELEASE, 0, false, Optional.empty(), 0));
        floors.put("help-call", new Floor.Helping(now(), ana, lang, symptoms, RELEASE, 0, true, Optional.empty(), 0));
        for (JobAid symptom : symptoms) {
            for (int i = 0; i < symptom.steps().size(); i++) {
                Run looking = Run.begin("", symptom, RELEASE, lang, i);
                String name = symptom.id().value().equals("no-stroke") ? "solve-" : "walk-" + symptom.id().value() + "-";
                floors.put(name + (i + 1), new Floor.AtStep(now(), ana, looking, new Floor.Over.Nothing(), 0));
            }
        }
        Run ended = Run.begin("", symptoms.getFirst(), RELEASE, lang, 1);
        floors.put("solve-not", new Floor.AtStep(now(), ana, ended, new Floor.Over.Way(Optional.empty()), 0));
        Run question = run("force-curve", lang, 3);
        floors.put("step-question", step(question, new Floor.Over.Nothing()));
        floors.put("step-question-right", step(question, new Floor.Over.Feedback(1, true)));
        floors.put("step-question-not", step(question, new Floor.Over.Feedback(2, false)));
        floors.put("step-finishing", step(run("die-change", lang, 6), new Floor.Over.Finishing(7)));
        floors.put(
                "step-not-recorded",
                step(run("die-change", lang, 6), new Floor.Over.NotRecorded("The storage of this kiosk is full.")));
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
        floors.put("step-recheck", step(again, new Floor.Over.Nothing()));
        floors.put("resting", new Floor.Resting(now(), lower, AMARA.id(), "Amara", Set.of(Role.OPERATOR)));
    }

    private void stops(Map<String, Floor> floors, Lang lang) {
        Person ana = person("Ana", lang, "c3", Role.OPERATOR);
        Run lower = run("die-change", lang, 3);
        Recall.Entry dieChange = recalled("die-change", Optional.of("lower-ram"), Optional.of("clamp-torque"));
        Recall.Entry jam = recalled("label-jam", Optional.empty(), Optional.empty());
        Setting one = now(dieChange);
        Setting both = now(dieChange, jam);
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
        floors.put("recalled", new Floor.Recalled(one, Optional.of(ana), lang, dieChange, Optional.empty(), 0));
        floors.put(
                "recalled-worked",
                new Floor.Recalled(both, Optional.of(ana), lang, jam, Optional.of(NOW.minus(Duration.ofHours(20))), 0));
        floors.put("recalled-reading", new Floor.Recalled(both, Optional.empty(), lang, jam, Optional.empty(), 0));
        floors.put("attract-recall", new Floor.Attract(one, lang, Floor.NEVER));
        floors.put("attract-recalls", new Floor.Attract(both, lang, Floor.NEVER));
        Home home = home(new Home.Hero.Likeliest(plant.aid("die-change")), List.of(), List.of());
        Setting jammed = now(jam);
        Home none = new Home(
                new Home.Hero.Nothing(),
                List.of(),
                List.of(plant.aid("die-change"), plant.aid("label-jam")),
                List.of(),
                List.of(),
                RELEASE);
        floors.put("home-all-recalled", new Floor.AtHome(both, ana, lang, none, 0, false, Optional.empty(), 0));
        floors.put("home-recall", new Floor.AtHome(jammed, ana, lang, home, 0, false, Optional.empty(), 0));
        floors.put("looking-up-recall", new Floor.LookingUp(both, lang, aids(), RELEASE, 0, 0));
    }

    /// With the aids of the station, by which prerequisites are found.
    private Setting known() {
        return now(new Recall.Entry[0]);
    }

    private Setting now(Recall.Entry... entries) {
        Setting quiet = now();
        Recall recall = new Recall(Recall.FORMAT, 3, NOW, List.of(entries));
        return new Setting(
                quiet.station(),
                quiet.release(),
                quiet.checked(),
                quiet.now(),
                quiet.readerFault(),
                quiet.waiting(),
                quiet.times(),
                new Urgent(recall, Map.of(), aids()),
                quiet.promised(),
                GLOSSARY);
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

    private void service(Map<String, Floor> floors, Lang lang) {
        Person tunde = person("Tunde", lang, "b2", Role.OPERATOR, Role.MAINTENANCE);
        Health well = health(Optional.empty(), true, 0, RELEASE, 0, Optional.empty(), Optional.empty());
        Health stick = health(
                Optional.empty(),
                false,
                214,
                new ReleaseNumber(13),
                16,
                Optional.empty(),
                Optional.of(new Health.Stick.Pulled(new ReleaseNumber(13), 41, 57)));
        Health ill = health(
                Optional.of("unplugged at 07:31"),
                false,
                214,
                new ReleaseNumber(13),
                0,
                Optional.of("its signature does not match"),
                Optional.empty());
        Health practice =
                health(Optional.empty(), true, 0, new ReleaseNumber(13), 16, Optional.empty(), Optional.empty());
        floors.put(
                "service-fetching",
                new Floor.InService(now(), tunde, lang, Optional.of(bench(practice)), Optional.empty(), 0));
        SeenTap tap = new SeenTap(NOW, "9f2c41d7", "0C00062F3B", "0000405307", "006,12091");
        floors.put("service", new Floor.InService(now(), tunde, lang, Optional.of(well), Optional.of(tap), 0));
        floors.put("service-ill", new Floor.InService(now(), tunde, lang, Optional.of(ill), Optional.empty(), 0));
        floors.put("service-stick", new Floor.InService(now(), tunde, lang, Optional.of(stick), Optional.empty(), 0));
        StationProfile press4 = station("press-4", StationProfile.ReaderPlace.RIGHT, "die-change");
        StationProfile pack1 = station("pack-1", StationProfile.ReaderPlace.BOTTOM_LEFT, "label-jam");
        floors.put(
                "choose-station",
                new Floor.ChoosingStation(now(), tunde, lang, List.of(press3(), press4, pack1), 0, 0));
        SwapPlan ready = new SwapPlan(
                press3(),
                pack1,
                List.of(plant.aid("label-jam")),
                List.of(plant.aid("die-change"), plant.aid("force-curve")),
                List.of(plant.aid("lock-out"), plant.aid("first-piece"), plant.aid("clamp-torque")),
                List.of(PL),
                0,
                0,
                1);
        SwapPlan waits = new SwapPlan(
                press3(), press4, List.of(), List.of(plant.aid("label-jam")), aids(), List.of(), 34, 2_400_000, 0);
        floors.put("swap-planned", new Floor.SwapPlanned(now(), tunde, lang, ready, false, 0));
        floors.put("swap-waiting", new Floor.SwapPlanned(now(), tunde, lang, waits, false, 0));
        floors.put("swap-applying", new Floor.SwapPlanned(now(), tunde, lang, ready, true, 0));
        Setting there = setting(pack1, Optional.of(NOW), none(), 0);
        floors.put(
                "swap-trial",
                new Floor.SwapOnTrial(
                        there, lang, press3(), Optional.empty(), NOW.plus(Duration.ofSeconds(163)), 0, 163, 0));
        floors.put(
                "swap-trial-keeping",
                new Floor.SwapOnTrial(
                        there, lang, press3(), Optional.of(tunde), NOW.plus(Duration.ofSeconds(163)), 0, 161, 0));
    }

    /// The same without a reader.
    private static Health bench(Health h) {
        return new Health(
                h.kiosk(),
                KioskConfig.Reader.SIMULATED,
                h.readerFault(),
                h.link(),
                h.linked(),
                h.waiting(),
                h.acknowledged(),
                h.diskFreeBytes(),
                h.release(),
                h.offered(),
                h.missing(),
                h.effective(),
                h.refused(),
                h.stick());
    }

    private static Health health(
            Optional<String> readerFault,
            boolean linked,
            int waiting,
            ReleaseNumber offered,
            int missing,
            Optional<String> refused,
            Optional<Health.Stick> stick) {
        return new Health(
                new KioskId("kiosk-07"),
                "/dev/serial/by-id/usb-FTDI_FT232R-if00",
                readerFault,
                "mqtt://broker.northgate:1883",
                linked,
                waiting,
                Optional.of(NOW.minus(Duration.ofMinutes(2))),
                21_400_000_000L,
                RELEASE,
                offered,
                missing,
                Optional.empty(),
                refused,
                stick);
    }

    private Floor atHome(Person who, Lang lang, Home home, boolean greeting, Optional<Floor.AtHome.Kept> kept) {
        return new Floor.AtHome(now(), who, lang, home, 0, greeting, kept, 0);
    }

    private Home home(Home.Hero hero, List<OpenWork> open, List<Answer> answers) {
        List<JobAid> rest = aids().stream()
                .filter(a -> !a.id().value().equals("die-change"))
                .toList();
        return new Home(hero, open, rest, answers, List.of(), RELEASE);
    }

    private OpenWork open(String aid, int at, Person owner, String called) {
        JobAid open = plant.aid(aid);
        Set<StepId> done = open.steps().subList(0, at).stream().map(Step::id).collect(Collectors.toSet());
        return new OpenWork(
                "w-" + aid,
                open,
                RELEASE,
                press3().path(),
                owner.id(),
                called,
                at,
                done,
                Map.of(),
                Set.of(),
                NOW.minus(Duration.ofMinutes(46)));
    }

    private Floor step(Run run, Floor.Over over) {
        return new Floor.AtStep(now(), Optional.of(person("Ana", run.lang(), "c3", Role.OPERATOR)), run, over, 0);
    }

    private Run run(String aid, Lang lang, int at) {
        JobAid open = plant.aid(aid);
        Set<StepId> done =
                IntStream.range(0, at).mapToObj(i -> open.steps().get(i).id()).collect(Collectors.toSet());
        return new Run("w", open, RELEASE, lang, at, done, Map.of(), Set.of(), Optional.empty());
    }

    private List<JobAid> aids() {
        return List.of(
                plant.aid("die-change"),
                plant.aid("clamp-torque"),
                plant.aid("first-piece"),
                plant.aid("label-jam"),
                plant.aid("lock-out"),
                plant.aid("force-curve"));
    }

    private static Setting now() {
        return setting(press3(), Optional.of(NOW.minus(Duration.ofMinutes(2))), none(), 0);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static Setting setting(
            StationProfile station, Optional<Instant> checked, Optional<String> readerFault, int waiting) {
        return new Setting(
                station,
                RELEASE,
                checked,
                NOW,
                readerFault,
                waiting,
                TIMES,
                Urgent.NOTHING,
                Setting.Promised.NOTHING,
                GLOSSARY);
    }

    private static Setting stale() {
        return setting(press3(), Optional.of(NOW.minus(Duration.ofDays(41))), none(), 214);
    }

    /// The keys of operations should have been renewed a day ago.
    private static Setting late() {
        Setting now = now();
        return new Setting(
                now.station(),
                now.release(),
                now.checked(),
                now.now(),
                now.readerFault(),
                now.waiting(),
                now.times(),
                now.urgent(),
                new Setting.Promised(Optional.empty(), Optional.of(NOW.minus(Duration.ofDays(1)))),
                now.glossary());
    }

    private static StationProfile press3() {
        return station("press-3", StationProfile.ReaderPlace.BOTTOM_RIGHT, "die-change");
    }

    private static StationProfile station(String name, StationProfile.ReaderPlace reader, String aid) {
        Map<String, List<String>> names = Map.of(
                "press-3", List.of("Press 3", "Presse 3", "Prasa 3"),
                "press-4", List.of("Press 4", "Presse 4", "Prasa 4"),
                "pack-1", List.of("Packing 1", "Verpackung 1", "Pakowanie 1"));
        List<String> own = names.getOrDefault(name, List.of());
        return new StationProfile(
                StationProfile.FORMAT,
                new StationPath("harbour/northgate/assembly/line-2/" + name),
                Map.of(EN, own.get(0), DE, own.get(1), PL, own.get(2)),
                Map.of(EN, "Line 2 · Assembly", DE, "Linie 2 · Montage", PL, "Linia 2 · Montaż"),
                List.of(EN, PL, DE),
                List.of(new AidId(aid)),
                Stream.of("no-stroke", "burr-edge", "label-crooked").map(AidId::new).toList(),
                true,
                reader);
    }

    private static Person person(String called, Lang lang, String id, Role... roles) {
        return new Person(new WorkerId(id.repeat(16)), called, lang, Set.of(roles), 0);
    }
}
