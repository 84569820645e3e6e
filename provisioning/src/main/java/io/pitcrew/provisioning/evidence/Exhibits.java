package io.pitcrew.provisioning.evidence;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks a record up in an evidence file, with the words that it was made by. It judges nothing: that is [Auditor]'s.
public final class Exhibits {
    private final Wanted wanted;
    private final List<JobAid> aids = new ArrayList<>();
    private final Map<StationPath, StationProfile> stations = new HashMap<>();
    private final Map<Chain, Map<String, Result>> works = new HashMap<>();
    private final Map<String, At> steps = new HashMap<>();
    private final List<Exhibit> found = new ArrayList<>();

    /// Which record.
    ///
    /// @param where a kiosk or the first digits of a chain; empty where only one chain has such a record
    public record Wanted(Optional<String> where, Seq seq) {

        /// `41`, `press-3:41` or `06e3fd8f:41`.
        ///
        /// @throws IllegalArgumentException if it is neither
        public static Wanted read(String text) {
            int colon = text.lastIndexOf(':');
            String number = text.substring(colon + 1);
            if (!number.matches("[1-9][0-9]{0,14}")) {
                throw new IllegalArgumentException(
                        "'" + text + "' names no record – say its number, or press-3:41 where several kiosks have one");
            }
            return new Wanted(
                    colon < 0 ? Optional.empty() : Optional.of(text.substring(0, colon)),
                    new Seq(Long.parseLong(number)));
        }

        boolean holds(Entry record) {
            return record.seq().equals(seq)
                    && where.map(name -> record.kiosk().value().equals(name)
                                    || record.chain().value().startsWith(name))
                            .orElse(true);
        }
    }

    /// Which step of which work a record was about.
    private record At(String work, Optional<StepId> step) {}

    private Exhibits(Wanted wanted) {
        this.wanted = wanted;
    }

    /// @return more than one where several chains have such a record, or a fork is at this place
    /// @throws Malformed if this is no evidence file
    public static List<Exhibit> find(InputStream file, Wanted wanted) throws IOException, Malformed {
        Exhibits exhibits = new Exhibits(wanted);
        each(file, exhibits::take);
        return List.copyOf(exhibits.found);
    }

    /// Writes the pictures of an aid, as far as the file has them, under their hashes.
    public static Map<Media, Path> pictures(InputStream file, JobAid aid, Path folder) throws IOException, Malformed {
        Map<Sha256, Media> shown = aid.media().stream().collect(Collectors.toMap(Media::hash, Function.identity()));
        List<Item.Picture> held = new ArrayList<>();
        each(file, item -> {
            if (item instanceof Item.Picture picture && shown.containsKey(picture.hash())) {
                held.add(picture);
            }
        });
        Map<Media, Path> written = new HashMap<>();
        for (Item.Picture picture : held) {
            Path path = folder.resolve(picture.hash().hex());
            Files.write(path, picture.bytes().array());
            Optional.ofNullable(shown.get(picture.hash())).ifPresent(medium -> written.put(medium, path));
        }
        return written;
    }

    private static void each(InputStream file, Consumer<Item> reader) throws IOException, Malformed {
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.accept(Item.parse(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void take(Item item) {
        switch (item) {
            case Item.Aid aid -> aid.read().ifPresent(aids::add);
            case Item.Station station -> station.read().ifPresent(place -> stations.put(place.path(), place));
            case Item.Written written -> record(written);
            case Item.Opening _, Item.Root _, Item.Key _, Item.Stored _, Item.Picture _ -> {}
        }
    }

    private void record(Item.Written written) {
        Entry record;
        try {
            record = written.read().entry();
        } catch (Malformed unreadable) {
            return; // the verdict names it
        }
        if (record.seq().compareTo(wanted.seq()) > 0) {
            return;
        }
        Optional<Fact> fact = fact(record);
        if (!written.fork()) {
            fact.ifPresent(known -> work(record, known));
        }
        if (wanted.holds(record)) {
            found.add(exhibit(record, fact, written.fork()));
        }
    }

    /// Empty for a type that a newer kiosk wrote.
    private static Optional<Fact> fact(Entry record) {
        try {
            return Optional.of(record.fact());
        } catch (Malformed unknown) {
            return Optional.empty();
        }
    }

    private Exhibit exhibit(Entry record, Optional<Fact> fact, boolean fork) {
        Optional<Result> result = fact.filter(Fact.Signed.class::isInstance)
                .map(Fact.Signed.class::cast)
                .map(signed -> works(record.chain()).getOrDefault(signed.work(), Result.NOTHING));
        return new Exhibit(
                record,
                fork,
                aids.stream().filter(aid -> Exhibit.shows(aid, record)).findFirst(),
                record.station().flatMap(path -> Optional.ofNullable(stations.get(path))),
                result);
    }

    private void work(Entry record, Fact fact) {
        switch (fact) {
            case Fact.StepDone done -> {
                steps.put(record.id(), new At(done.work(), record.step()));
                done(record, done.value()).ifPresent(step -> change(record, done.work(), before -> before.with(step)));
            }
            case Fact.NotOk not ->
                record.step().ifPresent(step -> change(record, not.work(), before -> before.without(List.of(step))));
            case Fact.Renewed renewed -> change(record, renewed.work(), before -> before.without(renewed.again()));
            case Fact.Undone undone -> {
                At at = steps.get(undone.undone());
                if (at != null) {
                    at.step().ifPresent(step -> change(record, at.work(), before -> before.without(List.of(step))));
                }
            }
            default -> {
                // says nothing of a step
            }
        }
    }

    private static Optional<Result.Done> done(Entry record, Optional<String> value) {
        return record.step()
                .flatMap(step -> record.meaning()
                        .flatMap(meaning -> record.shown().map(shown -> new Result.Done(step, meaning, shown, value))));
    }

    private Map<String, Result> works(Chain chain) {
        return works.computeIfAbsent(chain, _ -> new HashMap<>());
    }

    private void change(Entry record, String work, Function<Result, Result> how) {
        works(record.chain()).compute(work, (_, before) -> how.apply(before == null ? Result.NOTHING : before));
    }
}
