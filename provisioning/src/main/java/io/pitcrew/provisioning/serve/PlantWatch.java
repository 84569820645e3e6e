package io.pitcrew.provisioning.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Watches a plant folder and all within it. An editor saves in several moves; they are told as one, when it has been
/// quiet for a moment.
public final class PlantWatch implements Runnable, AutoCloseable {
    /// How long it must be quiet after a change.
    public static final Duration QUIET = Duration.ofMillis(150);

    private final Path folder;
    private final Runnable changed;
    private final WatchService service;

    /// Watching begins at once; telling begins with [#run].
    ///
    /// @param changed called on the thread of [#run]; it may take its time, later changes are told afterwards
    public PlantWatch(Path folder, Runnable changed) throws IOException {
        this.folder = folder;
        this.changed = changed;
        this.service = folder.getFileSystem().newWatchService();
        watchAll();
    }

    /// Returns when the watch is closed or the thread interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                }
                watchAll();
                changed.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            return; // the way it ends
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Folders that are watched already stay so; new ones are added.
    private void watchAll() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                boolean hidden = !visited.equals(folder)
                        && visited.getFileName().toString().startsWith(".");
                if (hidden) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                visited.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // gone between listing and looking
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
