package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.personal.Own;
import io.pitcrew.kiosk.flow.personal.Reader;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.kiosk.flow.signing.Signatures;
import java.util.Optional;

/// The rules of the floor.
///
/// ```
/// Attract ──badge──► AtHome ──tile──► Cover ──start──► AtStep ──last answer, durable──► Done ──► AtHome
///    ▲                 │ ▲  └─ take over ► TakingOver ─────▲ │                                      │
///    │               idle └──────── close ─────────────────┼─┤                                      │
///    └── Countdown ◄───┘                             owner's │ nobody touches                       │
///         ▲  same badge, anywhere                     badge └─ Resting                              │
///         └─────────────────────────────────────────────────────────────────────────────────────────┘
/// AtHome ──maintenance──► InService ──► ChoosingStation ──► SwapPlanned ──apply──► SwapOnTrial ──badge, touch, time──►
/// ```
///
/// From Home and from looking up, Elsewhere names the stations near by, and LookingUp shows the aids of one of them.
///
/// From every step, what is recalled or has changed for safety leads to Stopped: acknowledged, and then Home or the new
/// version. A recalled aid that is chosen, or that somebody worked by before they tapped, leads to Recalled, and from
/// there Home.
///
/// From looking up, the number of a card on paper leads over TypingCard to Validity: what became of it. So does
/// whatever names an aid that is withdrawn: work that was begun by it, a lead, a cover that was open.
///
/// From Home, from looking up and from every step, help leads to Helping: symptoms, each a tree of choices (an AtStep
/// without work of its own) to what helps, or to somebody who does.
///
/// Where an aid is to be signed, its last answer leads to Signing, and that to Done. A second badge there stands by, or
/// vouches for a new PIN.
///
/// From Home the own name leads to OnMyPage, and that back to Home. What changed since somebody was last done with it
/// leads to WhatChanged, from the last page of one aid to the next aid, and then Home.
///
/// Another badge hands over from every other state of a session. An unknown badge never ends a session.
public final class Flow {

    private Flow() {}

    /// Where the floor begins.
    public static Floor start(Setting setting, long mono) {
        return Session.attract(setting, mono);
    }

    public static Next next(Floor before, Event event) {
        Floor floor = Changes.with(before, before.setting().at(event.at().wall()));
        long mono = event.at().mono();
        Next next = Halts.guarded(
                switch (event) {
                    case Event.Tapped e -> Halts.welcomed(Taps.tapped(floor, e), mono);
                    case Event.Stranger e -> Taps.stranger(floor, e);
                    case Event.Touched e -> touched(floor, e);
                    case Event.Tick e -> e.at().mono() < floor.deadline() ? Next.to(floor) : Ticks.tick(floor, e);
                    case Event.Changed e -> Changes.changed(floor, e.setting(), e.home(), e.at());
                    case Event.Durable e -> Written.durable(floor, e);
                    case Event.NotRecorded e -> Written.notRecorded(floor, e);
                    case Event.AtPad e -> Signatures.answered(floor, e);
                    case Event.ServiceNews e -> Upkeep.news(floor, e);
                    case Event.Stations e -> Upkeep.stations(floor, e);
                    case Event.Planned e -> Upkeep.planned(floor, e);
                    case Event.OnTrial e -> Changes.onTrial(floor, e);
                    case Event.Settled e -> Changes.settled(floor, e);
                    case Event.Broke e -> Changes.broke(floor, e);
                },
                mono);
        return watching(before, forgetting(before, next));
    }

    /// Whatever leads away from the pad, nothing that was typed is left behind.
    private static Next forgetting(Floor before, Next next) {
        boolean left = before instanceof Floor.Signing && !(next.floor() instanceof Floor.Signing);
        return left ? next.and(new Effect.ForPad.Forget()) : next;
    }

    private static Next watching(Floor before, Next next) {
        boolean watched = before instanceof Floor.InService;
        boolean watches = next.floor() instanceof Floor.InService;
        return watched == watches ? next : next.and(new Effect.WatchHealth(watches));
    }

    /// Whose session this is; empty if nobody is signed in.
    public static Optional<Person> signedIn(Floor floor) {
        return Session.of(floor);
    }

    private static Next touched(Floor floor, Event.Touched e) {
        return switch (floor) {
            case Floor.Attract f -> Front.touched(f, e);
            case Floor.LookingUp f -> Front.touched(f, e);
            case Floor.AtHome f -> Front.touched(f, e);
            case Floor.Elsewhere f -> Front.touched(f, e);
            case Floor.Cover f -> Front.touched(f, e);
            case Floor.TypingCard f -> Cards.touched(f, e);
            case Floor.Validity f -> Cards.touched(f, e);
            case Floor.Stopped f -> Halts.touched(f, e);
            case Floor.Recalled f -> Halts.touched(f, e);
            case Floor.TakingOver f -> Front.touched(f, e);
            case Floor.Helping f -> Solving.touched(f, e);
            case Floor.AtStep f -> Steps.touched(f, e);
            case Floor.OnMyPage f -> Own.touched(f, e);
            case Floor.WhatChanged f -> Reader.touched(f, e);
            case Floor.Signing f -> Signatures.touched(f, e);
            case Floor.Done f -> Written.touched(f, e);
            case Floor.Countdown f -> Session.touched(f, e);
            case Floor.InService f -> Upkeep.touched(f, e);
            case Floor.ChoosingStation f -> Upkeep.touched(f, e);
            case Floor.SwapPlanned f -> Upkeep.touched(f, e);
            case Floor.SwapOnTrial f -> Upkeep.touched(f, e);
            case Floor.Resting f -> Next.to(f); // nothing can be done here without the owner's badge
            case Floor.Refused f -> Front.touched(f, e);
            case Floor.Fault f -> Next.to(f);
        };
    }
}
