package io.pitcrew.kiosk.flow.session;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.util.List;
import java.util.stream.Collectors;

/// What is to be written down, with where, who and by which step.
public final class Records {
    /// Nobody waits for this record.
    public static final long NO_TICKET = 0;

    /// It counts with the one of the same event that somebody waits for, or not at all.
    public static final long WITH_THE_NEXT = -1;

    private Records() {}

    public static Effect of(Setting setting, Person person, Fact fact) {
        return new Effect.Append(NO_TICKET, context(setting, person), fact);
    }

    public static Effect of(Setting setting, Person person, Run run, Fact fact) {
        return of(NO_TICKET, setting, person, run, fact);
    }

    public static Effect of(long ticket, Setting setting, Person person, Run run, Fact fact) {
        Step step = run.step();
        Lang source = run.aid().source();
        Lang shown = run.aid().langFor(run.lang());
        Context context = context(setting, person)
                .in(run.release())
                .of(run.aid().id(), shown)
                .step(step.id(), step.meaning(source), step.shown(shown, source));
        return new Effect.Append(ticket, context, fact);
    }

    /// Of all steps of an aid, as this worker sees them.
    public static Effect signed(Setting setting, Person person, Run run, Fact.Signed signed) {
        Lang shown = run.aid().langFor(run.lang());
        Context context = context(setting, person)
                .in(run.release())
                .of(run.aid().id(), shown)
                .whole(run.aid().meaning(), run.aid().shown(shown));
        return new Effect.Append(WITH_THE_NEXT, context, signed);
    }

    /// Of an aid as it is in force, all of it.
    public static Effect changes(long ticket, Setting setting, Person person, JobAid aid, Lang lang, Fact fact) {
        Lang shown = aid.langFor(lang);
        Context context = context(setting, person).of(aid.id(), shown).whole(aid.meaning(), aid.shown(shown));
        return new Effect.Append(ticket, context, fact);
    }

    /// From now on they know the aid as it is.
    public static Fact read(JobAid aid) {
        return new Fact.ChangesRead(
                aid.steps().stream().collect(Collectors.toUnmodifiableMap(Step::id, s -> s.meaning(aid.source()))));
    }

    /// Of an aid as a whole, by nobody's step.
    public static Effect about(Setting setting, Person person, AidId aid, Lang lang, Fact fact) {
        return new Effect.Append(NO_TICKET, context(setting, person).of(aid, lang), fact);
    }

    /// The worker has seen what became of their reports.
    public static List<Effect> told(Setting setting, Person person, Home home) {
        return home.answers().stream()
                .map(a -> of(setting, person, new Fact.Told(a.report(), a.aid().id(), a.step(), a.fixedIn())))
                .toList();
    }

    public static Context context(Setting setting, Person person) {
        return Context.NONE.at(setting.station().path()).by(person.id()).in(setting.release());
    }
}
