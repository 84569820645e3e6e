package io.pitcrew.kiosk.ui;

import static io.pitcrew.kiosk.ui.SamplePlant.DE;
import static io.pitcrew.kiosk.ui.SamplePlant.EN;
import static io.pitcrew.kiosk.ui.SamplePlant.PL;

import io.pitcrew.kiosk.aid.Answer;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.Neighbour;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Setting.Urgent;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Result;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who and what is there on a morning at Press 3, for the screens to be made of.
final class SampleShift {
    static final Instant NOW = Instant.parse("2026-09-14T07:44:00Z");
    static final ReleaseNumber RELEASE = new ReleaseNumber(12);
    static final Person AMARA = person("Amara", EN, "a1", Role.OPERATOR);
    static final Person TUNDE = person("Tunde", EN, "b2", Role.OPERATOR, Role.MAINTENANCE);
    static final KioskConfig.Times TIMES =
            new KioskConfig.Times(Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofSeconds(180));
    static final Glossary GLOSSARY = SamplePlant.glossary();

    private final SamplePlant plant;

    SampleShift(SamplePlant plant) {
        this.plant = plant;
    }

    /// With two stations near by, of which one is not here yet.
    Setting near() {
        Setting known = known();
        StationProfile press4 = station("press-4", StationProfile.ReaderPlace.LEFT, "die-change");
        StationProfile pack1 = station("pack-1", StationProfile.ReaderPlace.LEFT, "label-jam");
        return new Setting(
                known.station(),
                known.release(),
                known.checked(),
                known.now(),
                known.readerFault(),
                known.waiting(),
                known.times(),
                known.urgent(),
                known.promised(),
                known.glossary(),
                known.paper(),
                List.of(new Neighbour(press4, aids(), true), new Neighbour(pack1, List.of(), false)));
    }

    /// With the aids of the station, by which prerequisites are found.
    Setting known() {
        return recalling();
    }

    Setting remembering(Setting.Paper paper) {
        Setting known = known();
        return new Setting(
                known.station(),
                known.release(),
                known.checked(),
                known.now(),
                known.readerFault(),
                known.waiting(),
                known.times(),
                known.urgent(),
                known.promised(),
                known.glossary(),
                paper,
                List.of());
    }

    Setting recalling(Recall.Entry... entries) {
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
                GLOSSARY,
                quiet.paper(),
                List.of());
    }

    Floor atHome(Person who, Lang lang, Home home, boolean greeting, Optional<Floor.AtHome.Kept> kept) {
        return new Floor.AtHome(now(), who, lang, home, 0, greeting, kept, 0);
    }

    Home home(Home.Hero hero, List<OpenWork> open, List<Answer> answers) {
        List<JobAid> rest = aids().stream()
                .filter(a -> !a.id().value().equals("die-change"))
                .toList();
        return new Home(hero, open, rest, answers, List.of(), RELEASE);
    }

    OpenWork open(String aid, int at, Person owner, String called) {
        JobAid open = plant.aid(aid);
        Lang source = open.source();
        Result result = new Result(open.steps().subList(0, at).stream()
                .map(s -> new Result.Done(s.id(), s.meaning(source), s.shown(source, source), Optional.empty()))
                .toList());
        return new OpenWork(
                "w-" + aid,
                open,
                RELEASE,
                press3().path(),
                owner.id(),
                called,
                at,
                result,
                Set.of(),
                NOW.minus(Duration.ofMinutes(46)));
    }

    Floor step(Run run, Over over) {
        return new Floor.AtStep(now(), Optional.of(person("Ana", run.lang(), "c3", Role.OPERATOR)), run, over, 0);
    }

    Run run(String aid, Lang lang, int at) {
        JobAid open = plant.aid(aid);
        Set<StepId> done =
                IntStream.range(0, at).mapToObj(i -> open.steps().get(i).id()).collect(Collectors.toSet());
        return new Run("w", open, RELEASE, lang, at, done, Map.of(), Set.of(), Optional.empty());
    }

    List<JobAid> aids() {
        return List.of(
                plant.aid("die-change"),
                plant.aid("clamp-torque"),
                plant.aid("first-piece"),
                plant.aid("label-jam"),
                plant.aid("lock-out"),
                plant.aid("force-curve"));
    }

    static Setting now() {
        return setting(press3(), Optional.of(NOW.minus(Duration.ofMinutes(2))), none(), 0);
    }

    static Optional<String> none() {
        return Optional.empty();
    }

    static Setting setting(
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
                GLOSSARY,
                Setting.Paper.NOTHING,
                List.of());
    }

    static Setting stale() {
        return setting(press3(), Optional.of(NOW.minus(Duration.ofDays(41))), none(), 214);
    }

    /// The keys of operations should have been renewed a day ago.
    static Setting late() {
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
                now.glossary(),
                now.paper(),
                List.of());
    }

    static StationProfile press3() {
        return station("press-3", StationProfile.ReaderPlace.BOTTOM_RIGHT, "die-change");
    }

    static StationProfile station(String name, StationProfile.ReaderPlace reader, String aid) {
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
                Stream.of("no-stroke", "burr-edge", "label-crooked")
                        .map(AidId::new)
                        .toList(),
                true,
                reader);
    }

    static Person person(String called, Lang lang, String id, Role... roles) {
        return new Person(new WorkerId(id.repeat(16)), called, lang, Set.of(roles), 0);
    }
}
