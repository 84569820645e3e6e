package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Neighbour;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Setting.Urgent;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import io.pitcrew.station.roster.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Two stations, five people, six aids: enough to walk every rule.
public final class PressShop {
    /// do, check (fix), measure 20 … 30 (stop), do, check (tag); the check is checked again after taking over.
    public static final AidId DIE_CHANGE = new AidId("die-change");
    /// One thing to do.
    public static final AidId JAM = new AidId("jam");
    /// Two things to do.
    public static final AidId CLEANING = new AidId("cleaning");

    /// choose (on, to the question, stop), time of 5 s that must pass, time of 30 s that need not, question, do; the
    /// choice is checked again after taking over. Whoever does not know the cleaning is offered it first.
    public static final AidId WARM_UP = new AidId("warm-up");

    /// One thing to do, signed by whoever did it, with somebody beside them.
    public static final AidId LOCK_OUT = new AidId("lock-out");

    /// Two things to do, signed by who read them.
    public static final AidId BRIEFING = new AidId("briefing");

    /// What is wrong: choose (the first end, the second end, the jam aid, stop), two ends that ask whether it helped.
    public static final AidId NO_STROKE = new AidId("no-stroke");

    public static final Lang EN = new Lang("en");
    public static final Lang PL = new Lang("pl");
    public static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    public static final Person AMARA = person(1, "Amara", EN, Role.OPERATOR);
    public static final Person PIOTR = person(2, "Piotr", PL, Role.OPERATOR);
    public static final Person INES = person(3, "Ines", EN, Role.OPERATOR, Role.SUPERVISOR);
    public static final Person MARTA = person(4, "Marta", EN, Role.MAINTENANCE);
    public static final Person OTTO = person(5, "Otto", EN, Role.SUPERVISOR);
    public static final List<Person> PEOPLE = List.of(AMARA, PIOTR, INES, MARTA, OTTO);

    public static final StationProfile PRESS = station("press-3", true);
    public static final StationProfile LABELS = station("labels", false);

    public static final StationProfile PRESS4 = station("press-4", true);

    private static final List<JobAid> THEIR_ODD = madeAids("Do it with 70.");
    private static final List<JobAid> THEIR_EVEN = madeAids("Do it with 70, twice.");
    private static final List<JobAid> ODD = madeAids("Do it.");
    private static final List<JobAid> EVEN = madeAids("Do it twice.");

    private PressShop() {}

    public static Setting setting(StationProfile station, long release) {
        return setting(station, release, Urgent.NOTHING);
    }

    public static Setting setting(StationProfile station, long release, Urgent urgent) {
        return setting(station, release, urgent, Setting.Paper.NOTHING);
    }

    static Setting setting(StationProfile station, long release, Urgent urgent, Setting.Paper paper) {
        KioskConfig.Times times =
                new KioskConfig.Times(Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(180));
        return new Setting(
                station,
                new ReleaseNumber(release),
                Optional.of(MORNING),
                MORNING,
                Optional.empty(),
                0,
                times,
                urgent,
                Setting.Promised.NOTHING,
                new Glossary(Glossary.FORMAT, Map.of(EN, Map.of("Torque", "turning force: how hard to pull"))),
                paper,
                List.of(new Neighbour(PRESS4, theirs(release), true)));
    }

    /// What the neighbour shows: the same aids with its own values.
    static List<JobAid> theirs(long release) {
        return release % 2 == 0 ? THEIR_EVEN : THEIR_ODD;
    }

    public static List<JobAid> aids() {
        return ODD;
    }

    /// From release to release the second step of the die change says something else.
    public static List<JobAid> aids(long release) {
        return release % 2 == 0 ? EVEN : ODD;
    }

    public static List<JobAid> symptoms() {
        Action helped = new Action.Check(Action.Way.STOP);
        return List.of(aid(
                NO_STROKE,
                "Does it run?",
                List.of(),
                new Action.Choose(List.of(
                        new Lead.On(),
                        new Lead.To(new StepId("s2")),
                        new Lead.Aid(JAM, Optional.empty()),
                        new Lead.Out(Action.Way.STOP))),
                helped,
                helped));
    }

