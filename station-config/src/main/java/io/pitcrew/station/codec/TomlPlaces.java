package io.pitcrew.station.codec;

import java.util.HashMap;
import java.util.Map;

/// Where each key of a TOML text stands; the parser keeps no places. It reads only text that the parser has accepted,
/// so it need not understand values, only step over them. Keys are named by their path: `reader.port`, `aids[1]`.
final class TomlPlaces {
    /// @param line 1 for the first
    /// @param column 1 for the first
    record Place(int line, int column) {}

    private static final Place UNKNOWN = new Place(0, 0);
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> arrayTables = new HashMap<>();
    private final String text;
    private int at;

    TomlPlaces(String text) {
        this.text = text;
        String table = "";
        while (skipBlank()) {
            if (text.charAt(at) == '[') {
                table = header();
            } else {
                keyAndValue(table);
            }
        }
    }

    Place of(String path) {
        return places.getOrDefault(path, UNKNOWN);
    }

    private String header() {
        boolean array = text.startsWith("[[", at);
        at += array ? 2 : 1;
        String path = key("");
        at = Math.min(text.length(), text.indexOf(']', at) + (array ? 2 : 1));
        return array ? path + "[" + (arrayTables.merge(path, 1, Integer::sum) - 1) + "]" : path;
    }

    private void keyAndValue(String table) {
        String path = key(table);
        at++; // =
        value(path);
    }

    /// Reads a key, dotted or quoted, up to the character after it.
    private String key(String table) {
        String path = table;
        do {
            if (text.charAt(at) == '.') {
                at++;
            }
            skipBlank();
            int from = at;
            String name;
            if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                string();
                name = text.substring(from + 1, at - 1);
            } else {
                while (!at("=.]") && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                name = text.substring(from, at);
            }
            path = path.isEmpty() ? name : path + "." + name;
            places.putIfAbsent(path, place(from));
            skipBlank();
        } while (at("."));
        return path;
    }

    private void value(String path) {
        skipBlank();
        switch (text.charAt(at)) {
            case '[' -> array(path);
            case '{' -> inlineTable(path);
            case '"', '\'' -> string();
            default -> {
                while (at < text.length() && !at(",]}\n#")) {
                    at++;
                }
            }
        }
    }

    private void array(String path) {
        at++;
        for (int i = 0; skipBlank() && !at("]"); i++) {
            String element = path + "[" + i + "]";
            places.put(element, place(at));
            value(element);
            comma();
        }
        at++;
    }

    private void inlineTable(String path) {
        at++;
        while (skipBlank() && !at("}")) {
            keyAndValue(path);
            comma();
        }
        at++;
    }

    private void comma() {
        if (skipBlank() && at(",")) {
            at++;
        }
    }

    private void string() {
        String one = text.substring(at, at + 1);
        String three = one.repeat(3);
        boolean multi = text.startsWith(three, at);
        boolean escapes = one.equals("\"");
        String end = multi ? three : one;
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += escapes && text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + end.length());
        while (multi && at < text.length() && text.startsWith(one, at)) {
            at++; // up to two quotes may stand before the closing three
        }
    }

    /// @return is there anything left?
    private boolean skipBlank() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean at(String anyOf) {
        return at < text.length() && anyOf.indexOf(text.charAt(at)) >= 0;
    }

    private Place place(int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, offset - text.lastIndexOf('\n', offset - 1));
    }
}
