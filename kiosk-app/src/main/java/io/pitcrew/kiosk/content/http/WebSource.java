package io.pitcrew.kiosk.content.http;

import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// A web server. What of a chunk had come before the line broke is kept, and only the rest is asked for (`Range`). A
/// server that is out of reach or fails is left alone for a while, so that others are asked at once.
public final class WebSource implements ContentSource {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final long LEFT_ALONE = 10_000;
    private static final int REDIRECTIONS = 3;
    private static final int BEGUN_AT_MOST = 64;
    private static final int OK = 200;
    private static final int PART = 206;
    private static final int RANGE_REFUSED = 416;
    private static final int TOO_MANY = 429;
    private static final int FAILURE = 500;

    private final String base;
    private final HttpClient client;
    private final LongSupplier millis;
    private final Map<Sha256, CompletableFuture<?>> open = new ConcurrentHashMap<>();
    private final Map<Sha256, byte[]> begun = new ConcurrentHashMap<>();
    private volatile long aloneUntil = Long.MIN_VALUE;

    /// @param thread runs what an answer brings about
    /// @param millis monotonic
    public WebSource(URI base, Executor thread, LongSupplier millis) {
        this.base = base.toString().replaceAll("/+$", "");
        this.millis = millis;
        this.client = HttpClient.newBuilder()
                .executor(thread)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Kind kind() {
        return Kind.STORE;
    }

    @Override
    public void ask(Sha256 chunk, Receiver receiver) {
        if (millis.getAsLong() < aloneUntil) {
            receiver.lacks(chunk);
            return;
        }
        get(URI.create(base + "/" + chunk.hex().substring(0, 2) + "/" + chunk.hex()), chunk, receiver, REDIRECTIONS);
    }

    @Override
    public void forget(Sha256 chunk) {
        CompletableFuture<?> under = open.remove(chunk);
        if (under != null) {
            under.cancel(true);
        }
    }

    private void get(URI from, Sha256 chunk, Receiver receiver, int redirections) {
        byte[] before = begun.getOrDefault(chunk, new byte[0]);
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(ANSWER);
        if (before.length > 0) {
            request.header("Range", "bytes=" + before.length + "-");
        }
        CompletableFuture<HttpResponse<Body.Taken>> answer = client.sendAsync(
                request.build(),
                head -> new Body(
                        head.statusCode() == PART ? before : new byte[0],
                        head.statusCode() == OK || head.statusCode() == PART));
        open.put(chunk, answer);
        var _ = answer.whenComplete((response, failure) -> {
            if (open.remove(chunk, answer)) {
                if (response == null) {
                    failed(chunk, receiver);
                } else {
                    answered(response, chunk, receiver, redirections);
                }
            }
        });
    }

    private void answered(HttpResponse<Body.Taken> response, Sha256 chunk, Receiver receiver, int redirections) {
        int status = response.statusCode();
        if (status == OK || status == PART) {
            took(response.body(), chunk, receiver);
            return;
        }
        boolean rangeRefused = status == RANGE_REFUSED && begun.remove(chunk) != null;
        Optional<URI> elsewhere = rangeRefused ? Optional.of(response.uri()) : redirected(response);
        if (elsewhere.isPresent() && redirections > 0) {
            get(elsewhere.get(), chunk, receiver, redirections - 1);
        } else if (status >= FAILURE || status == TOO_MANY) {
            failed(chunk, receiver);
        } else {
            receiver.lacks(chunk);
        }
    }

    private void took(Body.Taken taken, Sha256 chunk, Receiver receiver) {
        begun.remove(chunk);
        if (taken.whole()) {
            receiver.arrived(chunk, taken.bytes());
        } else if (taken.bytes().length > Chunk.MAX_WIRE) {
            receiver.lacks(chunk); // whatever that is, it is no chunk
        } else {
            if (begun.size() < BEGUN_AT_MOST) {
                begun.put(chunk, taken.bytes());
            }
            failed(chunk, receiver);
        }
    }

    private void failed(Sha256 chunk, Receiver receiver) {
        aloneUntil = millis.getAsLong() + LEFT_ALONE;
        receiver.lacks(chunk);
    }

    private static Optional<URI> redirected(HttpResponse<?> response) {
        if (response.statusCode() / 100 != 3) {
            return Optional.empty();
        }
        try {
            return response.headers()
                    .firstValue("Location")
                    .map(response.uri()::resolve)
                    .filter(to -> response.uri().getScheme().equalsIgnoreCase(to.getScheme()) && to.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it leads nowhere
        }
    }
}
