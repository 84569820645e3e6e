package io.pitcrew.provisioning.export.lrs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Who we are to a learning record store. Prints no secret.
public final class Credentials {
    private final String user;
    private final String header;

    public Credentials(String user, String secret) {
        this.user = user;
        this.header =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public String user() {
        return user;
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return user + " (secret not shown)";
    }
}
