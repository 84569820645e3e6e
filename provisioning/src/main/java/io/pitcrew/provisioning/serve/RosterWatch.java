package io.pitcrew.provisioning.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/// Watches the roster of an operations home. It is written in one move, so each change is told at once: a badge that
/// was
/// locked should not open a kiosk while somebody waits for quiet.
public final class RosterWatch implements Runnable, AutoCloseable {
    private final Path file;
    private final Runnable changed;
    private final WatchService service;

    /// Watching begins at once; telling begins with [#run].
    ///
    /// @param changed called on the thread of [#run]
    public RosterWatch(Path file, Runnable changed) throws IOException {
        this.file = file.toAbsolutePath();
        this.changed = changed;
        this.service = file.getFileSystem().newWatchService();
        this.file
                .resolveSibling("")
                .register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    }

    /// Returns when the watch is closed or the thread interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                boolean ours = key.pollEvents().stream().anyMatch(this::isRoster);
                key.reset();
                if (ours) {
                    changed.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            return; // the way it ends
        }
    }

    private boolean isRoster(WatchEvent<?> event) {
        return file.equals(file.resolveSibling(String.valueOf(event.context())));
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
