package io.pitcrew.kiosk.badge.simulated;

import io.pitcrew.station.config.KioskConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A reader in the hand of whoever writes a demo or a test. It is plugged in at a symbolic link, renewed each time, as
/// udev renews `/dev/serial/by-id/…`. The kiosk opens it by [#asConfigured]. May be used from any thread.
///
/// As with a real one, what is sent while nobody listens is lost; [#tap] and [#raw] say so.
public final class SimulatedReader implements AutoCloseable {
    private final KioskConfig.Reader reader;
    private final FrameEncoder encoder;
    private final Path link;
    private @Nullable Pty pty;

    /// Not plugged in yet.
    ///
    /// @param reader whose protocol and terminator to speak; its port is not looked at
    /// @param link where to appear; its folder must exist
    public SimulatedReader(KioskConfig.Reader reader, Path link) {
        this.reader = new KioskConfig.Reader(link.toString(), reader.protocol(), reader.baud(), reader.terminator());
        this.encoder = new FrameEncoder(reader);
        this.link = link;
    }

    /// The reader as the kiosk's configuration would name it.
    public KioskConfig.Reader asConfigured() {
        return reader;
    }

    /// Nothing happens if it is plugged in.
    public synchronized void plug() {
        if (pty != null) {
            return;
        }
        var fresh = Pty.open();
        try {
            // Moved into place: a kiosk that looks at any moment sees the whole link or none.
            Path unfinished = link.resolveSibling(link.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createSymbolicLink(unfinished, fresh.path());
            Files.move(unfinished, link, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            fresh.close();
            throw new UncheckedIOException("simulated badge reader: no link can be made at " + link, e);
        }
        pty = fresh;
    }

    /// Nothing happens if it is not plugged in.
    public synchronized void unplug() {
        if (pty == null) {
            return;
        }
        try {
            Files.deleteIfExists(link);
        } catch (IOException e) {
            throw new UncheckedIOException("simulated badge reader: the link stays at " + link, e);
        } finally {
            pty.close();
            pty = null;
        }
    }

    /// Has the kiosk the port open?
    public synchronized boolean listenedTo() {
        return pty != null && pty.listenedTo();
    }

    /// Lays a badge on the reader once.
    ///
    /// @return was somebody listening?
    /// @throws IllegalArgumentException if the protocol cannot carry the number
    public boolean tap(String number) {
        return raw(encoder.frame(number));
    }

    /// Sends anything: half a frame, two, noise. At most about 4,000 bytes at a time find room.
    ///
    /// @return was somebody listening, and with room for all of it?
    public synchronized boolean raw(byte[] bytes) {
        return listenedTo() && pty != null && pty.write(bytes) == bytes.length;
    }

    @Override
    public void close() {
        unplug();
    }
}
