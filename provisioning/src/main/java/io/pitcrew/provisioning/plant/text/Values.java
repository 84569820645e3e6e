package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one station says for `{{clamp.torque}}`. A value is put into the words before they are read, so it is part of
/// whatever it stands in: a line, a limit, a title, the name of a picture.
///
/// @param byName of the station and, where it says nothing, of its machine
public record Values(Map<String, String> byName) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern MARKUP = Pattern.compile("[*_`\\[\\]<>{}\\\\\\p{Cntrl}]");

    /// The names that a text asks for.
    public static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        PLACE.matcher(text).results().map(Values::name).forEach(names::add);
        return names;
    }

    /// May something be called so? `clamp.torque`: small letters, digits, hyphens, dots between.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Can this stand within a line, whatever line it is?
    public static boolean fits(String value) {
        return !value.isBlank() && !MARKUP.matcher(value).find();
    }

    /// Only those of these names; two stations with equal ones see the same aid.
    public Map<String, String> of(Set<String> names) {
        Map<String, String> some = new TreeMap<>(byName);
        some.keySet().retainAll(names);
        return some;
    }

    /// The text with every value in its place. A name without a value stays as it is and is told.
    ///
    /// @param station whose these are, as its file is called
    public String fill(String file, String text, String station, Problems problems) {
        return PLACE.matcher(text).replaceAll(found -> {
            String value = byName.get(name(found));
            if (value == null) {
                problems.add(missing(file, text, found, station));
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private Problem missing(String file, String text, MatchResult found, String station) {
        String before = text.substring(0, found.start());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String name = name(found);
        String write = "write " + name + " = … under [values] in " + station + " or in its machine";
        return new Problem(
                file,
                line,
                found.start() - before.lastIndexOf('\n'),
                "no value '" + name + "' in " + station,
                "that station's kiosk would show braces",
                Nearest.to(name, byName.keySet())
                        .map(near -> "did you mean '" + near + "'? Or " + write)
                        .orElse(write));
    }

    private static String name(MatchResult found) {
        return found.group(1).strip();
    }
}
