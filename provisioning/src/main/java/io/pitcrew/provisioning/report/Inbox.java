package io.pitcrew.provisioning.report;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every "this is wrong", the newest first.
public record Inbox(List<Report> reports) {

    /// @param id of the record
    /// @param title of the aid, in the language that was on the screen
    /// @param place `file:line` in the plant folder
    public record Report(
            String id,
            Instant at,
            KioskId kiosk,
            Optional<StationPath> station,
            Optional<AidId> aid,
            Optional<String> title,
            Optional<StepId> step,
            Optional<Lang> lang,
            Fact.SaidWrong.What what,
            Optional<String> place) {}

    public static Inbox read(RecordStore store, Sources sources) {
        List<Report> found = new ArrayList<>();
        store.each(record -> said(record, sources).ifPresent(found::add));
        found.sort(Comparator.comparing(Report::at).reversed());
        return new Inbox(List.copyOf(found));
    }

    private static Optional<Report> said(StoredRecord record, Sources sources) {
        Optional<Entry> read = record.entry();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = read.get();
        try {
            return entry.fact() instanceof Fact.SaidWrong(var what)
                    ? Optional.of(report(entry, what, sources))
                    : Optional.empty();
        } catch (Malformed unreadable) {
            return Optional.empty(); // kept and exported; of this there is nothing to say
        }
    }

    private static Report report(Entry entry, Fact.SaidWrong.What what, Sources sources) {
        Optional<String> title = entry.aid().flatMap(aid -> entry.lang().flatMap(lang -> sources.title(aid, lang)));
        Optional<String> place = entry.aid()
                .flatMap(aid ->
                        entry.lang().flatMap(lang -> entry.step().flatMap(step -> sources.place(aid, lang, step))));
        return new Report(
                entry.id(),
                entry.at(),
                entry.kiosk(),
                entry.station(),
                entry.aid(),
                title,
                entry.step(),
                entry.lang(),
                what,
                place);
    }
}
