package io.pitcrew.provisioning.cli.terminal;

import java.util.concurrent.CountDownLatch;

/// Lets a command run until the process is asked to end (Ctrl-C, SIGTERM), and then end in order: the process waits
/// until the command has closed what it opened. Open it first, so that it is closed last.
public final class UntilStopped implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "stop");

    public UntilStopped() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public CountDownLatch latch() {
        return asked;
    }

    public void await() throws InterruptedException {
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
