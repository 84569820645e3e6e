package io.pitcrew.kiosk.flow;

import io.pitcrew.kiosk.aid.Changed;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.Mine;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.run.Timing;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones.Tombstone;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands on the screen, completely. Each state says by when it wants the next tick.
public sealed interface Floor {
    long NEVER = Timing.NEVER;

    Setting setting();

    /// The language of the screen now.
    Lang lang();

    /// Monotonic milliseconds by which [Event.Tick] is due; [#NEVER] if nothing happens by itself.
    long deadline();

    /// Nobody is signed in.
    record Attract(Setting setting, Lang lang, long deadline) implements Floor {}

    /// A badge that opens nothing; goes back to attract by itself.
    record Refused(Setting setting, Lang lang, Why why, long deadline) implements Floor {
        public enum Why {
            UNKNOWN,
            /// The kiosk has no release yet, so it knows nobody.
            NOT_YET,
            INACTIVE,
            UNREADABLE
        }
    }

    /// @param greeting true in the first two seconds: the name is large
    /// @param kept what a hand-over kept for somebody: their name and the aid
    record AtHome(
            Setting setting,
            Person person,
            Lang lang,
            Home home,
            int page,
            boolean greeting,
            Optional<Kept> kept,
            long deadline)
            implements Floor {
        public record Kept(String called, JobAid aid, int at) {}
    }

    /// The aids of a station as tiles: of this one without a badge, of another for whoever is here. Without a badge
    /// nothing is recorded against a person.
    ///
    /// @param person empty when looking up
    /// @param of the other station whose aids they are
    record LookingUp(
            Setting setting,
            Optional<Person> person,
            Lang lang,
            List<JobAid> aids,
            ReleaseNumber release,
            Optional<StationPath> of,
            int page,
            long deadline)
            implements Floor {}

    /// Whose aids? The stations near by, of which they are kept here.
    ///
    /// @param person empty when looking up
    record Elsewhere(Setting setting, Optional<Person> person, Lang lang, int page, long deadline) implements Floor {}

    /// @param person empty when looking up
    /// @param of the other station whose aid it is
    record Cover(
            Setting setting,
            Optional<Person> person,
            Lang lang,
            JobAid aid,
            ReleaseNumber release,
            Optional<StationPath> of,
            long deadline)
            implements Floor {}

    /// The number of a card on paper, typed or scanned.
    ///
    /// @param person empty when looking up
    /// @param wrong ten digits, and no number of a card
    record TypingCard(Setting setting, Optional<Person> person, Lang lang, String digits, boolean wrong, long deadline)
            implements Floor {}

    /// What became of a card, or of an aid that somebody looks for.
    ///
    /// @param person empty when looking up
    /// @param card if that is what was looked for
    record Validity(
            Setting setting, Optional<Person> person, Lang lang, Optional<CardCode> card, Fate fate, long deadline)
            implements Floor {
        /// What to open now: this station's, and nothing that must not be used.
        public List<JobAid> offered() {
            return switch (fate) {
                case Fate.Current current -> List.of(current.aid());
                case Fate.Outdated outdated -> outdated.now();
                case Fate.Withdrawn withdrawn ->
                    setting.instead(withdrawn.stone()).stream().toList();
                case Fate.Unknown _ -> List.of();
            };
        }
    }

    sealed interface Fate {
        /// @param since when these words hold, if known
        record Current(JobAid aid, Lang lang, Optional<CardCode.Since> since) implements Fate {}

        /// @param now what holds instead; several only if they share their first digits
        /// @param printed since when the card's words held, if they were ever shown here
        record Outdated(List<JobAid> now, Optional<CardCode.Since> printed) implements Fate {}

        /// @param begun work that was begun by it and stands open
        record Withdrawn(Tombstone stone, Optional<OpenWork> begun) implements Fate {}

        /// A card of no aid that is or was known here.
        record Unknown(CardCode card) implements Fate {}
    }

    /// What is wrong? Always with the way to call somebody.
    ///
    /// @param person empty when looking up
    /// @param calling whom to call stands in the place of the symptoms
    /// @param from the step at which somebody asked for help, to go back to
    record Helping(
            Setting setting,
            Optional<Person> person,
            Lang lang,
            List<JobAid> symptoms,
            ReleaseNumber release,
            int page,
            boolean calling,
            Optional<Run> from,
            long deadline)
            implements Floor {}

    /// @param person empty when looking up
    /// @param over what lies over or beside the step
    /// @param rest when it is left alone if nobody touches; time that runs may want a tick earlier
    record AtStep(Setting setting, Optional<Person> person, Run run, Over over, long rest) implements Floor {
        @Override
        public Lang lang() {
            return run.lang();
        }

        /// Short words of this step that somebody may not know.
        public List<Glossary.Term> terms() {
            return setting.glossary().usedIn(run.aid(), run.step(), run.lang());
        }

        /// Is this the way from a symptom to what helps?
        public boolean solving() {
            return run.of().isEmpty()
                    && setting.station().symptoms().contains(run.aid().id());
        }

        @Override
        public long deadline() {
            return Math.min(rest, run.timing().map(Timing::due).orElse(NEVER));
        }
    }

