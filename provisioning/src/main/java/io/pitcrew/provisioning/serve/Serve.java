package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.Receipt;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.link.Arrivals;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Gives what arrives to whom it concerns, and says it. On the link's executor.
public final class Serve implements Arrivals {
    private static final int IN_WORDS = 20;

    private final Collector collector;
    private final Releases releases;
    private final Sentences sentences;
    private final News news;
    private final InstantSource clock;
    private final Consumer<String> terminal;

    /// @param terminal takes one line at a time, without time of day
    public Serve(
            Collector collector,
            Releases releases,
            Names names,
            News news,
            InstantSource clock,
            Consumer<String> terminal) {
        this.collector = collector;
        this.releases = releases;
        this.sentences = new Sentences(names);
        this.news = news;
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public void records(KioskId from, List<Bytes> messages) {
        long start = clock.millis();
        try {
            List<Receipt> receipts = collector.receive(from, messages);
            long took = clock.millis() - start;
            receipts.forEach(this::say);
            List<StoredRecord> stored = receipts.stream()
                    .filter(Receipt.Stored.class::isInstance)
                    .flatMap(receipt -> ((Receipt.Stored) receipt).records().stream())
                    .toList();
            stored(from, stored, took);
        } catch (StoreUnavailable e) {
            terminal.accept("not stored, and not acknowledged: " + e.getMessage());
        }
    }

    @Override
    public void newChain(KioskId from, Bytes envelope) {
        say(collector.newChain(from, envelope.array()));
    }

    /// A hint that the kiosks' records will say for certain.
    @Override
    public void status(KioskId from, Bytes status) {
        news.said(from, status);
    }

    @Override
    public void want(KioskId from, Bytes want) {
        releases.answer(from, want);
    }

    @Override
    public void connected(boolean remembered) {
        terminal.accept("connected");
        releases.connected();
        news.linked(true, remembered);
        if (!remembered) {
            collector.reassert();
        }
    }

    @Override
    public void disconnected(String why) {
        news.linked(false, false);
        terminal.accept("no broker – " + why + "; trying again by itself");
    }

    /// Another collector has stored it.
    public void storedElsewhere(StoredRecord record) {
        news.stored(record);
        terminal.accept(sentence(record) + " – stored");
    }

    /// A backlog is told by its first records and how many there were.
    private void stored(KioskId from, List<StoredRecord> records, long took) {
        records.forEach(news::stored);
        records.stream()
                .limit(IN_WORDS)
                .forEach(record -> terminal.accept(sentence(record) + " – stored, acknowledged in " + took + " ms"));
        if (records.size() > IN_WORDS) {
            terminal.accept(from + ": " + (records.size() - IN_WORDS) + " more, up to "
                    + records.getLast().at().seq() + " – stored, acknowledged in " + took + " ms");
        }
    }

    private void say(Receipt receipt) {
        switch (receipt) {
            case Receipt.Stored stored ->
                stored.before()
                        .ifPresent(old ->
                                terminal.accept(stored.kiosk() + " has a new chain; the old one ends at " + old.seq()));
            case Receipt.Forked forked ->
                terminal.accept(forked.kiosk() + ": two signed records at one place, both kept, at "
                        + forked.records().getFirst().at().seq()
                        + " – two devices use one key: find the copy, and enrol it anew with `pitcrew kiosk new"
                        + " --replace`");
            case Receipt.Gap gap ->
                terminal.accept(gap.kiosk() + ": records are missing after "
                        + gap.head().seq() + "; asked for again");
            case Receipt.Enrolled enrolled ->
                terminal.accept(enrolled.kiosk() + " goes on with a new key (" + Bytes.printable(enrolled.reason())
                        + "), vouched for by its old one, which it used up to "
                        + enrolled.ends().seq());
            case Receipt.Dropped dropped -> {
                if (dropped.count() == 1) {
                    terminal.accept(
                            dropped.kiosk() + ": a message " + dropped.reason().words());
                }
            }
            case Receipt.Provisional waiting -> {}
            case Receipt.Duplicate duplicate -> {}
        }
    }

    private String sentence(StoredRecord record) {
        return record.entry()
                .map(entry -> sentences.of(entry) + since(entry).orElse(""))
                .orElse(record.kiosk() + ": record " + record.at().seq() + " cannot be read; kept as it is");
    }

    /// From our own clock alone, so the way back is in it.
    private Optional<String> since(Entry entry) {
        try {
            return entry.fact() instanceof Fact.ReleaseInForce(var number, var before)
                    ? releases.published(number)
                            .map(published -> " after " + seconds(Duration.between(published, clock.instant())))
                    : Optional.empty();
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
