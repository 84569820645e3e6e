package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Run;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.util.List;

/// What is to be written down, with where, who and by which step.
final class Records {
    /// Nobody waits for this record.
    static final long NO_TICKET = 0;

    private Records() {}

    static Effect of(Setting setting, Person person, Fact fact) {
        return new Effect.Append(NO_TICKET, context(setting, person), fact);
    }

    static Effect of(Setting setting, Person person, Run run, Fact fact) {
        return of(NO_TICKET, setting, person, run, fact);
    }

    static Effect of(long ticket, Setting setting, Person person, Run run, Fact fact) {
        Step step = run.step();
        Lang source = run.aid().source();
        Lang shown = run.aid().langFor(run.lang());
        Context context = context(setting, person)
                .in(run.release())
                .of(run.aid().id(), shown)
                .step(step.id(), step.meaning(source), step.shown(shown, source));
        return new Effect.Append(ticket, context, fact);
    }

    /// The worker has seen what became of their reports.
    static List<Effect> told(Setting setting, Person person, Home home) {
        return home.answers().stream()
                .map(a -> of(setting, person, new Fact.Told(a.report(), a.aid().id(), a.step(), a.fixedIn())))
                .toList();
    }

    private static Context context(Setting setting, Person person) {
        return Context.NONE.at(setting.station().path()).by(person.id()).in(setting.release());
    }
}
