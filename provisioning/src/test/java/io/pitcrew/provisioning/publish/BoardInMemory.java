package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A broker's retained messages without a broker: remembers, forgets, and goes down when a test says so.
public final class BoardInMemory implements ReleaseBoard {
    final Map<Sha256, Bytes> objects = new HashMap<>();
    /// To whoever was waiting.
    final Map<Sha256, Bytes> handed = new HashMap<>();

    public final Map<String, Bytes> pointers = new HashMap<>();
    public final Map<KioskId, Bytes> assignments = new HashMap<>();
    final Map<Integer, Bytes> roots = new HashMap<>();
    public Optional<Bytes> recall = Optional.empty();
    /// Everything that was put, in order: `object`, `handed`, `taken off`, `pointer`, `root`.
    public final List<String> log = new ArrayList<>();
    /// How many more messages it takes before it goes down.
    int goesDownAfter = Integer.MAX_VALUE;

    void forgetEverything() {
        objects.clear();
        pointers.clear();
        roots.clear();
        recall = Optional.empty();
        log.clear();
    }

    @Override
    public CompletableFuture<Void> putObject(Sha256 hash, Bytes wire) {
        return put("object", () -> objects.put(hash, wire));
    }

    @Override
    public CompletableFuture<Void> handObject(Sha256 hash, Bytes wire) {
        return put("handed", () -> handed.put(hash, wire));
    }

    @Override
    public CompletableFuture<Void> takeOffObject(Sha256 hash) {
        return put("taken off", () -> objects.remove(hash));
    }

    @Override
    public CompletableFuture<Void> putPointer(String ring, Bytes envelope) {
        return put("pointer", () -> pointers.put(ring, envelope));
    }

    @Override
    public CompletableFuture<Void> putRoot(int version, Bytes envelope) {
        return put("root", () -> roots.put(version, envelope));
    }

    @Override
    public CompletableFuture<Void> putRecall(Bytes envelope) {
        return put("recall", () -> recall = Optional.of(envelope));
    }

    @Override
    public CompletableFuture<Void> putAssignment(KioskId kiosk, Bytes envelope) {
        return put("assignment", () -> assignments.put(kiosk, envelope));
    }

    @Override
    public CompletableFuture<Optional<Bytes>> pointer(String ring) {
        return CompletableFuture.completedFuture(Optional.ofNullable(pointers.get(ring)));
    }

    private CompletableFuture<Void> put(String what, Runnable keep) {
        if (goesDownAfter-- <= 0) {
            return CompletableFuture.failedFuture(new IOException("connection closed"));
        }
        keep.run();
        log.add(what);
        return CompletableFuture.runAsync(() -> {}, Runnable::run);
    }
}
