package io.pitcrew.provisioning.cli;

import java.util.concurrent.CountDownLatch;

/// Lets a command run until the process is asked to end (Ctrl-C, SIGTERM), and then end in order: the process waits
/// until the command has closed what it opened. Open it first, so that it is closed last.
final class UntilStopped implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "stop");

    UntilStopped() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    CountDownLatch latch() {
        return asked;
    }

    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        closed.countDown();
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void askAndWait() {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
