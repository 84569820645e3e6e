package io.pitcrew.provisioning.serve;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.util.Locale;

/// A record as one sentence for a person who watches.
final class Sentences {
    private final Names names;

    Sentences(Names names) {
        this.names = names;
    }

    String of(Entry entry) {
        try {
            return of(entry, entry.fact());
        } catch (Malformed unreadable) {
            return entry.kiosk() + ": a '" + Bytes.printable(entry.type()) + "' that cannot be read";
        }
    }

    private String of(Entry entry, Fact fact) {
        KioskId kiosk = entry.kiosk();
        return switch (fact) {
            case Fact.ChainOpened opened -> kiosk + " began to record (" + Bytes.printable(opened.reason()) + ")";
            case Fact.SignedIn() -> who(entry) + " signed in at " + kiosk;
            case Fact.SignedOut(var by) -> who(entry) + " signed out at " + kiosk + " (" + lower(by) + ")";
            case Fact.HandedOver(var to) -> who(entry) + " handed over to " + names.worker(to) + " at " + kiosk;
            case Fact.TakenOver taken ->
                who(entry) + " took over " + aid(entry) + " from " + names.worker(taken.from());
            case Fact.Opened opened -> who(entry) + " opened " + aid(entry);
            case Fact.StepDone done ->
                who(entry) + " did " + step(entry)
                        + done.value().map(v -> ": " + Bytes.printable(v)).orElse("");
            case Fact.NotOk notOk -> who(entry) + " found " + step(entry) + " not OK: " + Bytes.printable(notOk.way());
            case Fact.Answer answer ->
                who(entry) + " answered " + step(entry) + ": " + Bytes.printable(answer.value())
                        + (answer.right() ? " (right)" : " (not right)");
            case Fact.Solved(boolean fixed) ->
                who(entry) + (fixed ? " solved it by " : " was not helped by ") + step(entry);
            case Fact.Completed completed -> who(entry) + " completed " + aid(entry);
            case Fact.Signed signed ->
                who(entry) + " signed " + aid(entry) + ": " + said(signed.says())
                        + signed.second()
                                .map(second -> ", beside " + names.worker(second))
                                .orElse("");
            case Fact.Corrected corrected ->
                who(entry) + " corrected a record to " + Bytes.printable(corrected.value()) + ": "
                        + Bytes.printable(corrected.reason());
            case Fact.GateRefused(var why, String lacks) ->
                who(entry) + " was not let into " + aid(entry) + ": " + Bytes.printable(lacks)
                        + (why == Fact.GateRefused.Lack.EXPIRED ? " has expired" : " is missing");
            case Fact.HelpCalled called ->
                who(entry) + " called " + Bytes.printable(called.group()) + " to " + kiosk
                        + switch (called.reached()) {
                            case PEOPLE -> "";
                            case LIGHT -> "; only the lamp is on";
                            case NOBODY -> "; nobody was reached";
                        };
            case Fact.HelpAnswered answered ->
                who(entry) + " came to " + kiosk + ": " + Bytes.printable(answered.how());
            case Fact.Question question -> who(entry) + " asks at " + kiosk + ": " + Bytes.printable(question.text());
            case Fact.Tip tip -> who(entry) + " has a tip for " + step(entry) + ": " + Bytes.printable(tip.text());
            case Fact.PinSet(var why, var by) ->
                who(entry) + " chose a PIN at " + kiosk + ", with " + names.worker(by)
                        + switch (why) {
                            case FIRST -> "";
                            case FORGOTTEN -> "; the one before was forgotten";
                            case LOCKED -> "; it was locked";
                        };
            case Fact.PinLocked(int tries) ->
                who(entry) + " is locked out of signing at " + kiosk + " after " + tries + " wrong PINs";
            case Fact.ChangesRead _ -> who(entry) + " has read what changed in " + aid(entry);
            case Fact.Undone undone -> who(entry) + " took back: " + Bytes.printable(undone.reason());
            case Fact.SaidWrong(var what) -> who(entry) + " says that " + step(entry) + " is wrong: " + lower(what);
            case Fact.Told told -> who(entry) + " was told that release " + told.fixedIn() + " answers a report";
            case Fact.ReleaseInForce(var number, var before) -> kiosk + ": release " + number + " in force";
            case Fact.ReleaseRefused refused ->
                kiosk + ": release " + refused.number() + " refused: " + Bytes.printable(refused.reason()) + " – "
                        + Bytes.printable(refused.detail());
            case Fact.RecallInForce(var version, var before) -> kiosk + ": recall list " + version + " in force";
            case Fact.RecallAcknowledged(var recall) -> who(entry) + " has read recall " + recall + " of " + aid(entry);
            case Fact.Renewed renewed ->
                who(entry) + " goes on with " + aid(entry) + " by release "
                        + entry.release().map(Object::toString).orElse("?") + ", having seen what changed";
            case Fact.TrustRootInForce root ->
                kiosk + ": trust root " + root.version() + " in force after " + root.before() + ", by "
                        + Bytes.printable(root.by());
            case Fact.TrustRootRefused refused ->
                kiosk + ": trust root refused: " + Bytes.printable(refused.reason()) + " – "
                        + Bytes.printable(refused.detail());
            case Fact.StationSwapped(var from, var to) -> kiosk + " serves " + to + " instead of " + from;
            case Fact.SwapConfirmed(var to) -> kiosk + ": " + to + " confirmed";
            case Fact.SwapReverted reverted ->
                kiosk + " went back from " + reverted.from() + " to " + reverted.to() + " ("
                        + Bytes.printable(reverted.by()) + ")";
            case Fact.DeviceFault(var device, var fault) ->
                kiosk + ": " + Bytes.printable(device) + ": " + Bytes.printable(fault);
            case Fact.ClockStepped(var millis) -> kiosk + ": the clock was set by " + millis + " ms";
            case Fact.Checkpoint(var upTo) -> kiosk + ": checkpoint at " + upTo;
            case Fact.Unknown unknown ->
                kiosk + ": a '" + Bytes.printable(unknown.type()) + "', which a newer version will know";
        };
    }

    private static String said(Fact.Signed.Says says) {
        return switch (says) {
            case DONE -> "done";
            case READ -> "read and understood";
            case RELEASED -> "released";
        };
    }

    private String who(Entry entry) {
        return entry.worker().map(this::name).orElse("somebody");
    }

    private String name(WorkerId worker) {
        return names.worker(worker);
    }

    private String aid(Entry entry) {
        return entry.aid().map(aid -> "'" + names.aid(aid) + "'").orElse("an aid");
    }

    private String step(Entry entry) {
        return entry.step()
                        .map(StepId::value)
                        .map(step -> "step " + step + " of ")
                        .orElse("")
                + aid(entry);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
