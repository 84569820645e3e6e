package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A board for tests of other packages: takes so many things, remembers none, and then is down.
public final class Forgetful implements ReleaseBoard {
    private int left;

    public Forgetful(int goesDownAfter) {
        left = goesDownAfter;
    }

    @Override
    public CompletableFuture<Void> putObject(Sha256 hash, Bytes wire) {
        return take();
    }

    @Override
    public CompletableFuture<Void> handObject(Sha256 hash, Bytes wire) {
        return take();
    }

    @Override
    public CompletableFuture<Void> takeOffObject(Sha256 hash) {
        return take();
    }

    @Override
    public CompletableFuture<Void> putPointer(String ring, Bytes envelope) {
        return take();
    }

    @Override
    public CompletableFuture<Void> putRoot(int version, Bytes envelope) {
        return take();
    }

    @Override
    public CompletableFuture<Void> putRecall(Bytes envelope) {
        return take();
    }

    @Override
    public CompletableFuture<Void> putAssignment(KioskId kiosk, Bytes envelope) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Optional<Bytes>> pointer(String ring) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<Void> take() {
        return left-- > 0
                ? CompletableFuture.runAsync(() -> {}, Runnable::run)
                : CompletableFuture.failedFuture(new IOException("down"));
    }
}
