package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Where releases are put up for kiosks to see: retained messages at a broker. What publishing asks of the link.
///
/// Each `put` replaces what was there. Its future completes when the broker has acknowledged (QoS 1; that nobody is
/// subscribed is no failure), and exceptionally when the connection fails or nothing comes within the board's own
/// time-out; the caller keeps no more than a window of 16 open. Futures may complete on any thread. Nothing promises
/// that the broker remembers: publishing re-asserts what it kept.
public interface ReleaseBoard {

    /// @param hash names the chunk
    /// @param wire as [io.pitcrew.station.release.Chunk#wire] gave it
    CompletableFuture<Void> putObject(Sha256 hash, Bytes wire);

    /// Hands a chunk to whoever waits for it now; the board keeps nothing of it.
    CompletableFuture<Void> handObject(Sha256 hash, Bytes wire);

    /// Takes a chunk off: nobody who comes later finds it here.
    CompletableFuture<Void> takeOffObject(Sha256 hash);

    /// @param envelope a sealed [io.pitcrew.station.release.Pointer]
    CompletableFuture<Void> putPointer(String ring, Bytes envelope);

    /// @param envelope a sealed [io.pitcrew.station.seal.TrustRoot]
    CompletableFuture<Void> putRoot(int version, Bytes envelope);

    /// @param envelope a sealed [io.pitcrew.station.release.Recall]
    CompletableFuture<Void> putRecall(Bytes envelope);

    /// @param envelope a sealed [io.pitcrew.station.release.Assignment]
    CompletableFuture<Void> putAssignment(KioskId kiosk, Bytes envelope);

    /// What the broker holds for the ring now, as it came; empty if it delivers nothing within a second or two. Fails
    /// if the broker cannot be reached.
    CompletableFuture<Optional<Bytes>> pointer(String ring);

    /// Nobody is connected: whatever is put, fails.
    record Nowhere() implements ReleaseBoard {
        @Override
        public CompletableFuture<Void> putObject(Sha256 hash, Bytes wire) {
            return nowhere();
        }

        @Override
        public CompletableFuture<Void> handObject(Sha256 hash, Bytes wire) {
            return nowhere();
        }

        @Override
        public CompletableFuture<Void> takeOffObject(Sha256 hash) {
            return nowhere();
        }

        @Override
        public CompletableFuture<Void> putPointer(String ring, Bytes envelope) {
            return nowhere();
        }

        @Override
        public CompletableFuture<Void> putRoot(int version, Bytes envelope) {
            return nowhere();
        }

        @Override
        public CompletableFuture<Void> putRecall(Bytes envelope) {
            return nowhere();
        }

        @Override
        public CompletableFuture<Void> putAssignment(KioskId kiosk, Bytes envelope) {
            return nowhere();
        }

        @Override
        public CompletableFuture<Optional<Bytes>> pointer(String ring) {
            return nowhere();
        }

        private static <T> CompletableFuture<T> nowhere() {
            return CompletableFuture.failedFuture(new IOException("nobody is connected"));
        }
    }
}
