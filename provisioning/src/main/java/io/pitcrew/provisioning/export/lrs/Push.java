package io.pitcrew.provisioning.export.lrs;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.export.xapi.Statement;
import io.pitcrew.provisioning.export.xapi.Statements;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells a learning record store everything that it was not told yet, chain by chain, in batches. After each batch that
/// it has, it
/// is written down how far it is; so a push that was cut off goes on at the batch that was in hand, and what the store
/// took of that is the same to it, because ids are. One statement that it refuses holds up no other.
public final class Push {
    private static final int BATCH = 200;
    private static final int TRIES = 7;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Statements statements;
    private final Path file;
    private final Meter meter;
    private final Tally tally = new Tally();
    private Bookmark bookmark;

    /// Hears how far it is.
    public interface Meter {
        /// @param records that are done with, of so many
        void reached(long records, long of);

        void waits(Duration time, String why);
    }

    /// Lets time pass.
    @FunctionalInterface
    public interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    /// How it ended.
    public sealed interface Outcome {
        /// The store was told everything; what it would not have is in the tally.
        record Done() implements Outcome {}

        /// It goes on from here when it is started again.
        ///
        /// @param why with what to do
        record Stopped(String why) implements Outcome {}
    }

    private interface Giving {
        /// @return why it cannot go on, if it cannot
        Optional<String> give(List<Statement> batch) throws InterruptedException;
    }

    /// @param file where it is written down how far the bookmark is
    public Push(Statements statements, Bookmark bookmark, Path file, Meter meter) {
        this.statements = statements;
        this.bookmark = bookmark;
        this.file = file;
        this.meter = meter;
    }

    public Tally tally() {
        return tally;
    }

    /// Counts what there is to tell, and tells nobody.
    public void count(RecordStore store) throws IOException, InterruptedException {
        var _ = run(
                store,
                batch -> {
                    tally.taken(batch.size());
                    return Optional.empty();
                },
                false);
    }

    public Outcome run(RecordStore store, Lrs lrs, Pause pause) throws IOException, InterruptedException {
        return run(store, batch -> new Giver(lrs, pause, meter, tally).whole(batch), true);
    }

    private Outcome run(RecordStore store, Giving giving, boolean noting) throws IOException, InterruptedException {
        List<Head> heads = new ArrayList<>();
        for (KioskId kiosk : store.kiosks()) {
            heads.addAll(store.standing(kiosk).heads().reversed());
        }
        long of = left(bookmark, heads);
        while (left(bookmark, heads) > 0) {
            Batch batch = batch(store, heads);
            Optional<String> why = giving.give(batch.statements());
            if (why.isPresent()) {
                return new Outcome.Stopped(why.get());
            }
            bookmark = batch.after();
            if (noting) {
                bookmark.write(file);
            }
            meter.reached(of - left(bookmark, heads), of);
        }
        return new Outcome.Done();
    }

    /// @param after where the bookmark is when the store has them
    private record Batch(List<Statement> statements, Bookmark after) {}

    /// The next records, of as many chains as it takes.
    private Batch batch(RecordStore store, List<Head> heads) {
        List<StoredRecord> run = new ArrayList<>();
        Bookmark after = bookmark;
        for (Head head : heads) {
            if (left(after, List.of(head)) > 0 && run.size() < BATCH) {
                Head from = new Head(head.chain(), after.at(head.chain()), head.hash());
                List<StoredRecord> next = store.next(from, BATCH - run.size());
                run.addAll(next);
                after = after.at(
                        head.chain(),
                        next.isEmpty() ? head.seq() : next.getLast().at().seq());
            }
        }
        return new Batch(statements(run), after);
    }

    private static long left(Bookmark from, List<Head> heads) {
        return heads.stream()
                .mapToLong(head ->
                        Math.max(0, head.seq().value() - from.at(head.chain()).value()))
                .sum();
    }

    private List<Statement> statements(List<StoredRecord> run) {
        List<Statement> batch = new ArrayList<>();
        for (StoredRecord record : run) {
            Optional<Entry> entry = record.entry();
            try {
                if (entry.isPresent()) {
                    statements.of(entry.get()).ifPresent(batch::add);
                } else {
                    tally.skipped();
                }
            } catch (Malformed e) {
                tally.skipped();
            }
        }
        return batch;
    }

    /// Gives one batch, in whatever pieces the store takes it.
    private record Giver(Lrs lrs, Pause pause, Meter meter, Tally tally) {

        /// @return why it cannot go on, if it cannot
        Optional<String> whole(List<Statement> batch) throws InterruptedException {
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            int before = tally.left().size();
            Optional<String> why = give(batch);
            List<Tally.Left> refused = tally.left().subList(before, tally.left().size());
            if (why.isEmpty() && batch.size() > 1 && refused.size() == batch.size()) {
                return Optional.of("it takes no statement at all ("
                        + refused.getFirst().why() + "); see that --xapi-version is what it speaks");
            }
            return why;
        }

        private Optional<String> give(List<Statement> batch) throws InterruptedException {
            Answer answer = patiently(batch);
            boolean one = batch.size() == 1;
            switch (answer) {
                case Answer.Taken _ -> tally.taken(batch.size());
                case Answer.Denied(String why) -> {
                    return Optional.of(why);
                }
                case Answer.Later(Optional<Duration> _, String why) -> {
                    return Optional.of(why + "; nothing is lost, start it again later");
                }
                case Answer.Conflict _ when one -> compare(batch.getFirst());
                case Answer.TooLarge _ when one -> tally.left(batch.getFirst().id(), "too large for it");
                case Answer.Refused(String why)
                when one -> tally.left(batch.getFirst().id(), why);
                case Answer.Conflict _, Answer.TooLarge _, Answer.Refused _ -> {
                    int half = batch.size() / 2;
                    Optional<String> why = give(batch.subList(0, half));
                    return why.isPresent() ? why : give(batch.subList(half, batch.size()));
                }
            }
            return Optional.empty();
        }

        private Answer patiently(List<Statement> batch) throws InterruptedException {
            Answer answer = lrs.give(batch);
            for (int tries = 1; tries < TRIES && answer instanceof Answer.Later later; tries++) {
                Duration wait = later.after().orElse(Duration.ofSeconds(1L << (tries - 1)));
                if (wait.compareTo(LONGEST) > 0) {
                    return new Answer.Later(
                            later.after(),
                            later.why() + ", and wants to be left alone for " + wait.toMinutes() + " min");
                }
                meter.waits(wait, later.why());
                pause.last(wait);
                answer = lrs.give(batch);
            }
            return answer;
        }

        /// Some stores say 409 also of what they have word for word.
        private void compare(Statement statement) throws InterruptedException {
            Optional<Map<String, Object>> has = lrs.has(statement);
            if (has.isPresent() && Same.is(statement, has.get())) {
                tally.found();
            } else {
                tally.left(statement.id(), "it has something else under this id");
            }
        }
    }
}
