package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Reading;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.pin.PinAnswer;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks over the floor's shoulder: what must never happen, whatever the rules say. It knows the session only from the
/// records asked for, and what is complete only from the answers of the disk.
final class Watch {
    private final Memory memory;
    private final Keeper keeper;
    private final Set<String> completed = new HashSet<>();
    private final Map<String, Set<StepId>> toCheckAgain = new HashMap<>();
    private Optional<WorkerId> session = Optional.empty();
    private boolean signedBefore;
    private Optional<String> signedNow = Optional.empty();

    Watch(Memory memory, Keeper keeper) {
        this.memory = memory;
        this.keeper = keeper;
    }

    /// What is asked for; to be called before the memory learns of it.
    void asked(Floor before, Next next) {
        signedNow = Optional.empty();
        for (Effect effect : next.effects()) {
            switch (effect) {
                case Effect.Append a -> append(before, a);
                case Effect.ApplySwap(var _, WorkerId by) -> maintains(by);
                case Effect.ConfirmSwap(WorkerId by) -> maintains(by);
                case Effect.ForPad _,
                        Effect.Play _,
                        Effect.WatchHealth _,
                        Effect.ListStations _,
                        Effect.PlanSwap _,
                        Effect.RevertSwap _ -> {}
            }
        }
    }

    /// What stands on the screen, once the memory knows.
    void look(Floor before, Event event, Next next) {
        Floor floor = next.floor();
        long mono = event.at().mono();
        never(floor.deadline() <= mono, "a deadline that has passed");
        never(floor.deadline() == Floor.NEVER && !waits(floor), "a state that waits for ever");
        Optional<WorkerId> signedIn = Flow.signedIn(floor).map(Person::id);
        never(!signedIn.equals(session), "the screen is one worker's, the records are another's");
        never(ownedByAnother(floor), "work on the screen that is another's");
        never(foreign(floor, signedIn), "one worker's data in another's session");
        never(ofAnother(floor), "one station's values under another's name");
        never(standsAtRecalled(floor), "what is recalled can be worked by");
        if (next.effects().stream()
                .anyMatch(e -> e instanceof Effect.Append a && a.fact() instanceof Fact.ChangesRead)) {
            boolean last = before instanceof Floor.WhatChanged f && f.last();
            never(!last, "read before the last page");
        }
        if (before instanceof Floor.Stopped stopped && stopped.asleep() && event instanceof Event.Touched) {
            never(!next.effects().isEmpty(), "a touch where only a badge is heard");
        }
        if (before instanceof Floor.Stopped stopped && stopped.halt().page() == 0 && event instanceof Event.Touched t) {
            boolean says = t.touch() instanceof Touch.HaveStopped || t.touch() instanceof Touch.OpenAid;
            never(!says && !next.effects().isEmpty(), "a record before somebody has stopped");
            never(!says && !(floor instanceof Floor.Stopped at && at.halt().page() == 0), "STOP left by another word");
        }
        never(!(floor instanceof Floor.Signing) && !keeper.empty(), "digits that somebody left behind");
        never(floor instanceof Floor.Signing f && typed(f.pad()) != keeper.typed(), "other dots than digits");
        boolean right = event instanceof Event.AtPad a && a.answer() instanceof PinAnswer.Right;
        never(signedNow.isPresent() && !right, "signed without the PIN");
        if (floor instanceof Floor.Done done) {
            never(!memory.isWritten(done.record()), "done, but not written");
        }
        if (before instanceof Floor.Resting && event instanceof Event.Touched) {
            never(!next.effects().isEmpty() || !(floor instanceof Floor.Resting), "a touch at a resting step");
        }
        if (event instanceof Event.Stranger && session.isPresent()) {
            never(!next.floor().getClass().equals(before.getClass()), "a stranger changed a session");
        }
        if (event instanceof Event.Touched t && t.touch() instanceof Touch.RevertSwap) {
            never(!next.effects().isEmpty() && !(before instanceof Floor.SwapOnTrial), "a revert without a trial");
        }
    }

    void notRecorded(Effect.Append a) {
        if (a.fact() instanceof Fact.Completed(String work)) {
            completed.remove(work);
        }
    }

    void durable(Effect.Append a, Optional<String> reopened) {
        if (a.fact() instanceof Fact.Undone) {
            never(!completed.remove(reopened.orElse("")), "taken back what was not complete");
        }
    }

