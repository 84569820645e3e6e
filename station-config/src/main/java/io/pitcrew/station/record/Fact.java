package io.pitcrew.station.record;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happened: the part of a record that differs by type. Who, where and by which step is in [Context].
public sealed interface Fact {

    /// The first of every chain. `before` names the head of the chain this kiosk had until then.
    record ChainOpened(Optional<Chain> before, Optional<Seq> beforeSeq, String reason) implements Fact {}

    record SignedIn() implements Fact {}

    /// A session ended.
    ///
    /// @param by why the session ended
    record SignedOut(By by) implements Fact {
        public enum By {
            TOUCH,
            BADGE,
            IDLE,
            /// The kiosk stopped with the session open; written at the next start.
            POWER,
            /// Something in the kiosk broke.
            FAULT
        }
    }

    /// Another badge during a session: the record's worker handed over to this one.
    record HandedOver(WorkerId to) implements Fact {}

    /// The record's worker goes on with work that `from` began, at the record's step.
    record TakenOver(String work, WorkerId from) implements Fact {}

    /// Work by an aid began. `work` (a UUID) names this run of the aid in all later records.
    ///
    /// @param of the station whose aid it is, with its values, where that is another than the record's
    record Opened(String work, Optional<StationPath> of) implements Fact {
        /// By an aid of the record's own station.
        public Opened(String work) {
            this(work, Optional.empty());
        }
    }

    /// A step was done.
    ///
    /// @param value what was answered or measured (decimals as text), the number of the option chosen (from 1), or
    /// the seconds that were waited; absent for a plain step
    record StepDone(String work, Optional<String> value) implements Fact {}

    /// A check said no or a measurement was outside: which way was shown.
    record NotOk(String work, String way, Optional<String> value) implements Fact {}

    /// A question was answered; whatever was answered, the step is done afterwards.
    ///
    /// @param value the number of the answer, counted from 1
    record Answer(String work, String value, boolean right) implements Fact {}

    /// What was looked for under a symptom was found, and tried. What was read on the way there is not recorded.
    ///
    /// @param fixed did it help?
    record Solved(boolean fixed) implements Fact {}

    record Completed(String work) implements Fact {}

    /// The record's worker put their name to the work: badge and PIN, as one would with a pen. The context names the
    /// aid as a whole: `meaning` and `shown` are those of all its steps.
    ///
    /// @param badge whether the badge was tapped for this signature; later ones of a session may be by PIN alone
    /// @param pin whether the PIN was entered
    /// @param second who stood by: anyone but the one who did it
    /// @param roster the release whose list of people resolves the printed names
    /// @param result what was done, by [Result#hash]
    record Signed(
            String work,
            Says says,
            boolean badge,
            boolean pin,
            Optional<WorkerId> second,
            ReleaseNumber roster,
            Sha256 result)
            implements Fact {
        /// What the signature means.
        public enum Says {
            /// "I have done this."
            DONE,
            /// "I have read and understood this."
            READ,
            /// "This may be used."
            RELEASED
        }
    }

    /// The record's worker has read what is different in the record's aid from what they were last done with.
    ///
    /// @param steps what each step of the aid means now: all of them, so that this alone says what they know
    record ChangesRead(Map<StepId, Sha256> steps) implements Fact {}

    /// Takes back what an earlier record said; that record stays. `undone` is its id.
    record Undone(String undone, String reason) implements Fact {}

    /// The record's worker says what an earlier record should have said; that record stays. `corrected` is its id.
    ///
    /// @param value what holds instead of that record's value
    record Corrected(String corrected, String value, String reason) implements Fact {}

    /// The record's worker was not let into the record's aid.
    ///
    /// @param lacks the aid or the skill that is missing
    record GateRefused(Lack why, String lacks) implements Fact {
        public enum Lack {
            /// An aid that one must know first was never completed.
            PREREQUISITE,
            SKILL,
            /// There was a skill, and its day has passed.
            EXPIRED
        }
    }

    /// Somebody was called to the record's step, or to the station.
    ///
    /// @param call names this call in later records
    /// @param group who was called, as the plant calls them
    /// @param reached how they were told
    record HelpCalled(String call, String group, Reached reached) implements Fact {
        public enum Reached {
            PEOPLE,
            /// Only the lamp is on.
            LIGHT,
            NOBODY
        }
    }

    /// The record's worker came when they were called.
    ///
    /// @param how it was solved, in their words
    record HelpAnswered(String call, String how) implements Fact {}

    /// Something that no aid answered.
    ///
    /// @param tell the asker wants to hear what comes of it
    record Question(String text, boolean tell) implements Fact {}

    /// A hint from the floor, bound to the record's step as it means now; not approved by anybody.
    record Tip(String text) implements Fact {}

    /// The record's worker chose a PIN at this kiosk. The PIN is in no record, and neither is anything made of it.
    ///
    /// @param by whose badge vouched for the worker
    record PinSet(Cause why, WorkerId by) implements Fact {
        public enum Cause {
            FIRST,
            FORGOTTEN,
            LOCKED
        }
    }

    /// The record's worker can sign here no more until somebody vouches for them.
    ///
    /// @param tries that were wrong
    record PinLocked(int tries) implements Fact {}

    /// "This is wrong" about the record's step.
    record SaidWrong(What what) implements Fact {
        public enum What {
            PICTURE,
            WORDS,
            ORDER,
            VALUE,
            DANGEROUS
        }
    }

    record ReleaseInForce(ReleaseNumber number, ReleaseNumber before) implements Fact {}

    record ReleaseRefused(ReleaseNumber number, String reason, String detail) implements Fact {}

    /// This kiosk lets nobody use what this version of the recall list names: the receipt of a recall.
    ///
    /// @param before the version until then
    record RecallInForce(long version, long before) implements Fact {}

    /// The record's worker has read that what they worked by, or were about to, is recalled.
    ///
    /// @param recall number of the entry in the list
    record RecallAcknowledged(long recall) implements Fact {}

    /// Open work goes on by the record's release, not by the one it was begun with: that one must not be used any more,
    /// and the worker has seen what is different.
    ///
    /// @param again steps that count as not done any more
    record Renewed(String work, List<StepId> again) implements Fact {}

    /// From now on this trust root says whom the kiosk believes.
    ///
    /// @param by `signature` of the one before, or a `person` who compared the fingerprint at the kiosk
    record TrustRootInForce(int version, int before, String by) implements Fact {}

    record TrustRootRefused(String reason, String detail) implements Fact {}

    record StationSwapped(StationPath from, StationPath to) implements Fact {}

    record SwapConfirmed(StationPath to) implements Fact {}

    /// The kiosk serves `from` again.
    ///
    /// @param by `time`, `person` or `restart`
    record SwapReverted(StationPath from, StationPath to, String by) implements Fact {}

    record DeviceFault(String device, String fault) implements Fact {}

    record ClockStepped(long millis) implements Fact {}

    record Checkpoint(Seq upTo) implements Fact {}

    /// A type from a newer version: kept as it came.
    record Unknown(String type, Map<String, Object> data) implements Fact {}

    /// Refers to aid and step of a report that a later release answered; the worker has been told.
    record Told(String report, AidId aid, StepId step, ReleaseNumber fixedIn) implements Fact {}
}
