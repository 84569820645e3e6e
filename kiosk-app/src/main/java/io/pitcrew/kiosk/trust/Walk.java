package io.pitcrew.kiosk.trust;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes from one trust root to the next. Each version is asked for by its exact name, so a kiosk that was away for
/// years walks through all it missed; that nothing comes means nothing. Everything happens on the given thread;
/// [#offered] may be called from any.
public final class Walk {
    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);
    private static final long REFUSALS_EVERY = 3_600_000;

    private final Trust trust;
    private final Ledger ledger;
    private final RootSource source;
    private final Executor thread;
    private final LongSupplier millis;
    private Runnable walked = () -> {};
    private volatile Optional<String> refused = Optional.empty();
    private long recordedAt;

    /// @param millis monotonic
    public Walk(Trust trust, Ledger ledger, RootSource source, Executor thread, LongSupplier millis) {
        this.trust = trust;
        this.ledger = ledger;
        this.source = source;
        this.thread = thread;
        this.millis = millis;
        this.recordedAt = millis.getAsLong() - REFUSALS_EVERY;
    }

    /// @param carried looked at first: somebody may have put another root into the kiosk's folder
    /// @param next runs after each step, on the given thread
    public void start(Bytes carried, Runnable next) {
        thread.execute(() -> {
            walked = next;
            if (trust.judge(carried.array()) instanceof Step.Follows step) {
                take(step);
            }
            source.askForRoot(trust.current().version() + 1);
        });
    }

    /// A trust root as it came, from anywhere.
    public void offered(byte[] envelope) {
        thread.execute(() -> weigh(envelope));
    }

    /// Why the last one was refused; empty since one was taken.
    public Optional<String> refused() {
        return refused;
    }

    private void weigh(byte[] envelope) {
        switch (trust.judge(envelope)) {
            case Step.Known() -> {}
            case Step.Refused no -> refuse(no);
            case Step.Follows step -> take(step);
        }
    }

    private void take(Step.Follows step) {
        int version = step.next().version();
        Fact fact =
                new Fact.TrustRootInForce(version, step.before().version(), step.byPerson() ? "person" : "signature");
        Outcome outcome = ledger.queue(List.of(new Draft(Context.NONE, fact)), c -> {
                    trust.write(c, step);
                    return step;
                })
                .join();
        if (outcome instanceof Outcome.NotRecorded(String reason)) {
            LOG.warn("trust root {} could not be kept: {}", version, reason);
            return; // being retained, it comes again
        }
        trust.took(step);
        refused = Optional.empty();
        LOG.info("trust root {} is in force, after {}", version, step.before().version());
        source.askForRoot(version + 1);
        source.askAgain();
        walked.run();
    }

    /// Whoever holds the broker must not be able to fill the ledger.
    private void refuse(Step.Refused no) {
        String words = "trust root: " + no.reason() + ": " + no.detail();
        if (refused.equals(Optional.of(words))) {
            return;
        }
        refused = Optional.of(words);
        LOG.warn("{}", words);
        long now = millis.getAsLong();
        if (now - recordedAt >= REFUSALS_EVERY) {
            recordedAt = now;
            Fact fact = new Fact.TrustRootRefused(no.reason(), no.detail());
            var _ = ledger.queue(List.of(new Draft(Context.NONE, fact))).join();
        }
    }
}