    private void append(Floor before, Effect.Append a) {
        Optional<WorkerId> worker = a.context().worker();
        never(worker.isEmpty(), "a record of nobody");
        switch (a.fact()) {
            case Fact.SignedIn _ -> {
                never(session.isPresent(), "signed in while somebody is");
                session = worker;
                signedBefore = false;
            }
            case Fact.SignedOut _, Fact.HandedOver _ -> {
                never(!worker.equals(session), "signed out somebody else");
                session = Optional.empty();
            }
            case Fact.Signed signed -> {
                mine(worker, signed.work());
                signs(signed, worker, before);
            }
            case Fact.Completed(String work) -> {
                mine(worker, work);
                boolean toSign =
                        memory.standing(work).orElseThrow().aid().sign().isPresent();
                never(toSign && !signedNow.equals(Optional.of(work)), "completed, but not signed: " + work);
                never(isRecalled(before, a), "completed by what is recalled: " + work);
                never(!completed.add(work), "completed twice: " + work);
                never(
                        !toCheckAgain.getOrDefault(work, Set.of()).isEmpty(),
                        "completed, but not checked again: " + work);
            }
            case Fact.StepDone(String work, Optional<String> _) -> {
                mine(worker, work);
                never(isRecalled(before, a), "done by what is recalled: " + work);
                toCheckAgain
                        .getOrDefault(work, new HashSet<>())
                        .remove(a.context().step().orElseThrow());
            }
            case Fact.Renewed(String work, List<StepId> again) -> {
                mine(worker, work);
                toCheckAgain.computeIfPresent(work, (_, steps) -> {
                    Set<StepId> left = new HashSet<>(steps);
                    left.removeAll(again);
                    return left;
                });
            }
            case Fact.NotOk(String work, String _, Optional<String> _) -> mine(worker, work);
            case Fact.Answer(String work, String _, boolean _) -> mine(worker, work);
            case Fact.TakenOver(String work, WorkerId from) -> {
                never(!worker.equals(session), "taken over by somebody else");
                OpenWork taken = memory.standing(work).orElseThrow();
                never(!taken.owner().equals(from), "taken from a non-owner");
                Set<StepId> marked = new HashSet<>(taken.aid().recheck());
                marked.retainAll(taken.done());
                toCheckAgain.put(work, marked);
            }
            default -> never(!worker.equals(session), "a record of somebody who is not signed in");
        }
        boolean leaves = a.fact() instanceof Fact.HandedOver
                || a.fact() instanceof Fact.SignedIn
                || a.fact() instanceof Fact.SignedOut;
        boolean asleep = before instanceof Floor.Stopped stopped && stopped.asleep();
        never((before instanceof Floor.Resting || asleep) && !leaves, "a record from a resting step");
    }

    /// Whose aid it is said to be, its values are.
    private static boolean ofAnother(Floor floor) {
        return switch (floor) {
            case Floor.AtStep f -> ofAnother(f.run());
            case Floor.Resting f -> ofAnother(f.run());
            case Floor.Stopped f -> ofAnother(f.run());
            case Floor.Done f -> ofAnother(f.run());
            case Floor.Cover f -> ofAnother(f.aid(), f.release(), f.of());
            default -> false;
        };
    }

    private static boolean ofAnother(Run run) {
        return ofAnother(run.aid(), run.release(), run.of());
    }

    private static boolean ofAnother(JobAid aid, ReleaseNumber release, Optional<StationPath> of) {
        boolean theirs = PressShop.theirs(release.value()).contains(aid);
        boolean own = PressShop.aids(release.value()).contains(aid);
        boolean saysTheirs = of.equals(Optional.of(PressShop.PRESS4.path()));
        return theirs != own && theirs != saysTheirs;
    }

    private void signs(Fact.Signed signed, Optional<WorkerId> worker, Floor before) {
        OpenWork work = memory.standing(signed.work()).orElseThrow();
        boolean second = work.aid().sign().orElseThrow().secondPerson();
        never(second != signed.second().isPresent(), "signed with too few or too many people");
        never(signed.second().equals(worker), "somebody stood beside themselves");
        never(!signed.badge() && !signedBefore, "the first signature of a session without the badge");
        never(!signed.result().equals(work.result().hash()), "signed for something else than was done");
        never(work.done().size() < work.aid().steps().size(), "signed before all was done");
        never(!(before instanceof Floor.Signing), "signed from somewhere else");
        signedBefore = true;
        signedNow = Optional.of(signed.work());
    }

