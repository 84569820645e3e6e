package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What is written in an operations home's `pitcrew.toml`.
///
/// @param plant the authored folder; relative to the home, or absolute
/// @param broker `mqtt://host:port` or `mqtts://host:port`
/// @param enterprise the first level of every station path
/// @param site the second
/// @param budget of the broker's memory; [Budget#USUAL] where the file says nothing
/// @param store the database that collectors share, `postgresql://user@host:port/database` without a password; if
/// empty, records are in a file of the home
public record Settings(Path plant, URI broker, String enterprise, String site, Budget budget, Optional<URI> store) {
    private static final int FORMAT = 1;
    private static final String STORE = "postgresql://user@host:port/database";
    private static final Pattern LEVEL = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?");

    public Settings {
        level(enterprise);
        level(site);
    }

    /// With the usual budget, and records in a file.
    public Settings(Path plant, URI broker, String enterprise, String site) {
        this(plant, broker, enterprise, site, Budget.USUAL, Optional.empty());
    }

    /// With records elsewhere.
    public Settings storing(URI database) {
        return new Settings(plant, broker, enterprise, site, budget, Optional.of(database));
    }

    /// `enterprise/site`: what the topics of a plant begin with.
    public String sitePath() {
        return enterprise + "/" + site;
    }

    static Optional<Settings> read(String file, byte[] bytes, Problems problems) {
        return Toml.read(file, bytes, problems).flatMap(toml -> {
            toml.whole("format", "it says how to read this file", FORMAT, FORMAT);
            Optional<Path> plant = toml.value("plant", "there would be nothing to publish", Path::of);
            Optional<URI> broker = toml.value("broker", "no kiosk could be reached", Settings::broker);
            Optional<String> enterprise = toml.value("enterprise", "every topic begins with it", Settings::level);
            Optional<String> site = toml.value("site", "every topic begins with it", Settings::level);
            Optional<Budget> budget = toml.has("broker-budget")
                    ? toml.value("broker-budget", "the broker's memory would run full", Budget::parse)
                    : Optional.of(Budget.USUAL);
            Optional<Optional<URI>> store = database(toml);
            toml.noMoreKeys();
            return plant.flatMap(p -> broker.flatMap(b -> enterprise.flatMap(e -> site.flatMap(
                    s -> budget.flatMap(m -> store.map(database -> new Settings(p, b, e, s, m, database)))))));
        });
    }

    String write() {
        return """
                # The operations home. Keep a copy of this whole folder where only you can read it.
                format = %d
                plant = %s       # the folder that authors edit; relative to this file
                broker = %s
                broker-budget = %s   # how much of its memory releases may fill
                enterprise = %s
                site = %s
                %s""".formatted(
                FORMAT,
                Toml.quoted(plant.toString()),
                Toml.quoted(broker.toString()),
                Toml.quoted(budget.toString()),
                Toml.quoted(enterprise),
                Toml.quoted(site),
                store.map(uri -> "store = " + Toml.quoted(uri.toString()) + "   # where collectors keep records\n")
                        .orElse(""));
    }

    /// @throws IllegalArgumentException with what is wrong with it
    public static URI broker(String text) {
        URI uri = URI.create(text);
        if (!Set.of("mqtt", "mqtts").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is not mqtt://host:port or mqtts://host:port");
        }
        return uri;
    }

    /// Whoever wrote a password into the address is not shown it again on a terminal or in a log.
    private static Optional<Optional<URI>> database(TomlTable toml) {
        String why = "records would go into a file of this home";
        if (!toml.has("store")) {
            return Optional.of(Optional.empty());
        }
        try {
            return toml.text("store", why).map(Settings::store).flatMap(uri -> Optional.of(Optional.of(uri)));
        } catch (IllegalArgumentException e) {
            toml.problem("store", String.valueOf(e.getMessage()), why, "write store = \"" + STORE + "\"");
            return Optional.empty();
        }
    }

    /// @throws IllegalArgumentException with what is wrong with it, but without what was written
    public static URI store(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("this is not " + STORE + ": " + e.getReason(), e);
        }
        String user = String.valueOf(uri.getUserInfo());
        if (user.contains(":") || String.valueOf(uri.getQuery()).contains("password")) {
            throw new IllegalArgumentException(
                    "there is a password in the address of the database, where everybody sees"
                            + " it; take it out and put it into ~/.pgpass, or PGPASSWORD");
        }
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("this is not " + STORE);
        }
        return uri;
    }

    private static String level(String text) {
        if (!LEVEL.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not lower-case letters, digits, . _ -");
        }
        return text;
    }
}
