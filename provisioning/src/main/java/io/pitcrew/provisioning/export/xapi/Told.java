package io.pitcrew.provisioning.export.xapi;

import io.pitcrew.station.record.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a fact says in a statement: the verb, what came out, and what else belongs to it.
///
/// @param about the id of the record it speaks of, if it is not about an activity
/// @param work the run of an aid that it belongs to
/// @param result `completion`, `success`, `response`, as far as there is one
/// @param more by the last part of the extension's name
record Told(
        Verb verb,
        Optional<String> about,
        Optional<String> work,
        Map<String, Object> result,
        Map<String, Object> more) {

    /// Empty for what says nothing of a person's work by an aid: comings and goings, calls for help, PINs, the device.
    static Optional<Told> of(Fact fact) {
        return switch (fact) {
            case Fact.Opened f -> told(Verb.INITIALIZED, f.work());
            case Fact.TakenOver f -> told(Verb.RESUMED, f.work()).map(t -> t.with("from", f.from()));
            case Fact.StepDone f ->
                told(Verb.COMPLETED, f.work()).map(t -> t.completion().response(f.value()));
            case Fact.NotOk f ->
                told(Verb.RESPONDED, f.work())
                        .map(t -> t.success(false).response(f.value()).with("way", f.way()));
            case Fact.Answer f ->
                told(Verb.ANSWERED, f.work()).map(t -> t.success(f.right()).response(Optional.of(f.value())));
            case Fact.Solved f -> told(Verb.ATTEMPTED).map(t -> t.success(f.fixed()));
            case Fact.Completed f -> told(Verb.COMPLETED, f.work()).map(Told::completion);
            case Fact.Signed f -> told(Verb.SIGNED, f.work()).map(t -> signed(t, f));
            case Fact.Undone f -> about(Verb.VOIDED, f.undone()).map(t -> t.with("reason", f.reason()));
            case Fact.Corrected f ->
                about(Verb.CORRECTED, f.corrected())
                        .map(t -> t.response(Optional.of(f.value())).with("reason", f.reason()));
            case Fact.GateRefused f ->
                told(Verb.REFUSED)
                        .map(t -> t.success(false).with("why", f.why().name()).with("lacks", f.lacks()));
            case Fact.Question f ->
                told(Verb.ASKED).map(t -> t.response(Optional.of(f.text())).with("tell", f.tell()));
            case Fact.Tip f -> told(Verb.SHARED).map(t -> t.response(Optional.of(f.text())));
            case Fact.SaidWrong f ->
                told(Verb.COMMENTED).map(t -> t.response(Optional.of(f.what().name())));
            case Fact.ChangesRead _ -> told(Verb.READ);
            case Fact.RecallAcknowledged f -> told(Verb.WARNED).map(t -> t.with("recall", f.recall()));
            case Fact.ChainOpened _,
                    Fact.SignedIn _,
                    Fact.SignedOut _,
                    Fact.HandedOver _,
                    Fact.HelpCalled _,
                    Fact.HelpAnswered _,
                    Fact.PinSet _,
                    Fact.PinLocked _,
                    Fact.ReleaseInForce _,
                    Fact.ReleaseRefused _,
                    Fact.RecallInForce _,
                    Fact.Renewed _,
                    Fact.TrustRootInForce _,
                    Fact.TrustRootRefused _,
                    Fact.StationSwapped _,
                    Fact.SwapConfirmed _,
                    Fact.SwapReverted _,
                    Fact.DeviceFault _,
                    Fact.ClockStepped _,
                    Fact.Checkpoint _,
                    Fact.Unknown _,
                    Fact.Told _ -> Optional.empty();
        };
    }

    private static Told signed(Told told, Fact.Signed signed) {
        Told with = told.completion()
                .with("says", signed.says().name())
                .with("badge", signed.badge())
                .with("pin", signed.pin())
                .with("roster", signed.roster())
                .with("result", signed.result());
        return signed.second().map(second -> with.with("second", second)).orElse(with);
    }

    private static Optional<Told> told(Verb verb) {
        return Optional.of(new Told(verb, Optional.empty(), Optional.empty(), Map.of(), Map.of()));
    }

    private static Optional<Told> told(Verb verb, String work) {
        return Optional.of(new Told(verb, Optional.empty(), Optional.of(work), Map.of(), Map.of()));
    }

    private static Optional<Told> about(Verb verb, String record) {
        return Optional.of(new Told(verb, Optional.of(record), Optional.empty(), Map.of(), Map.of()));
    }

    private Told completion() {
        return new Told(verb, about, work, and(result, "completion", true), more);
    }

    private Told success(boolean success) {
        return new Told(verb, about, work, and(result, "success", success), more);
    }

    private Told response(Optional<String> response) {
        return response.map(text -> new Told(verb, about, work, and(result, "response", text), more))
                .orElse(this);
    }

    private Told with(String name, Object value) {
        return new Told(verb, about, work, result, and(more, name, value));
    }

    private static Map<String, Object> and(Map<String, Object> before, String name, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(before);
        next.put(name, value);
        return next;
    }
}
