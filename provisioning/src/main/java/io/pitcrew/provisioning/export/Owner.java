package io.pitcrew.provisioning.export;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Who hands out what was recorded, as `exports.toml` says.
///
/// @param homePage an address of their own; what is handed out is named under it, now and in years
/// @param name as a reader knows them
/// @param email where a reader may ask
public record Owner(Optional<URI> homePage, Optional<String> name, Optional<String> email) {
    public static final Owner UNKNOWN = new Owner(Optional.empty(), Optional.empty(), Optional.empty());

    /// @return empty if there is a problem
    public static Optional<Owner> read(Path file, Problems problems) throws IOException {
        if (!Files.exists(file)) {
            return Optional.of(UNKNOWN);
        }
        int before = problems.count();
        Optional<Owner> owner =
                Toml.read(file.toString(), Files.readAllBytes(file), problems).map(Owner::read);
        return problems.count() == before ? owner : Optional.empty();
    }

    private static Owner read(TomlTable toml) {
        toml.whole("format", "it says how to read this file", 1, 1);
        Owner owner = new Owner(
                maybe(toml, "home-page", "people and aids are named under it", Owner::homePage),
                maybe(toml, "name", "badges say who awards them", Function.identity()),
                maybe(toml, "email", "badges say where to ask", Owner::email));
        toml.noMoreKeys();
        return owner;
    }

    private static <T> Optional<T> maybe(TomlTable toml, String key, String why, Function<String, T> of) {
        return toml.has(key) ? toml.value(key, why, of) : Optional.empty();
    }

    /// @throws IllegalArgumentException with what is wrong with it
    public static URI homePage(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an address such as https://harbour.example/pitcrew");
        }
        return uri;
    }

    private static String email(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("'" + text + "' is not an e-mail address");
        }
        return text;
    }
}