    private static int typed(Pad pad) {
        return switch (pad) {
            case Pad.Choosing c -> c.typed();
            case Pad.Typing t -> t.typed();
            case Pad.Looking _, Pad.Vouching _, Pad.Keeping _, Pad.Checking _, Pad.Writing _, Pad.NotSigned _ -> 0;
        };
    }

    /// What was finished before the recall came waits for the disk and is not taken back.
    private static boolean standsAtRecalled(Floor floor) {
        Recall recall = floor.setting().urgent().recall();
        return switch (floor) {
            case Floor.AtStep f ->
                !(f.over() instanceof Over.Finishing)
                        && recall.stops(f.run().aid(), f.run().release()).isPresent();
            case Floor.Signing f ->
                !(f.pad() instanceof Pad.Writing)
                        && recall.stops(f.run().aid(), f.run().release()).isPresent();
            case Floor.Resting f ->
                recall.stops(f.run().aid(), f.run().release()).isPresent();
            case Floor.Cover f -> recall.stops(f.aid(), f.release()).isPresent();
            default -> false;
        };
    }

    private static boolean isRecalled(Floor before, Effect.Append a) {
        return before.setting().urgent().recall().inForce().stream()
                .anyMatch(entry -> entry.exposes(
                        a.context().aid().orElseThrow(),
                        a.context().step().orElseThrow(),
                        a.context().meaning().orElseThrow(),
                        a.context().release().orElseThrow()));
    }

    private void mine(Optional<WorkerId> worker, String work) {
        never(!worker.equals(session), "an answer of somebody who is not signed in");
        Optional<WorkerId> owner = memory.standing(work).map(OpenWork::owner);
        never(!owner.equals(worker), "an answer to work that is not theirs: " + work);
    }

    private static void maintains(WorkerId by) {
        Person person = PressShop.PEOPLE.stream()
                .filter(p -> p.id().equals(by))
                .findFirst()
                .orElseThrow();
        never(!person.roles().contains(Role.MAINTENANCE), "a swap by somebody who may not");
    }

    /// Where nothing happens by itself because hands are on the machine, or the disk has the word.
    private static boolean waits(Floor floor) {
        return floor instanceof Floor.Resting
                || (floor instanceof Floor.Stopped stopped && stopped.asleep())
                || (floor instanceof Floor.AtStep step && step.over() instanceof Over.Finishing)
                || (floor instanceof Floor.Signing signing && signing.pad() instanceof Pad.Writing)
                || (floor instanceof Floor.WhatChanged read && read.reading() instanceof Reading.Writing)
                || (floor instanceof Floor.Done done && done.undoing() != 0);
    }

    private boolean ownedByAnother(Floor floor) {
        if (!(floor instanceof Floor.AtStep step) || step.over() instanceof Over.Finishing) {
            return false;
        }
        Optional<WorkerId> owner = memory.standing(step.run().work()).map(OpenWork::owner);
        return step.person().isPresent()
                && owner.isPresent()
                && !owner.equals(step.person().map(Person::id));
    }

    /// Every name and number in the state is the signed-in worker's, but for work that stands open at the station: that
    /// names its owner to all, and who vouches or stands by.
    private static boolean foreign(@org.jspecify.annotations.Nullable Object part, Optional<WorkerId> signedIn) {
        return switch (part) {
            case null -> false;
            case WorkerId id -> !Optional.of(id).equals(signedIn);
            case String text -> names(text, signedIn);
            case JobAid _, OpenWork _, Floor.AtHome.Kept _, Floor.Signing.Beside _, Fact.PinSet _ -> false;
            case Optional<?> some -> some.isPresent() && foreign(some.get(), signedIn);
            case Collection<?> many -> many.stream().anyMatch(one -> foreign(one, signedIn));
            case Record record -> Parts.of(record).anyMatch(one -> foreign(one, signedIn));
            default -> false;
        };
    }

    private static boolean names(String text, Optional<WorkerId> signedIn) {
        return PressShop.PEOPLE.stream()
                .filter(p -> !Optional.of(p.id()).equals(signedIn))
                .anyMatch(p -> text.equals(p.called()) || text.startsWith(p.id().value()));
    }

    private static void never(boolean happened, String what) {
        if (happened) {
            throw new AssertionError(what);
        }
    }
}
