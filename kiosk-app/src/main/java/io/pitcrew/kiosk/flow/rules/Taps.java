package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.kiosk.flow.signing.Signatures;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import io.pitcrew.station.roster.Role;
import java.util.Optional;

/// Badges. A tap is the login, hands over, offers to sign out, wakes a resting step or keeps a swap.
final class Taps {
    private static final long REFUSED = 4_000;

    private Taps() {}

    static Next tapped(Floor floor, Event.Tapped e) {
        if (floor instanceof Floor.SwapOnTrial trial) {
            return confirm(trial, e);
        }
        if (floor instanceof Floor.SwapPlanned planned && planned.applying()) {
            return Next.to(floor); // the session is about to end by itself
        }
        Optional<Next> signing = floor instanceof Floor.Signing f ? Signatures.tapped(f, e) : Optional.empty();
        return signing.orElseGet(() -> inSession(floor, e));
    }

    private static Next inSession(Floor floor, Event.Tapped e) {
        return Session.of(floor)
                .map(person -> person.id().equals(e.person().id())
                        ? again(floor, person, same(e, person))
                        : Session.handOver(floor, person, e))
                .orElseGet(() -> Session.signIn(floor.setting(), e));
    }

    /// What this person did in the session before this tap stays.
    private static Event.Tapped same(Event.Tapped e, Person person) {
        return new Event.Tapped(e.at(), e.person().signed(person.signed()), e.home(), e.fresh());
    }

    /// Never ends a session: whoever works here is not to be thrown out by a passing badge.
    static Next stranger(Floor floor, Event.Stranger e) {
        Effect refused = new Play(Sound.REFUSED);
        return switch (floor) {
            case Floor.Attract _, Floor.Refused _ -> refused(floor, e).and(refused);
            case Floor.LookingUp f
            when f.person().isEmpty() -> refused(floor, e).and(refused);
            default -> Next.to(floor, refused);
        };
    }

    private static Next refused(Floor floor, Event.Stranger e) {
        long until = e.at().mono() + REFUSED;
        return Next.to(new Floor.Refused(floor.setting(), floor.lang(), why(floor, e), until));
    }

    /// Before the first release a kiosk knows nobody: that is not the fault of the badge.
    private static Floor.Refused.Why why(Floor floor, Event.Stranger e) {
        boolean unknown = e.why() == Floor.Refused.Why.UNKNOWN;
        return unknown && floor.setting().release().equals(ReleaseNumber.ZERO) ? Floor.Refused.Why.NOT_YET : e.why();
    }

    private static Next again(Floor floor, Person person, Event.Tapped e) {
        long mono = e.at().mono();
        if (mono - person.tapped() < Session.SAME_TAP) {
            return Next.to(floor);
        }
        return switch (floor) {
            case Floor.Resting f ->
                Next.to(
                        Session.step(f.setting(), Optional.of(e.person()), f.run(), new Over.Nothing(), mono),
                        new Play(Sound.ACCEPTED));
            case Floor.Stopped f when f.asleep() -> Halts.woken(f, e.person(), mono);
            case Floor.Countdown f ->
                f.byBadge() ? Session.signOut(f, person, By.BADGE, mono) : Session.stay(f, e.person(), e.home(), mono);
            case Floor.InService f -> // trying the reader is what the screen is for
                Next.to(
                        Upkeep.service(f.setting(), e.person(), f.lang(), f.health(), f.tap(), mono),
                        new Play(Sound.ACCEPTED));
            default -> Next.to(Session.countdown(floor, e.person(), e.home(), true, mono), new Play(Sound.ATTENTION));
        };
    }

    /// A maintenance badge on the new station's own screen: it works, keep it.
    private static Next confirm(Floor.SwapOnTrial f, Event.Tapped e) {
        Effect keep = new Effect.ConfirmSwap(e.person().id());
        if (!e.person().roles().contains(Role.MAINTENANCE)) {
            return Next.to(f, new Play(Sound.REFUSED));
        }
        if (f.confirming().isPresent()) { // once more, in case it could not be written down
            boolean same = f.confirming().get().id().equals(e.person().id());
            return same ? Next.to(f, keep) : Next.to(f, new Play(Sound.REFUSED));
        }
        Floor confirming = new Floor.SwapOnTrial(
                f.setting(),
                e.person().lang(),
                f.from(),
                Optional.of(e.person()),
                f.until(),
                f.untilMono(),
                f.seconds(),
                f.deadline());
        return Next.to(
                confirming, Records.of(f.setting(), e.person(), new Fact.SignedIn()), new Play(Sound.ACCEPTED), keep);
    }
}
