package io.pitcrew.provisioning.evidence;

import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A record and its words, as they are read on a terminal.
public final class ExhibitText {
    private static final String VALUE = "value";

    private final StringBuilder text = new StringBuilder();

    private ExhibitText() {}

    public static String of(Exhibit exhibit) {
        ExhibitText words = new ExhibitText();
        words.record(exhibit.record(), exhibit.fork());
        exhibit.result().ifPresent(result -> words.bound(exhibit, result));
        words.screen(exhibit);
        return words.text.toString();
    }

    private void record(Entry record, boolean fork) {
        line("");
        line("Record " + record.seq() + " of " + record.kiosk() + (fork ? ", on a FORK" : "") + ": " + record.type());
        line("  at       " + record.at() + (record.clock().equals("good") ? "" : " – clock: " + record.clock()));
        record.station().ifPresent(station -> line("  station  " + station));
        record.worker().ifPresent(worker -> line("  worker   " + worker));
        record.release().ifPresent(release -> line("  release  " + release));
        for (Map.Entry<String, Object> one : record.data().entrySet()) {
            line("  %-8s %s".formatted(one.getKey(), one.getValue()));
        }
    }

    private void bound(Exhibit exhibit, Result result) {
        boolean same = exhibit.record().data().get("result") instanceof String hash
                && hash.equals(result.hash().hex());
        line(
                same
                        ? "  The steps done before it, with words and answers, are those that it was put to."
                        : "  NOT what the steps recorded before it come to: the signature was put to other work.");
        result.steps()
                .forEach(done -> line("    " + done.step()
                        + done.value().map(value -> " = " + value).orElse("")));
    }

    private void screen(Exhibit exhibit) {
        line("");
        if (!exhibit.named()) {
            line("It names no words: nothing of it was on a screen.");
        } else if (exhibit.aid().isEmpty()) {
            line("Its words are NOT in this file: no version of "
                    + exhibit.record().aid().orElseThrow() + " here hashes to what the record names.");
        } else {
            JobAid aid = exhibit.aid().get();
            line("On the screen, in " + exhibit.lang() + " – the hashes are those of the record:");
            line("  " + aid.text(exhibit.lang()).title());
            exhibit.steps().forEach(step -> step(aid, step, exhibit));
        }
    }

    private void step(JobAid aid, Step step, Exhibit exhibit) {
        StepText words = aid.text(step, exhibit.lang());
        line("");
        line("  " + (aid.indexOf(step.id()) + 1) + "  " + words.title() + "  (" + step.id() + ")");
        step.hazard()
                .ifPresent(hazard -> line("     " + hazard.word() + " " + hazard.sign() + ": "
                        + words.warning().orElse("")));
        words.lines()
                .forEach(one -> line("     " + (one.callout() == 0 ? "–" : one.callout() + ".") + " " + one.text()));
        asked(step.action(), words).forEach(one -> line("     " + one));
        step.picture()
                .ifPresent(picture -> line("     picture " + picture.hash().hex()));
        step.video().ifPresent(video -> line("     video " + video.hash().hex()));
        if (exhibit.result().isEmpty()) {
            value(exhibit.record()).ifPresent(value -> line("     ANSWERED: " + value));
        }
    }

    private static List<String> asked(Action action, StepText words) {
        return switch (action) {
            case Action.Do _ -> List.of();
            case Action.Check _ ->
                List.of(words.ok().orElse("OK") + " / " + words.notOk().orElse("not OK"));
            case Action.Measure measure ->
                List.of(words.label().orElse("") + " " + measure.low().toPlainString() + " – "
                        + measure.high().toPlainString() + " " + measure.unit());
            case Action.Timer timer -> List.of("wait " + timer.seconds() + " s");
            case Action.Choose _, Action.Question _ ->
                IntStream.range(0, words.choices().size())
                        .mapToObj(i ->
                                "(" + (i + 1) + ") " + words.choices().get(i).text())
                        .toList();
        };
    }

    private static Optional<String> value(Entry record) {
        return record.data().containsKey(VALUE)
                ? Optional.of(String.valueOf(record.data().get(VALUE)))
                : Optional.empty();
    }

    private void line(String words) {
        text.append(words.replaceAll("\\p{Cntrl}", "\uFFFD")).append(System.lineSeparator());
    }
}
