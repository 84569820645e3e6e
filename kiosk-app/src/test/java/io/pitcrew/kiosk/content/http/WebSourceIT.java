package io.pitcrew.kiosk.content.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebSourceIT implements ContentSource.Receiver {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicLong millis = new AtomicLong();
    private final Map<Sha256, byte[]> arrived = new ConcurrentHashMap<>();
    private final List<Sha256> lacking = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Chunk chunk = random(50_000);
    private HttpServer server;
    private WebSource source;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        source = new WebSource(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/p/"), thread, millis::get);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        thread.shutdownNow();
    }

    @Test
    void aChunkIsAFileUnderItsHash() {
        answer("/", exchange -> send(exchange, 200, chunk.wire()));
        source.ask(chunk.hash(), this);
        Await.until(LIMIT, () -> !arrived.isEmpty());
        assertArrayEquals(chunk.wire(), arrived.get(chunk.hash()));
        String hex = chunk.hash().hex();
        assertEquals(List.of("/p/" + hex.substring(0, 2) + "/" + hex), asked);
    }

    @Test
    void whatIsNotThereIsSaidAtOnceAndTheServerGoesOnBeingAsked() {
        answer("/", exchange -> send(exchange, 404, "no".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        source.ask(chunk.hash(), this);
        source.ask(random(10).hash(), this);
        Await.until(LIMIT, () -> lacking.size() == 2);
        assertEquals(2, asked.size());
    }

    @Test
    void aServerThatFailsIsLeftAloneForAWhile() {
        answer("/", exchange -> send(exchange, 503, new byte[0]));
        source.ask(chunk.hash(), this);
        Await.until(LIMIT, () -> lacking.size() == 1);
        source.ask(chunk.hash(), this);
        assertEquals(2, lacking.size(), "without being asked");
        assertEquals(1, asked.size());
        millis.addAndGet(10_000);
        source.ask(chunk.hash(), this);
        Await.until(LIMIT, () -> asked.size() == 2);
    }

    @Test
    void aServerOutOfReachLacksEverything() {
        server.stop(0);
        source.ask(chunk.hash(), this);
        Await.until(LIMIT, () -> lacking.size() == 1);
    }

    @Test
    void moreThanAChunkCanHaveIsCutOff() {
        answer("/", exchange -> send(exchange, 200, new byte[50 << 20]));
        source.ask(chunk.hash(), this);
        Await.until(LIMIT, () -> lacking.size() == 1);
        assertTrue(arrived.isEmpty());
    }

    @Test
    void afterABrokenLineOnlyTheRestIsAskedFor() {
        List<String> ranges = new CopyOnWriteArrayList<>();
        answer("/", exchange -> {
            Optional<String> range =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
            ranges.add(range.orElse("all"));
            byte[] wire = chunk.wire();
            if (range.isEmpty()) {
                exchange.sendResponseHeaders(200, wire.length);
                exchange.getResponseBody().write(wire, 0, 30_000);
                exchange.getResponseBody().flush();
                throw new IOException("the line breaks");
            }
            int from = Integer.parseInt(range.get().replaceAll("\\D", ""));
            send(exchange, 206, Arrays.copyOfRange(wire, from, wire.length));
        });
        // the client may notice the break before it has looked at what came: then nothing has come, and it asks for all
        for (int i = 0; arrived.isEmpty() && i < 20; i++) {
            int answers = lacking.size();
            source.ask(chunk.hash(), this);
            Await.until(LIMIT, () -> lacking.size() > answers || !arrived.isEmpty());
            millis.addAndGet(10_000);
        }
        assertArrayEquals(chunk.wire(), arrived.get(chunk.hash()));
        assertEquals("bytes=30000-", ranges.removeLast());
        assertEquals(Set.of("all"), Set.copyOf(ranges));
    }

    @Test
    void aRedirectionIsFollowedToTheSameSchemeOnly() {
        answer("/p/", exchange -> {
            boolean other =
                    exchange.getRequestURI().getPath().endsWith(chunk.hash().hex());
            exchange.getResponseHeaders().add("Location", other ? "file:///etc/hostname" : "/elsewhere");
            send(exchange, 302, new byte[0]);
        });
        answer("/elsewhere", exchange -> send(exchange, 200, new byte[] {0, 1}));
        Sha256 good = random(20).hash();
        source.ask(chunk.hash(), this);
        source.ask(good, this);
        Await.until(LIMIT, () -> arrived.size() == 1 && lacking.size() == 1);
        assertEquals(List.of(chunk.hash()), lacking);
        assertArrayEquals(new byte[] {0, 1}, arrived.get(good));
    }

    @Test
    void aRedirectionInACircleEnds() {
        answer("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/again");
            send(exchange, 302, new byte[0]);
        });
        source.ask(chunk.hash(), this);
        Await.until(LIMIT, () -> lacking.size() == 1);
        assertEquals(4, asked.size());
    }

    @Override
    public void arrived(Sha256 hash, byte[] wire) {
        arrived.put(hash, wire);
    }

    @Override
    public void lacks(Sha256 hash) {
        lacking.add(hash);
    }

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) {
        try {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chunk random(int size) {
        byte[] raw = new byte[size];
        new Random(size).nextBytes(raw);
        return Chunk.of(raw);
    }
}
