package io.pitcrew.provisioning.publish.compare;

import io.pitcrew.provisioning.publish.compare.Changes.StationChange;
import io.pitcrew.provisioning.publish.compare.Difference.StepChange;
import io.pitcrew.station.id.AidId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What changes, as it is read on a terminal.
public final class ChangesText {
    private final Function<AidId, String> interrupts;
    private final StringBuilder out = new StringBuilder();

    private ChangesText(Function<AidId, String> interrupts) {
        this.interrupts = interrupts;
    }

    /// @param interrupts what to say of the people who know an aid; empty for nothing
    public static String of(Changes changes, Function<AidId, String> interrupts) {
        ChangesText text = new ChangesText(interrupts);
        changes.aids().forEach(text::aid);
        changes.stations().forEach(text::station);
        changes.withdrawn()
                .forEach((aid, details) -> text.details("  " + aid + ": what people are told of it", details));
        text.details("  glossary", changes.glossary());
        if (!changes.people().none()) {
            text.line("  people: " + changes.people().added() + " added, "
                    + changes.people().removed() + " removed, "
                    + changes.people().changed() + " changed");
        }
        return text.out.toString();
    }

    private void aid(Difference aid) {
        String steps = aid.steps().stream()
                .map(change -> change.step().value())
                .collect(Collectors.joining(", ", aid.steps().isEmpty() ? "" : " – ", ""));
        line("  " + aid.aid() + ": " + words(aid.kind()) + steps + asked(aid));
        for (StepChange step : aid.steps()) {
            switch (step.what()) {
                case NEW -> {
                    if (aid.kind() != Difference.Kind.ADDED) {
                        line("    " + step.step() + ": new");
                    }
                }
                case GONE -> line("    " + step.step() + ": gone");
                case CHANGED -> details("    " + step.step(), step.details());
            }
        }
        details("    around the steps", aid.head());
    }

    private String asked(Difference aid) {
        boolean interrupting = aid.kind() == Difference.Kind.SHOW_ONCE || aid.kind() == Difference.Kind.RE_SIGN;
        String who = interrupting ? interrupts.apply(aid.aid()) : "";
        return who.isEmpty() ? "" : " (" + who + ")";
    }

    private void station(StationChange station) {
        line("  station " + station.station() + ": "
                + station.what().name().toLowerCase(Locale.ROOT) + list(" + ", station.added())
                + list(" - ", station.removed()));
        station.details().stream()
                .filter(detail -> !List.of("aids", "symptoms").contains(detail.path()))
                .forEach(detail -> line("    " + detail.words()));
    }

    private static String list(String sign, List<AidId> aids) {
        return aids.stream().map(aid -> sign + aid).collect(Collectors.joining());
    }

    private void details(String head, List<Detail> details) {
        if (!details.isEmpty()) {
            line(head);
            details.forEach(detail -> line("      " + detail.words()));
        }
    }

    private static String words(Difference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String text) {
        out.append(text).append(System.lineSeparator());
    }
}
