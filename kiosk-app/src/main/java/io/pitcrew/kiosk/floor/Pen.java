package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.flow.Effect.Append;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has records written in the order in which they were asked for, one transaction at a time; whatever is asked for
/// meanwhile goes into the next. What could not be written and somebody waits for is answered and forgotten; what
/// nobody waits for is kept and tried again before anything later, so that a completion is never on record without its
/// steps.
///
/// All on the floor's thread.
final class Pen {
    private static final Logger LOG = LoggerFactory.getLogger(Pen.class);
    private static final long RETRY_SECONDS = 5;

    private final Function<List<Draft>, CompletableFuture<Outcome>> ledger;
    private final ScheduledExecutorService floor;
    private final Answers answers;
    private List<Append> waiting = new ArrayList<>();
    private List<Append> written = List.of();

    /// What became of a batch, on the floor's thread.
    interface Answers {
        void recorded(List<Append> batch, Outcome.Recorded outcome);

        void notRecorded(List<Append> answered, String reason);
    }

    /// @param ledger writes all or nothing
    Pen(Function<List<Draft>, CompletableFuture<Outcome>> ledger, ScheduledExecutorService floor, Answers answers) {
        this.ledger = ledger;
        this.floor = floor;
        this.answers = answers;
    }

    void write(List<Append> appends) {
        waiting.addAll(appends);
        go();
    }

    /// What was asked for and is not known to be on disk.
    List<Draft> ahead() {
        return drafts(Stream.concat(written.stream(), waiting.stream()));
    }

    private void go() {
        if (!written.isEmpty() || waiting.isEmpty()) {
            return;
        }
        written = List.copyOf(waiting);
        waiting = new ArrayList<>();
        var _ = ledger.apply(drafts(written.stream())).whenCompleteAsync(this::answered, floor);
    }

    private void answered(@Nullable Outcome outcome, @Nullable Throwable bug) {
        List<Append> batch = written;
        written = List.of();
        if (outcome instanceof Outcome.Recorded recorded) {
            answers.recorded(batch, recorded);
            go();
            return;
        }
        if (bug != null) {
            LOG.error("writing {} records failed", batch.size(), bug);
        }
        String reason = outcome instanceof Outcome.NotRecorded(String why) ? why : "the kiosk's own program failed";
        List<Append> kept = batch.stream().filter(a -> a.ticket() == 0).toList();
        waiting.addAll(0, kept);
        answers.notRecorded(batch.stream().filter(a -> a.ticket() != 0).toList(), reason);
        var _ = floor.schedule(this::go, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private static List<Draft> drafts(Stream<Append> appends) {
        return appends.map(a -> new Draft(a.context(), a.fact())).toList();
    }
}
