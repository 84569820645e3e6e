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

/// The people of one list, whatever form it has: each checked, its badge numbers digested at once. Problems name the
/// place, never the badge number.
final class Listing {
    private final String file;
    private final SecretBox badgeKey;
    private final Problems problems;
    private final Map<String, Place> numbers = new HashMap<>();
    private final Map<BadgeDigest, Place> badges = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /// One who works here.
    record Row(String number, String name, String called, Lang lang, Set<Role> roles, List<BadgeDigest> badges) {}

    /// Where in the list: a line, or a person by their place in it.
    ///
    /// @param line 0 if the list has no lines
    record Place(int line, String words) {}

    /// As the list says it.
    record Said(String number, String name, String called, String lang, List<String> roles, List<String> badges) {}

    Listing(String file, SecretBox badgeKey, Problems problems) {
        this.file = file;
        this.badgeKey = badgeKey;
        this.problems = problems;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    void add(Place at, Said said) {
        int before = problems.count();
        if (said.number().isEmpty() || said.name().isEmpty()) {
            say(at, "number or name is empty", "the person could not be told from others", "fill it in");
        }
        Place other = numbers.putIfAbsent(said.number(), at);
        if (other != null) {
            say(
                    at,
                    "this employee number stands in " + other.words() + " too",
                    "two people would be one",
                    "correct one");
        }
        Optional<Lang> lang = lang(said.lang(), at);
        Set<Role> roles = roles(said.roles(), at);
        List<BadgeDigest> digests = badges(said.badges(), at);
        String called = said.called().isEmpty() ? said.name() : said.called();
        if (problems.count() == before) {
            lang.ifPresent(l -> rows.add(new Row(said.number(), said.name(), called, l, roles, digests)));
        }
    }

    void say(Place at, String what, String why, String remedy) {
        String told = at.line() == 0 && !at.words().isEmpty() ? at.words() + ": " + what : what;
        problems.add(new Problem(file, at.line(), 0, told, why, remedy));
    }

    private Optional<Lang> lang(String text, Place at) {
        try {
            return Optional.of(new Lang(text));
        } catch (IllegalArgumentException e) {
            say(at, String.valueOf(e.getMessage()), "the screen would not know their language", "write a tag");
            return Optional.empty();
        }
    }

    private Set<Role> roles(List<String> words, Place at) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words.isEmpty() ? List.of("") : words) {
            try {
                roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                String known = "operator, maintenance, supervisor";
                say(at, "unknown role '" + word + "'", "it says what the person may do", "known: " + known);
            }
        }
        return roles;
    }

    private List<BadgeDigest> badges(List<String> numbers, Place at) {
        List<BadgeDigest> digests = new ArrayList<>();
        for (String raw : numbers) {
            try {
                BadgeNumber number = new BadgeNumber(raw);
                BadgeDigest digest = number.digest(badgeKey);
                number.wipe();
                Place other = badges.putIfAbsent(digest, at);
                if (other != null) {
                    say(
                            at,
                            "this badge stands in " + other.words() + " too",
                            "it would sign in two people",
                            "correct one");
                }
                digests.add(digest);
            } catch (IllegalArgumentException e) {
                say(
                        at,
                        String.valueOf(e.getMessage()),
                        "the tap would not be known",
                        "write it as the reader sends it");
            }
        }
        return List.copyOf(digests);
    }
}
