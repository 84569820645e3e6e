package io.pitcrew.provisioning.export.lrs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// A small learning record store on a port of this machine: keeps statements by id, all of a batch or none, and can be
/// told to misbehave.
final class ToyLrs implements AutoCloseable {
    static final String USER = "pitcrew";
    static final String SECRET = "s3cret-of-the-lrs";

    private final HttpServer server;
    private final Map<String, Map<String, Object>> stored = new LinkedHashMap<>();
    private final List<String> versions = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private int most = Integer.MAX_VALUE;
    private boolean strict;
    private Predicate<Map<String, Object>> refused = _ -> false;
    private int requests;

    /// What happens to the next request that brings statements.
    ///
    /// @param status 0: the line is cut
    /// @param takes whether they are stored before that
    record Fault(int status, Optional<String> retryAfter, boolean takes) {}

    private ToyLrs(HttpServer server) {
        this.server = server;
    }

    static ToyLrs open() throws IOException {
        ToyLrs lrs = new ToyLrs(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        lrs.serveOn(lrs.server);
        return lrs;
    }

    void serveOn(HttpServer any) {
        any.createContext("/xapi/statements", this::answer);
        any.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", address().statements().toString());
            say(exchange, 301, "moved");
        });
        any.start();
    }

    LrsAddress address() {
        return LrsAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi");
    }

    LrsAddress moved() {
        return LrsAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/moved");
    }

    synchronized void next(Fault fault) {
        faults.add(fault);
    }

    /// Takes no more at once.
    synchronized void atMost(int statements) {
        most = statements;
    }

    /// Says 409 also of what is the same.
    synchronized void saysConflictOfWhatItHas() {
        strict = true;
    }

    synchronized void refuses(Predicate<Map<String, Object>> these) {
        refused = these;
    }

    synchronized Map<String, Map<String, Object>> stored() {
        return new LinkedHashMap<>(stored);
    }

    synchronized void store(Map<String, Object> statement) {
        stored.put(String.valueOf(statement.get("id")), statement);
    }

    synchronized int requests() {
        return requests;
    }

    synchronized List<String> versions() {
        return List.copyOf(versions);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        requests++;
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        byte[] body = exchange.getRequestBody().readAllBytes();
        versions.add(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            say(exchange, 401, "who are you?");
        } else if (exchange.getRequestMethod().equals("GET")) {
            get(exchange);
        } else {
            post(exchange, body);
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String id = query.substring(query.indexOf('=') + 1);
        boolean isVoided = stored.values().stream()
                .anyMatch(s -> s.get("object") instanceof Map<?, ?> ref
                        && "StatementRef".equals(ref.get("objectType"))
                        && id.equals(ref.get("id")));
        boolean asked = query.startsWith("voidedStatementId") == isVoided;
        Map<String, Object> found = stored.get(id);
        if (found == null || !asked) {
            say(exchange, 404, "");
        } else {
            say(exchange, 200, new String(Json.write(found), StandardCharsets.UTF_8));
        }
    }

    private void post(HttpExchange exchange, byte[] body) throws IOException {
        List<Map<String, Object>> batch = batch(body);
        Fault fault = faults.poll();
        if (fault != null) {
            if (fault.takes()) {
                batch.forEach(this::store);
            }
            if (fault.status() == 0) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('[');
                exchange.getResponseBody().flush();
                throw new IOException("the line is cut");
            }
            fault.retryAfter().ifPresent(when -> exchange.getResponseHeaders().set("Retry-After", when));
            say(exchange, fault.status(), "trouble");
        } else if (batch.size() > most) {
            say(exchange, 413, "too large");
        } else if (batch.stream().anyMatch(refused)) {
            say(exchange, 400, "{\"message\":\"bad statement\"}");
        } else if (batch.stream().anyMatch(this::conflicts)) {
            say(exchange, 409, "conflict");
        } else {
            batch.forEach(this::keep);
            say(
                    exchange,
                    200,
                    new String(Json.write(batch.stream().map(s -> s.get("id")).toList()), StandardCharsets.UTF_8));
        }
    }

    private boolean conflicts(Map<String, Object> statement) {
        Map<String, Object> there = stored.get(String.valueOf(statement.get("id")));
        if (there == null) {
            return false;
        }
        Map<String, Object> bare = new LinkedHashMap<>(there);
        bare.remove("stored");
        return strict || !bare.equals(statement);
    }

    private void keep(Map<String, Object> statement) {
        Map<String, Object> with = new LinkedHashMap<>(statement);
        with.put("stored", "2026-05-05T00:00:00Z");
        stored.putIfAbsent(String.valueOf(statement.get("id")), with);
    }

    private static List<Map<String, Object>> batch(byte[] body) throws IOException {
        try {
            byte[] wrapped =
                    ("{\"all\":" + new String(body, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8);
            List<Map<String, Object>> batch = new ArrayList<>();
            for (Object one :
                    (List<?>) Objects.requireNonNull(Json.readMap(wrapped).get("all"))) {
                batch.add(Json.toMap(one));
            }
            return batch;
        } catch (Malformed e) {
            throw new IOException(e);
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
