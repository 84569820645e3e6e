package io.pitcrew.kiosk.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kiosk's threads, one for each kind of work, made and named here and nowhere else. What goes wrong in one is
/// logged with its name; none swallows an exception.
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private final List<ScheduledExecutorService> running = new ArrayList<>();

    /// Runs flow.
    final ScheduledExecutorService floor = one("floor");
    /// The only writer of `ledger.db`.
    final ScheduledExecutorService ledger = one("ledger");
    /// Fetches, verifies and writes `content.db`.
    final ScheduledExecutorService content = one("content");
    /// Believes recalls, while content may be busy.
    final ScheduledExecutorService recall = one("recall");
    /// Sends records.
    final ScheduledExecutorService relay = one("relay");
    /// Status once a second, and whatever else is due.
    final ScheduledExecutorService clock = one("clock");

    /// A thread that blocks all its life: the badge reader's, the rehearsal's.
    void forever(String name, Runnable task) {
        Thread thread = new Thread(guarded(name, task), name);
        thread.setDaemon(true);
        thread.start();
    }

    /// Lets each finish what it has begun.
    void stop(Duration atMost) {
        running.forEach(ScheduledExecutorService::shutdown);
        long until = System.nanoTime() + atMost.toNanos();
        for (ScheduledExecutorService thread : running) {
            try {
                if (!thread.awaitTermination(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// One more, of this name.
    ScheduledExecutorService one(String name) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
        ScheduledExecutorService executor = new Logged(name, factory);
        running.add(executor);
        return executor;
    }

    private static Runnable guarded(String name, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LOG.error("thread {} ended", name, e);
                throw e;
            }
        };
    }

    /// An executor hides what its tasks throw in futures that nobody reads; this one says it.
    private static final class Logged extends ScheduledThreadPoolExecutor {
        private final String name;

        Logged(String name, ThreadFactory factory) {
            super(1, factory);
            this.name = name;
            setRemoveOnCancelPolicy(true);
            setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }

        @Override
        public void execute(Runnable command) {
            super.execute(guarded(name, command));
        }
    }
}
