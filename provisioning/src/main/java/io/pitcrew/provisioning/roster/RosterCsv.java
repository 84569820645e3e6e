package io.pitcrew.provisioning.roster;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.roster.BadgeNumber;
import io.pitcrew.station.roster.Role;
import io.pitcrew.station.seal.SecretBox;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The list of the personnel system: `number,name,called,language,roles,badge`, a person a line. Several roles or
/// badges
/// are separated by spaces; nobody needs a badge. Problems name the line, never the badge number.
final class RosterCsv {
    static final String HEADER = "number,name,called,language,roles,badge";

    private final String file;
    private final SecretBox badgeKey;
    private final Problems problems;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<BadgeDigest, Integer> badges = new HashMap<>();

    /// A line of the list, its badge numbers digested.
    record Row(String number, String name, String called, Lang lang, Set<Role> roles, List<BadgeDigest> badges) {}

    RosterCsv(String file, SecretBox badgeKey, Problems problems) {
        this.file = file;
        this.badgeKey = badgeKey;
        this.problems = problems;
    }

    List<Row> read(String text) {
        List<String> lines = text.lines().toList();
        String header = lines.isEmpty() ? "" : lines.getFirst().replace(" ", "").toLowerCase(Locale.ROOT);
        if (!header.equals(HEADER)) {
            say(1, "the first line is not the header", "columns could be mixed up", "begin with " + HEADER);
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                row(lines.get(i), i + 1).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<Row> row(String text, int line) {
        List<String> fields = fields(text);
        if (fields.size() != 6) {
            say(line, fields.size() + " fields instead of 6", "it is unclear which is which", "write " + HEADER);
            return Optional.empty();
        }
        int before = problems.count();
        String number = fields.get(0);
        String name = fields.get(1);
        if (number.isEmpty() || name.isEmpty()) {
            say(line, "number or name is empty", "the person could not be told from others", "fill it in");
        }
        Integer other = numbers.putIfAbsent(number, line);
        if (other != null) {
            say(
                    line,
                    "this employee number stands in line " + other + " too",
                    "two people would be one",
                    "correct one");
        }
        Optional<Lang> lang = lang(fields.get(3), line);
        Set<Role> roles = roles(fields.get(4), line);
        List<BadgeDigest> digests = badges(fields.get(5), line);
        String called = fields.get(2).isEmpty() ? name : fields.get(2);
        return problems.count() > before
                ? Optional.empty()
                : lang.map(l -> new Row(number, name, called, l, roles, digests));
    }

    private Optional<Lang> lang(String text, int line) {
        try {
            return Optional.of(new Lang(text));
        } catch (IllegalArgumentException e) {
            say(line, String.valueOf(e.getMessage()), "the screen would not know their language", "write a tag");
            return Optional.empty();
        }
    }

    private Set<Role> roles(String text, int line) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : text.split("[ ;]+", -1)) {
            try {
                roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                String known = "operator, maintenance, supervisor";
                say(line, "unknown role '" + word + "'", "it says what the person may do", "known: " + known);
            }
        }
        return roles;
    }

    private List<BadgeDigest> badges(String text, int line) {
        List<BadgeDigest> digests = new ArrayList<>();
        for (String raw : text.isEmpty() ? new String[0] : text.split("[ ;]+", -1)) {
            try {
                BadgeNumber number = new BadgeNumber(raw);
                BadgeDigest digest = number.digest(badgeKey);
                number.wipe();
                Integer other = badges.putIfAbsent(digest, line);
                if (other != null) {
                    say(
                            line,
                            "this badge stands in line " + other + " too",
                            "it would sign in two people",
                            "correct one");
                }
                digests.add(digest);
            } catch (IllegalArgumentException e) {
                say(
                        line,
                        String.valueOf(e.getMessage()),
                        "the tap would not be known",
                        "write it as the reader sends it");
            }
        }
        return List.copyOf(digests);
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

    private void say(int line, String what, String why, String remedy) {
        problems.add(new Problem(file, line, 0, what, why, remedy));
    }
}
