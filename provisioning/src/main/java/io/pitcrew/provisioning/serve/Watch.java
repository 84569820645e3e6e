package io.pitcrew.provisioning.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Watches what people save: a plant folder with all within it, or one file.
public final class Watch implements Runnable, AutoCloseable {
    /// How long it must be quiet in a folder after a change.
    public static final Duration QUIET = Duration.ofMillis(150);

    private final Path folder;
    private final boolean deep;
    private final Predicate<WatchEvent<?>> ours;
    private final Runnable changed;
    private final WatchService service;

    private Watch(Path folder, boolean deep, Predicate<WatchEvent<?>> ours, Runnable changed) throws IOException {
        this.folder = folder;
        this.deep = deep;
        this.ours = ours;
        this.changed = changed;
        this.service = folder.getFileSystem().newWatchService();
        register();
    }

    /// An editor saves in several moves; they are told as one, when it has been quiet for a moment. Watching begins at
    /// once; telling begins with [#run].
    ///
    /// @param changed called on the thread of [#run]; it may take its time, later changes are told afterwards
    public static Watch folder(Path folder, Runnable changed) throws IOException {
        return new Watch(folder, true, _ -> true, changed);
    }

    /// A file that is written in one move, so each change is told at once: a badge that was locked should not open a
    /// kiosk while somebody waits for quiet. That it is gone is not told.
    ///
    /// @param changed called on the thread of [#run]
    public static Watch file(Path file, Runnable changed) throws IOException {
        Path name = file.getFileName();
        return new Watch(
                file.toAbsolutePath().resolveSibling(""),
                false,
                event -> event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                        || (!event.kind().equals(StandardWatchEventKinds.ENTRY_DELETE) && name.equals(event.context())),
                changed);
    }

    /// Returns when the watch is closed or the thread interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                boolean told = false;
                WatchKey key = service.take();
                while (key != null) {
                    told |= key.pollEvents().stream().anyMatch(ours);
                    key.reset();
                    key = service.poll(deep ? QUIET.toMillis() : 0, TimeUnit.MILLISECONDS);
                }
                if (told) {
                    register();
                    changed.run();
                }
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
    private void register() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                boolean top = visited.equals(folder);
                if (!top && (!deep || visited.getFileName().toString().startsWith("."))) {
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
