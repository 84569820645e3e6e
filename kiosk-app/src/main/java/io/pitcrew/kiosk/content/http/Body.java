package io.pitcrew.kiosk.content.http;

import io.pitcrew.station.release.Chunk;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Takes the bytes of an answer as they come, never more than a chunk can have.
final class Body implements BodySubscriber<Body.Taken> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean wanted;
    private final CompletableFuture<Taken> taken = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /// @param bytes what had come before, and what came
    /// @param whole false if the line broke, or it was too much
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
    record Taken(byte[] bytes, boolean whole) {}

    /// @param before what had come at an earlier time; this is the rest
    /// @param wanted false for the body of an answer that is none
    Body(byte[] before, boolean wanted) {
        this.wanted = wanted;
        bytes.writeBytes(before);
    }

    @Override
    public CompletionStage<Taken> getBody() {
        return taken;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (wanted) {
            given.request(Long.MAX_VALUE);
        } else {
            stop();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        for (ByteBuffer some : more) {
            byte[] next = new byte[some.remaining()];
            some.get(next);
            bytes.writeBytes(next);
            if (bytes.size() > Chunk.MAX_WIRE) {
                stop();
                return;
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        taken.complete(new Taken(bytes.toByteArray(), false));
    }

    @Override
    public void onComplete() {
        taken.complete(new Taken(bytes.toByteArray(), true));
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        taken.complete(new Taken(bytes.toByteArray(), false));
    }
}
