package io.pitcrew.station.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/// Where a kiosk looks for the chunks of a release. Whatever it finds there is believed by its hash alone.
public sealed interface ContentPlace {

    /// The broker: `broker`.
    record Broker() implements ContentPlace {}

    /// Any web server that has files `<base>/<first two digits of the hash>/<hash>`: `http://…` or `https://…`.
    record Web(URI base) implements ContentPlace {}

    /// A folder of the same form, for example where a stick appears: `folder:/media/stick`. It need not be there.
    record Folder(Path path) implements ContentPlace {}

    /// @throws IllegalArgumentException with what is wrong with it
    static ContentPlace parse(String text) {
        if (text.equals("broker")) {
            return new Broker();
        }
        if (text.startsWith("folder:")) {
            return new Folder(absolute(text, text.substring("folder:".length())));
        }
        URI uri = URI.create(text);
        if (!Set.of("http", "https").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is not broker, http://…, https://… or folder:/…");
        }
        return new Web(uri);
    }

    /// As [#parse] reads it.
    default String text() {
        return switch (this) {
            case Broker _ -> "broker";
            case Web web -> web.base().toString();
            case Folder folder -> "folder:" + folder.path();
        };
    }

    private static Path absolute(String text, String path) {
        try {
            Path folder = Path.of(path);
            if (folder.isAbsolute()) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' names no folder: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("'" + text + "' does not say the whole way to the folder, from / on");
    }
}
