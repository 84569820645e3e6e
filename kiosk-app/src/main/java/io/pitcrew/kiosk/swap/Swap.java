package io.pitcrew.kiosk.swap;

import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.content.ContentWatch.Progress;
import io.pitcrew.kiosk.content.Library;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.kiosk.store.InForce.Trial;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Moves this kiosk to another station and back. A swap is one row changed in the transaction that records it; until
/// somebody confirms it, it goes back by itself: when its time is over, or at the next start, so that neither a wrong
/// clock nor a power cut can make it last.
///
/// Everything happens on the content thread; all methods but [#progressed] may be called from any thread and only hand
/// over.
public final class Swap {
    private final Content content;
    private final Library library;
    private final Ledger ledger;
    private final WorkBook work;
    private final Content.Pace pace;
    private final Duration confirm;
    private SwapWatch watch = new Nobody();
    private Optional<StationPath> planned = Optional.empty();
    private int lastMissing;
    private long untilMillis;
    private boolean assigned;

    /// @param confirm how long a swap waits to be confirmed
    public Swap(Content content, Library library, Ledger ledger, WorkBook work, Content.Pace pace, Duration confirm) {
        this.content = content;
        this.library = library;
        this.ledger = ledger;
        this.work = work;
        this.pace = pace;
        this.confirm = confirm;
    }

    /// Takes back a swap that the last start left unconfirmed.
    public void start(SwapWatch who) {
        pace.thread().execute(() -> {
            watch = who;
            untilMillis = pace.millis().getAsLong();
            goBack("restart");
        });
    }

    /// Call about once a second.
    public void tick() {
        pace.thread().execute(() -> {
            if (pace.millis().getAsLong() >= untilMillis) {
                goBack("time");
            } else if (assigned && ledger.waiting() == 0) {
                confirmed(Context.NONE);
            }
        });
    }

    /// Says what a swap would change, and fetches in the background what is missing for it.
    public void plan(StationPath to) {
        pace.thread().execute(() -> {
            planned = Optional.of(to);
            lastMissing = -1;
            content.alsoFor(Set.of(to));
            tellPlan(to);
        });
    }

    /// Tell every progress of the content; on its thread.
    public void progressed(Progress progress) {
        if (planned.isPresent() && progress.objects() != lastMissing) {
            lastMissing = progress.objects();
            tellPlan(planned.get());
        }
    }

    public void apply(StationPath to, WorkerId by) {
        pace.thread().execute(() -> {
            InForce now = content.inForce();
            Optional<SwapPlan> plan = planOf(to);
            if (now.trial().isPresent() || now.station().equals(to)) {
                watch.failed("a swap is on trial already, or this is the station served");
            } else if (plan.isEmpty() || !plan.get().ready()) {
                plan.ifPresentOrElse(watch::planned, () -> watch.failed("no release in force knows " + to));
            } else {
                apply(now, plan.get(), Context.NONE.at(now.station()).by(by));
            }
        });
    }

    /// What operations assigned. It stays when operations acknowledges the record of it before its time is over. On the
    /// content thread, when everything is here.
    void assign(StationPath to) {
        planOf(to).filter(SwapPlan::ready).ifPresent(plan -> {
            InForce now = content.inForce();
            apply(now, plan, Context.NONE.at(now.station()));
            assigned = content.inForce().trial().isPresent();
        });
    }

    /// Keeps the station on trial.
    public void confirm(WorkerId by) {
        pace.thread().execute(() -> confirmed(Context.NONE.by(by)));
    }

    private void confirmed(Context context) {
        InForce now = content.inForce();
        if (now.trial().isPresent()
                && recorded(
                        new InForce(now.release(), now.station(), Optional.empty()),
                        context.at(now.station()),
                        new Fact.SwapConfirmed(now.station()))) {
            settle();
        }
    }

    /// @param by `time`, `person` or `restart`
    public void revert(String by) {
        pace.thread().execute(() -> goBack(by));
    }

    private void apply(InForce now, SwapPlan plan, Context context) {
        StationPath to = plan.to().path();
        Instant until = pace.clock().instant().plus(confirm);
        if (recorded(
                new InForce(now.release(), to, Optional.of(new Trial(now.station(), until))),
                context,
                new Fact.StationSwapped(now.station(), to))) {
            planned = Optional.empty();
            untilMillis = pace.millis().getAsLong() + confirm.toMillis();
            content.reread();
            watch.onTrial(plan.from(), until, untilMillis);
        }
    }

    /// Without a swap on trial there is nothing to do. If it cannot be recorded, the next tick tries again.
    private void goBack(String by) {
        InForce now = content.inForce();
        now.trial().ifPresent(trial -> {
            if (recorded(
                    new InForce(now.release(), trial.from(), Optional.empty()),
                    Context.NONE.at(trial.from()),
                    new Fact.SwapReverted(trial.from(), now.station(), by))) {
                settle();
            }
        });
    }

    private void settle() {
        assigned = false;
        planned = Optional.empty();
        content.alsoFor(Set.of());
        content.reread();
        watch.settled();
    }

    private boolean recorded(InForce next, Context context, Fact fact) {
        Outcome outcome = ledger.queue(List.of(new Draft(context, fact)), c -> {
                    next.write(c);
                    return next;
                })
                .join();
        if (outcome instanceof Outcome.NotRecorded(String reason)) {
            watch.failed(reason);
            return false;
        }
        return true;
    }

    private void tellPlan(StationPath to) {
        planOf(to).ifPresentOrElse(watch::planned, () -> watch.failed("no release in force knows " + to));
    }

    private Optional<SwapPlan> planOf(StationPath path) {
        Shelf shelf = content.shelf();
        Optional<StationProfile> to = library.station(shelf.release(), path);
        Optional<Content.Missing> missing = content.missing(path);
        if (to.isEmpty() || missing.isEmpty()) {
            return Optional.empty();
        }
        StationProfile from = shelf.station();
        return Optional.of(new SwapPlan(
                from,
                to.get(),
                aids(shelf, to.get(), id -> !from.aids().contains(id)),
                aids(shelf, from, id -> !to.get().aids().contains(id)),
                aids(shelf, from, id -> to.get().aids().contains(id)),
                to.get().languages().stream()
                        .filter(lang -> !from.languages().contains(lang))
                        .toList(),
                missing.get().objects(),
                missing.get().bytes(),
                work.open(from.path()).size()));
    }

    /// Those of them that are here already.
    private List<JobAid> aids(Shelf shelf, StationProfile of, java.util.function.Predicate<AidId> which) {
        return of.aids().stream()
                .filter(which)
                .flatMap(id -> library.aid(shelf.release(), id, of.path()).stream())
                .toList();
    }

    private static final class Nobody implements SwapWatch {
        @Override
        public void planned(SwapPlan plan) {}

        @Override
        public void onTrial(StationProfile from, Instant until, long untilMillis) {}

        @Override
        public void settled() {}

        @Override
        public void failed(String why) {}
    }
}
