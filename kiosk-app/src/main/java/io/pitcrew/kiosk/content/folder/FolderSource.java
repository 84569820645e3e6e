package io.pitcrew.kiosk.content.folder;

import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// A folder with a file for each chunk: `<first two digits of the hash>/<hash>`. It may be there or not, and go while
/// it
/// is read: then it lacks what is asked for, until it is back.
public final class FolderSource implements ContentSource {
    private final Path folder;
    private final Executor thread;
    private final Set<Sha256> open = ConcurrentHashMap.newKeySet();

    /// @param thread reads: a stick may take its time
    public FolderSource(Path folder, Executor thread) {
        this.folder = folder;
        this.thread = thread;
    }

    @Override
    public Kind kind() {
        return Kind.STORE;
    }

    @Override
    public void ask(Sha256 chunk, Receiver receiver) {
        open.add(chunk);
        thread.execute(() -> {
            if (open.remove(chunk)) {
                read(chunk, receiver);
            }
        });
    }

    @Override
    public void forget(Sha256 chunk) {
        open.remove(chunk);
    }

    private void read(Sha256 chunk, Receiver receiver) {
        Path file = folder.resolve(chunk.hex().substring(0, 2)).resolve(chunk.hex());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] wire = in.readNBytes(Chunk.MAX_WIRE + 1);
            if (wire.length <= Chunk.MAX_WIRE) {
                receiver.arrived(chunk, wire);
                return;
            }
        } catch (IOException e) {
            // not there, pulled out, or not to be read: one and the same to whoever asks
        }
        receiver.lacks(chunk);
    }
}
