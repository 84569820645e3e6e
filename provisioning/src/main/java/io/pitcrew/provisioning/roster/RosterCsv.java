package io.pitcrew.provisioning.roster;

import io.pitcrew.provisioning.roster.Listing.Place;
import io.pitcrew.provisioning.roster.Listing.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The list of the personnel system: `number,name,called,language,roles,badge`, a person a line. Several roles or
/// badges are separated by spaces; nobody needs a badge.
final class RosterCsv {
    static final String HEADER = "number,name,called,language,roles,badge";

    private RosterCsv() {}

    static void read(String text, Listing listing) {
        List<String> lines = text.lines().toList();
        String header = lines.isEmpty() ? "" : lines.getFirst().replace(" ", "").toLowerCase(Locale.ROOT);
        if (!header.equals(HEADER)) {
            listing.say(
                    line(1), "the first line is not the header", "columns could be mixed up", "begin with " + HEADER);
            return;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                row(lines.get(i), line(i + 1), listing);
            }
        }
    }

    private static void row(String text, Place at, Listing listing) {
        List<String> fields = fields(text);
        if (fields.size() != 6) {
            listing.say(at, fields.size() + " fields instead of 6", "it is unclear which is which", "write " + HEADER);
            return;
        }
        listing.add(
                at,
                new Said(
                        fields.get(0),
                        fields.get(1),
                        fields.get(2),
                        fields.get(3),
                        words(fields.get(4)),
                        words(fields.get(5))));
    }

    private static Place line(int number) {
        return new Place(number, "line " + number);
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("[ ;]+", -1));
    }

    /// Fields as in RFC 4180, on one line: quotes around what holds a comma, two for one.
    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
