package io.pitcrew.station.codec;

import io.pitcrew.station.id.Bytes;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.toml.TomlMapper;

/// Our TOML, version 1.0, as people write it. A file is read as a [TomlTable], which notes what is wrong with each key
/// and goes on.
public final class Toml {
    private static final TomlMapper MAPPER = new TomlMapper();

    /// As word processors write them.
    private static final Pattern CURLY = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");

    private Toml() {}

    /// @param file as the person would name it
    /// @return empty if this is no TOML at all; then one problem says where it begins to be none
    public static Optional<TomlTable> read(String file, byte[] bytes, Problems problems) {
        return Utf8.read(file, bytes, problems).flatMap(text -> read(file, text, problems));
    }

    public static Optional<TomlTable> read(String file, String text, Problems problems) {
        try {
            Map<String, Object> values = MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
            return Optional.of(TomlTable.root(file, values, new TomlPlaces(text), problems));
        } catch (JacksonException e) {
            problems.add(unreadable(file, text, e));
            return Optional.empty();
        }
    }

    private static Problem unreadable(String file, String text, JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNr());
        int column = place == null ? 0 : Math.max(0, place.getColumnNr());
        boolean noticedAfterTheLine = column == 1 && line > 1;
        Optional<String> written = text.lines()
                .skip(Math.max(0, noticedAfterTheLine ? line - 2 : line - 1))
                .findFirst();
        if (written.filter(CURLY.asPredicate()).isPresent()) {
            return new Problem(
                    file,
                    line,
                    column,
                    "curly quotation marks",
                    "they are no quotation marks here, and nothing after them can be read",
                    "write straight ones: key = \"text\"");
        }
        return new Problem(
                file,
                noticedAfterTheLine ? line - 1 : line,
                noticedAfterTheLine ? 0 : column,
                "this is not TOML: " + Bytes.printable(e.getOriginalMessage()),
                "nothing after it can be read",
                "write key = \"text\", key = 12, key = true or key = [\"a\", \"b\"], each key once");
    }

    /// Text as a TOML string, quotes included.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
                        out.append("\\u%04X".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
