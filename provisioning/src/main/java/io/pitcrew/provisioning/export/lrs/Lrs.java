package io.pitcrew.provisioning.export.lrs;

import io.pitcrew.provisioning.export.xapi.Statement;
import io.pitcrew.provisioning.export.xapi.XapiVersion;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// A learning record store over HTTP. Its certificate is checked; it is not followed to another address, because the
/// secret would go there too.
public final class Lrs {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int ANSWER_BYTES = 1 << 20;

    private final LrsAddress address;
    private final Credentials who;
    private final XapiVersion version;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// @param clock tells how long it is until a time that the store names
    /// @param patience how long one answer may take
    public Lrs(LrsAddress address, Credentials who, XapiVersion version, Clock clock, Duration patience) {
        this.address = address;
        this.who = who;
        this.version = version;
        this.clock = clock;
        this.patience = patience;
    }

    Answer give(List<Statement> batch) throws InterruptedException {
        HttpRequest request = request(address.statements())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(array(batch)))
                .build();
        try {
            return answer(send(request));
        } catch (SSLException e) {
            return new Answer.Denied("no trust in " + address + " (" + Bytes.printable(String.valueOf(e.getMessage()))
                    + "): see that its certificate is good, or that this machine knows who signed it");
        } catch (IOException e) {
            return new Answer.Later(Optional.empty(), words(e));
        }
    }

    /// What it has under this id, also if it was taken back. Empty if it has nothing, or does not say.
    Optional<Map<String, Object>> has(Statement statement) throws InterruptedException {
        for (boolean voided : new boolean[] {false, true}) {
            try {
                HttpResponse<byte[]> response = send(
                        request(address.statement(statement.id(), voided)).GET().build());
                if (response.statusCode() == 200) {
                    return Optional.of(Json.readMap(response.body()));
                }
            } catch (IOException | Malformed unknown) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Answer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String said = "it answers " + status + words(response);
        return switch (status) {
            case 200, 204 -> new Answer.Taken();
            case 409 -> new Answer.Conflict();
            case 413 -> new Answer.TooLarge();
            case 400, 422 -> new Answer.Refused(said);
            case 401, 403 ->
                new Answer.Denied(address + " does not let " + who.user() + " in: " + said
                        + ". See that user and secret are right, and that they may write statements");
            case 408, 429 -> new Answer.Later(after(response), said);
            default ->
                status >= 500
                        ? new Answer.Later(after(response), said)
                        : new Answer.Denied(address + " is no learning record store, or a moved one: " + said
                                + ". See that the address is the one for xAPI, without /statements");
        };
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Authorization", who.header())
                .header("X-Experience-API-Version", version.number());
    }

    /// Waits for the whole answer, and no longer than for `patience`.
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException("no answer", e);
        }
    }

    /// RFC 9110, 10.2.3: seconds, or a date.
    private Optional<Duration> after(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.read(text, clock.instant()));
    }

    private static byte[] array(List<Statement> batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Statement statement : batch) {
            bytes.write(bytes.size() == 0 ? '[' : ',');
            bytes.writeBytes(statement.json().array());
        }
        bytes.write(']');
        return bytes.toByteArray();
    }

    private static String words(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8).strip();
        return body.isEmpty() ? "" : ": " + Bytes.printable(body);
    }

    private static String words(IOException broken) {
        String message = broken.getMessage();
        return message == null ? "it cannot be reached" : "the line broke (" + Bytes.printable(message) + ")";
    }
}