    private static List<JobAid> madeAids(String second) {
        Action fix = new Action.Check(Action.Way.FIX);
        Action torque = new Action.Measure("Nm", BigDecimal.valueOf(20), BigDecimal.valueOf(30), Action.Way.STOP);
        Action tag = new Action.Check(Action.Way.TAG);
        Action doIt = new Action.Do();
        return List.of(
                aid(DIE_CHANGE, second, List.of(new StepId("s1")), doIt, fix, torque, doIt, tag),
                aid(JAM, "", List.of(), doIt),
                aid(CLEANING, "Do it.", List.of(), doIt, doIt),
                aid(
                        WARM_UP,
                        "Do it.",
                        List.of(new StepId("s0")),
                        new Action.Choose(
                                List.of(new Lead.On(), new Lead.To(new StepId("s3")), new Lead.Out(Action.Way.STOP))),
                        new Action.Timer(5, false),
                        new Action.Timer(30, true),
                        new Action.Question(3, List.of(2)),
                        doIt),
                aid(LOCK_OUT, "", List.of(), doIt),
                aid(BRIEFING, "Do it.", List.of(), doIt, doIt));
    }

    private static Optional<JobAid.Sign> sign(AidId id) {
        if (id.equals(LOCK_OUT)) {
            return Optional.of(new JobAid.Sign(JobAid.Sign.Says.DONE, true));
        }
        return id.equals(BRIEFING) ? Optional.of(new JobAid.Sign(JobAid.Sign.Says.READ, false)) : Optional.empty();
    }

    private static Person person(int number, String called, Lang lang, Role... roles) {
        return new Person(new WorkerId("%032x".formatted(number)), called, lang, Set.of(roles), 0);
    }

    private static StationProfile station(String name, boolean lookup) {
        return new StationProfile(
                StationProfile.FORMAT,
                new StationPath("acme/north/hall-2/line-2/" + name),
                Map.of(EN, name, PL, name),
                Map.of(EN, "Line 2", PL, "Linia 2"),
                List.of(EN, PL),
                List.of(DIE_CHANGE, JAM, CLEANING, WARM_UP, LOCK_OUT, BRIEFING),
                List.of(NO_STROKE),
                lookup,
                StationProfile.ReaderPlace.BOTTOM_RIGHT);
    }

    private static JobAid aid(AidId id, String second, List<StepId> recheck, Action... actions) {
        Media picture = new Media(Sha256.of(id.value().getBytes(StandardCharsets.UTF_8)), 1, "image/png");
        return new JobAid(
                JobAid.FORMAT,
                id,
                "methods",
                LocalDate.of(2026, 12, 1),
                90,
                false,
                picture,
                Map.of(EN, "often needed here"),
                recheck,
                id.equals(WARM_UP) ? List.of(CLEANING) : List.of(),
                EN,
                Map.of(EN, new JobAid.Text(id.value(), "problem", "help")),
                IntStream.range(0, actions.length)
                        .mapToObj(i -> step(i, i == 1 ? second : "Do it.", actions[i], picture))
                        .toList(),
                Optional.empty(),
                sign(id));
    }

    private static Step step(int i, String line, Action action, Media picture) {
        StepText text = new StepText(
                "Step " + i,
                List.of(new StepText.Line(0, line)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("OK"),
                Optional.of("Not OK"),
                Optional.of("Put it right."),
                Optional.of("Torque"),
                Optional.of("Because."),
                List.of(
                        new StepText.Choice("One", Optional.empty()),
                        new StepText.Choice("Two", Optional.empty()),
                        new StepText.Choice("Three", Optional.of("Call the setter."))),
                Optional.of("It holds."));
        return new Step(
                new StepId("s" + i),
                action,
                Optional.of(picture),
                i == 0 ? Optional.of(picture) : Optional.empty(),
                i == 0 ? 20 : 0,
                Optional.empty(),
                Map.of(EN, text));
    }
}