    /// Nobody touched for long: picture and words stay, nothing personal, nothing can be recorded.
    /// Time that runs goes on.
    record Resting(Setting setting, Run run, WorkerId owner, String ownerCalled, Set<Role> ownerRoles)
            implements Floor {
        @Override
        public Lang lang() {
            return run.lang();
        }

        @Override
        public long deadline() {
            return run.timing().map(Timing::due).orElse(NEVER);
        }
    }

    /// STOP at a safe point: what is worked by is recalled, or changed for safety. Nothing can be done or finished
    /// here.
    ///
    /// @param person empty when looking up
    /// @param asleep nobody touched for long: only the badge of whose work it is wakes it
    /// @param restAt monotonic milliseconds at which it falls asleep; it calls until it is first touched
    record Stopped(
            Setting setting, Optional<Person> person, Run run, Halt halt, boolean asleep, long restAt, long deadline)
            implements Floor {
        @Override
        public Lang lang() {
            return run.lang();
        }
    }

    /// "Do not use": somebody chose what is recalled, or has worked by it before.
    ///
    /// @param person empty when looking up
    /// @param worked when they last did, if that is why it is shown
    /// @param of the other station whose aid was chosen
    record Recalled(
            Setting setting,
            Optional<Person> person,
            Lang lang,
            Recall.Entry entry,
            Optional<Instant> worked,
            Optional<StationPath> of,
            long deadline)
            implements Floor {}

    /// Before going on with somebody else's work: what stands, what will be checked again.
    record TakingOver(Setting setting, Person person, Lang lang, OpenWork work, Home home, long deadline)
            implements Floor {}

    /// What is known of the one who stands here.
    ///
    /// @param mine as it stands; more may come from other kiosks while it is read
    record OnMyPage(Setting setting, Person person, Lang lang, Mine mine, int page, long deadline) implements Floor {}

    /// What is different in an aid since this worker was last done with it, one step a page.
    record WhatChanged(
            Setting setting, Person person, Lang lang, Changed changed, int page, Reading reading, long deadline)
            implements Floor {
        public boolean last() {
            return page == changed.steps().size() - 1;
        }
    }

    /// All is done, and the worker puts their name to it.
    ///
    /// @param run with its last step done
    /// @param tapped their badge was tapped for this signature
    /// @param beside who stands by and has tapped
    /// @param rest when it is left alone if nobody touches; a wait may want a tick earlier
    record Signing(Setting setting, Person person, Run run, boolean tapped, Optional<Beside> beside, Pad pad, long rest)
            implements Floor {
        /// Somebody else, by whom this is not signed.
        public record Beside(WorkerId id, String called) {}

        public JobAid.Sign asked() {
            return run.aid().sign().orElseThrow();
        }

        /// What is given besides the PIN is there: the first signature of a session asks for the badge too.
        public boolean ready() {
            return (tapped || person.signed()) && (beside.isPresent() || !asked().secondPerson());
        }

        public Signing pad(Pad next, long until) {
            return new Signing(setting, person, run, tapped, beside, next, until);
        }

        @Override
        public Lang lang() {
            return run.lang();
        }

        @Override
        public long deadline() {
            return pad.deadline(rest);
        }
    }

    /// It is written down. For five seconds it can be taken back.
    ///
    /// @param record the id of the record that says so
    /// @param undoing the ticket of the record that takes it back, while that is being written; else 0
    /// @param undone true once it was taken back
    record Done(
            Setting setting,
            Person person,
            Run run,
            Home home,
            String record,
            long undoing,
            boolean undone,
            long deadline)
            implements Floor {
        /// What somebody put their name to is not taken back by a touch.
        public boolean canUndo() {
            return !undone && undoing == 0 && run.aid().sign().isEmpty();
        }

        @Override
        public Lang lang() {
            return run.lang();
        }
    }

    /// Signing out by itself, or because the same badge tapped again.
    ///
    /// @param run the step to which "I am still here" leads back; else it leads to Home
    /// @param seconds left, as shown
    record Countdown(
            Setting setting,
            Person person,
            Lang lang,
            Home home,
            Optional<Run> run,
            int seconds,
            boolean byBadge,
            long deadline)
            implements Floor {}

    /// The maintenance screen.
    ///
    /// @param health empty until the first news has come
    /// @param tap what the reader saw last
    record InService(
            Setting setting,
            Person person,
            Lang lang,
            Optional<Health> health,
            Optional<Health.SeenTap> tap,
            long deadline)
            implements Floor {}

    /// @param stations empty until they are known
    record ChoosingStation(
            Setting setting, Person person, Lang lang, List<StationProfile> stations, int page, long deadline)
            implements Floor {}

    record SwapPlanned(Setting setting, Person person, Lang lang, SwapPlan plan, boolean applying, long deadline)
            implements Floor {}

    /// The new station is on trial: a maintenance badge keeps it, else it goes back.
    ///
    /// @param confirming whose badge has confirmed, until the swap is settled
    /// @param untilMono `until` in monotonic milliseconds
    /// @param seconds left, as shown
    record SwapOnTrial(
            Setting setting,
            Lang lang,
            StationProfile from,
            Optional<Person> confirming,
            Instant until,
            long untilMono,
            int seconds,
            long deadline)
            implements Floor {}

    /// Something is broken so that nobody can work here.
    ///
    /// @param code short, for the phone
    record Fault(Setting setting, Lang lang, String code, long deadline) implements Floor {}
}
