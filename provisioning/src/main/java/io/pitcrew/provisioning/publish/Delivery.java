package io.pitcrew.provisioning.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.pitcrew.provisioning.keys.Roots;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hands things to a board and waits for its word, with few of them open at a time: a stock broker drops silently what
/// comes faster than it delivers. What was acknowledged is noted, so that after an interruption, wherever it came,
/// nothing that the broker has is sent again.
final class Delivery {
    private static final int WINDOW = 16;
    private static final long PATIENCE_SECONDS = 30;
    private static final int HEX = 64;

    private final ReleaseBoard board;
    private final Shelf shelf;
    private final Publisher.Meter meter;

    private record Open(Sha256 hash, int bytes, CompletableFuture<Void> answer) {}

    Delivery(ReleaseBoard board, Shelf shelf, Publisher.Meter meter) {
        this.board = board;
        this.shelf = shelf;
        this.meter = meter;
    }

    /// Sends all of them, in this order.
    void objects(Collection<Sha256> hashes) throws IOException, NotDelivered {
        if (hashes.isEmpty()) {
            return;
        }
        Queue<Open> open = new ArrayDeque<>();
        try (OutputStream noted = Files.newOutputStream(shelf.sent(), CREATE, APPEND)) {
            try {
                for (Sha256 hash : hashes) {
                    if (open.size() == WINDOW) {
                        acknowledged(open.remove(), noted);
                    }
                    Bytes wire = shelf.wire(hash);
                    open.add(new Open(hash, wire.size(), board.putObject(hash, wire)));
                }
                while (!open.isEmpty()) {
                    acknowledged(open.remove(), noted);
                }
            } finally {
                noteArrived(open, noted);
            }
        }
    }

    /// Behind one that failed there may be some that the broker took.
    private void noteArrived(Queue<Open> open, OutputStream noted) throws IOException {
        for (Open one : open) {
            if (one.answer().state() == Future.State.SUCCESS) {
                note(one.hash(), noted);
            }
        }
    }

    private void acknowledged(Open one, OutputStream noted) throws IOException, NotDelivered {
        await(one.answer());
        note(one.hash(), noted);
        meter.sent(one.bytes());
    }

    private static void note(Sha256 hash, OutputStream noted) throws IOException {
        noted.write((hash.hex() + "\n").getBytes(US_ASCII));
    }

    /// What the broker acknowledged of something that is not announced yet. A line that was cut short counts for
    /// nothing.
    Set<Sha256> noted() throws IOException {
        Set<Sha256> sent = new HashSet<>();
        Path file = shelf.sent();
        if (Files.exists(file)) {
            for (String line : Files.readString(file, US_ASCII).split("\n", -1)) {
                if (line.length() == HEX) {
                    sent.add(new Sha256(line));
                }
            }
        }
        return sent;
    }

    /// The broker forgot, or all of it is announced.
    void forgetNotes() throws IOException {
        Files.deleteIfExists(shelf.sent());
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
