package io.pitcrew.kiosk.content.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSourceTest implements ContentSource.Receiver {
    @TempDir
    Path place;

    private final Map<Sha256, byte[]> arrived = new HashMap<>();
    private final List<Sha256> lacking = new ArrayList<>();
    private final Queue<Runnable> thread = new ArrayDeque<>();
    private final Chunk chunk = Chunk.of(new byte[] {1, 2, 3});

    @Test
    void aStickThatAppearsLaterIsReadThenAndOneThatWentLacksWhatItHad() throws IOException {
        Path stick = place.resolve("stick");
        FolderSource source = new FolderSource(stick, Runnable::run);
        source.ask(chunk.hash(), this);
        assertEquals(List.of(chunk.hash()), lacking);

        put(stick, chunk.wire());
        source.ask(chunk.hash(), this);
        assertArrayEquals(chunk.wire(), arrived.get(chunk.hash()));

        Files.move(stick, place.resolve("pulled"));
        source.ask(chunk.hash(), this);
        assertEquals(2, lacking.size());
    }

    @Test
    void aFileTooLongForAChunkIsNotRead() throws IOException {
        put(place, new byte[Chunk.MAX_WIRE + 1]);
        new FolderSource(place, Runnable::run).ask(chunk.hash(), this);
        assertEquals(List.of(chunk.hash()), lacking);
        assertTrue(arrived.isEmpty());
    }

    @Test
    void whatWasForgottenIsNotReadAnyMore() throws IOException {
        put(place, chunk.wire());
        FolderSource source = new FolderSource(place, thread::add);
        source.ask(chunk.hash(), this);
        source.forget(chunk.hash());
        thread.forEach(Runnable::run);
        assertTrue(arrived.isEmpty());
    }

    private void put(Path folder, byte[] wire) throws IOException {
        String hex = chunk.hash().hex();
        Path file = folder.resolve(hex.substring(0, 2)).resolve(hex);
        Files.createDirectories(file.getParent());
        Files.write(file, wire);
    }

    @Override
    public void arrived(Sha256 hash, byte[] wire) {
        arrived.put(hash, wire);
    }

    @Override
    public void lacks(Sha256 hash) {
        lacking.add(hash);
    }
}
