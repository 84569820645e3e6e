package io.pitcrew.kiosk.ui.swapplanned;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.kiosk.ui.form.Checks.Check;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.JobAid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// @param changes what would be different, each line with `**bold**` spans
/// @param apply the words of the way on; without a touch they say why it is not open yet
record SwapPlannedModel(
        String over,
        String title,
        String from,
        String to,
        List<String> changes,
        List<Check> checks,
        String safeTitle,
        String safe,
        Apply apply) {

    record Apply(String words, Optional<Touch> touch) {}

    static SwapPlannedModel of(Floor.SwapPlanned floor, Words words) {
        SwapPlan plan = floor.plan();
        Lang lang = floor.lang();
        String from = plan.from().name(lang);
        String to = plan.to().name(lang);
        Duration confirm = floor.setting().times().confirm();
        String within = confirm.toMinutes() > 0
                ? words.count("minutes", confirm.toMinutes())
                : words.count("seconds", confirm.toSeconds());
        return new SwapPlannedModel(
                words.say("service") + " · " + floor.person().called(),
                words.say("swap.title", to),
                from,
                to,
                changes(plan, words),
                checks(floor, words, to),
                words.say("swap.safe.title"),
                words.say("swap.safe", from, within),
                apply(floor, words));
    }

    private static Apply apply(Floor.SwapPlanned floor, Words words) {
        if (floor.applying()) {
            return new Apply(words.say("swap.applying"), Optional.empty());
        }
        return floor.plan().ready()
                ? new Apply(
                        words.say("swap.apply", floor.plan().to().name(floor.lang())),
                        Optional.of(new Touch.ApplySwap()))
                : new Apply(words.say("swap.waits"), Optional.empty());
    }

    private static List<String> changes(SwapPlan plan, Words words) {
        List<String> changes = new ArrayList<>();
        if (!plan.added().isEmpty()) {
            changes.add(words.say("swap.added", titles(plan.added(), words)));
        }
        if (!plan.removed().isEmpty()) {
            changes.add(words.say("swap.removed", titles(plan.removed(), words)));
        }
        changes.add(words.count("swap.stay", plan.stay().size()));
        if (!plan.languagesAdded().isEmpty()) {
            changes.add(words.say(
                    "swap.languages",
                    plan.languagesAdded().stream().map(words::nameOf).collect(Collectors.joining(", "))));
        }
        if (plan.open() > 0) {
            changes.add(words.count("swap.open", plan.open(), plan.from().name(words.lang())));
        }
        return changes;
    }

    private static String titles(List<JobAid> aids, Words words) {
        return aids.stream().map(aid -> aid.text(words.lang()).title()).collect(Collectors.joining(", "));
    }

    private static List<Check> checks(Floor.SwapPlanned floor, Words words, String to) {
        SwapPlan plan = floor.plan();
        Check content = plan.ready()
                ? new Check(true, words.say("swap.here", to))
                : new Check(false, words.count("swap.missing", plan.missingObjects(), words.size(plan.missingBytes())));
        Check reader = floor.setting().readerFault().isPresent()
                ? new Check(false, words.say("swap.reader.none"))
                : new Check(true, words.say("swap.reader"));
        return List.of(content, reader);
    }

    Touch back() {
        return new Touch.Back();
    }
}
