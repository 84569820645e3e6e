package io.pitcrew.provisioning.export.lrs;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/// Where a learning record store is, without the name of a resource at its end: `https://lrs.example/xapi`. Names,
/// words and a secret travel there, so it is HTTPS, or this machine.
public record LrsAddress(URI base) {
    private static final String FORM = "https://host/path";

    /// @throws IllegalArgumentException with what is wrong with it
    public static LrsAddress of(String text) {
        URI uri;
        try {
            uri = new URI(text.replaceAll("/+$", "").replaceAll("/statements$", ""));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not " + FORM + ": " + e.getReason(), e);
        }
        if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("'" + text + "' is not " + FORM);
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("there is a name or a secret in the address of the LRS, where everybody"
                    + " sees it; take it out and use --user and --secret-file");
        }
        boolean safe = "https".equals(uri.getScheme());
        if (!safe && !("http".equals(uri.getScheme()) && isThisMachine(uri.getHost()))) {
            throw new IllegalArgumentException("'" + text + "' is not " + FORM
                    + "; plain http is for this machine alone, because whoever listens would read it");
        }
        return new LrsAddress(uri);
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    URI statements() {
        return URI.create(base + "/statements");
    }

    /// @param voided one that was taken back; it is found under no other name
    URI statement(UUID id, boolean voided) {
        return URI.create(statements() + (voided ? "?voidedStatementId=" : "?statementId=") + id);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
