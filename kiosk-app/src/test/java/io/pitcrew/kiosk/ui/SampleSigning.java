package io.pitcrew.kiosk.ui;

import static io.pitcrew.kiosk.ui.SampleShift.AMARA;
import static io.pitcrew.kiosk.ui.SampleShift.RELEASE;
import static io.pitcrew.kiosk.ui.SampleShift.now;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.JobAid.Sign;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Fact.PinSet;
import io.pitcrew.station.roster.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Somebody signs.
record SampleSigning(SamplePlant plant, SampleShift shift) {
    private static final Optional<Floor.Signing.Beside> AMARA_BESIDE =
            Optional.of(new Floor.Signing.Beside(AMARA.id(), "Amara"));

    void all(Map<String, Floor> floors, Lang lang) {
        JobAid lockOut = plant.signed("lock-out", new Sign(Sign.Says.DONE, true));
        JobAid torque = plant.signed("clamp-torque", new Sign(Sign.Says.READ, false));
        PinSet vouched = new PinSet(PinSet.Cause.FIRST, new WorkerId("e5".repeat(16)));
        floors.put("signing-badges", at(lockOut, lang, false, Optional.empty(), new Pad.Typing(6, 5, false, 0, 0, 0)));
        floors.put("signing", at(lockOut, lang, true, AMARA_BESIDE, new Pad.Typing(6, 5, false, 6, 0, 0)));
        floors.put("signing-wait", at(lockOut, lang, true, AMARA_BESIDE, new Pad.Typing(6, 3, true, 0, 4, 0)));
        floors.put("signing-wrong", at(torque, lang, true, Optional.empty(), new Pad.Typing(6, 1, true, 2, 0, 0)));
        floors.put(
                "signing-no-pin", at(lockOut, lang, false, Optional.empty(), new Pad.Vouching(PinSet.Cause.FIRST, 6)));
        floors.put(
                "signing-locked", at(torque, lang, true, Optional.empty(), new Pad.Vouching(PinSet.Cause.LOCKED, 6)));
        floors.put(
                "signing-choose",
                at(lockOut, lang, false, Optional.empty(), new Pad.Choosing(vouched, 6, 3, false, Optional.empty())));
        floors.put(
                "signing-easy",
                at(
                        lockOut,
                        lang,
                        false,
                        Optional.empty(),
                        new Pad.Choosing(vouched, 6, 0, false, Optional.of(Pad.Choosing.Refused.EASY))));
        floors.put(
                "signing-not", at(lockOut, lang, true, AMARA_BESIDE, new Pad.NotSigned("the disk is full: ledger.db")));
        Home home = shift.home(new Home.Hero.Likeliest(plant.aid("die-change")), List.of(), List.of());
        floors.put("done-signed", new Floor.Done(now(), who(lang), run(lockOut, lang), home, "r9", 0, false, 0));
    }

    private Floor at(JobAid aid, Lang lang, boolean tapped, Optional<Floor.Signing.Beside> beside, Pad pad) {
        return new Floor.Signing(now(), who(lang), run(aid, lang), tapped, beside, pad, 0);
    }

    private static Person who(Lang lang) {
        return new Person(
                new WorkerId("c3".repeat(16)), "Ana", "Ana Nowak-Wiśniewska", lang, Set.of(Role.OPERATOR), 0, false);
    }

    private static Run run(JobAid aid, Lang lang) {
        Set<StepId> done = aid.steps().stream().map(Step::id).collect(Collectors.toSet());
        Map<StepId, String> answers = aid.steps().stream()
                .filter(step -> step.action() instanceof Action.Measure)
                .collect(Collectors.toMap(
                        Step::id, step -> ((Action.Measure) step.action()).low().toPlainString()));
        return new Run("w", aid, RELEASE, lang, aid.steps().size() - 1, done, answers, Set.of(), Optional.empty());
    }
}
