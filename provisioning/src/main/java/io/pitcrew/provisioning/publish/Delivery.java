package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.keys.Roots;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hands things to a board and waits for its word, with few of them open at a time: a stock broker drops silently what
/// comes faster than it delivers.
final class Delivery {
    private static final int WINDOW = 16;
    private static final long PATIENCE_SECONDS = 30;

    private final ReleaseBoard board;
    private final Shelf shelf;

    Delivery(ReleaseBoard board, Shelf shelf) {
        this.board = board;
        this.shelf = shelf;
    }

    void objects(Collection<Sha256> hashes) throws IOException, NotDelivered {
        Queue<CompletableFuture<Void>> open = new ArrayDeque<>();
        for (Sha256 hash : hashes) {
            if (open.size() == WINDOW) {
                await(open.remove());
            }
            open.add(board.putObject(hash, shelf.wire(hash)));
        }
        for (CompletableFuture<Void> last : open) {
            await(last);
        }
    }

    void pointer(String ring, Bytes envelope) throws NotDelivered {
        await(board.putPointer(ring, envelope));
    }

    /// Every trust root: a kiosk that was away for long walks through all of them.
    void roots(Roots roots) throws IOException, NotDelivered {
        for (int version = 1; version <= roots.version(); version++) {
            await(board.putRoot(version, roots.envelope(version)));
        }
        roots.announced();
    }

    <T> T await(CompletableFuture<T> answer) throws NotDelivered {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NotDelivered("the broker did not take it: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new NotDelivered("the broker did not answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted while waiting for the broker", e);
        }
    }
}
