package io.pitcrew.provisioning.xliff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words cut into what a translator changes and what must stay: `**bold**` is a pair, `{{values}}` and numbers are
/// placeholders.
sealed interface Inline {
    Pattern CUT = Pattern.compile("(\\*\\*)|(\\{\\{[^}]*}})|((?<![\\p{L}\\d])\\d+(?:[.,]\\d+)*)");

    record Text(String text) implements Inline {}

    /// A pair begins or ends.
    record Bold(boolean begins) implements Inline {}

    /// @param id `v1` … for values, `n1` … for numbers
    record Fixed(String id, String text) implements Inline {}

    /// What is fixed in these words, by id.
    static Map<String, String> fixed(String words) {
        Map<String, String> fixed = new LinkedHashMap<>();
        Matcher cut = CUT.matcher(words);
        int values = 0;
        int numbers = 0;
        while (cut.find()) {
            if (cut.group(2) != null) {
                fixed.put("v" + ++values, cut.group(2));
            } else if (cut.group(3) != null) {
                fixed.put("n" + ++numbers, cut.group(3));
            }
        }
        return fixed;
    }

    /// @param fixed ids of what is fixed, as the source has them; what is not among them stays text
    static List<Inline> of(String words, Map<String, String> fixed) {
        List<Inline> parts = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(fixed);
        boolean pairs = count(words) % 2 == 0;
        boolean bold = false;
        int from = 0;
        Matcher cut = CUT.matcher(words);
        while (cut.find()) {
            String id = left.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(cut.group()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            boolean mark = cut.group(1) != null && pairs;
            if (mark || !id.isEmpty()) {
                if (cut.start() > from) {
                    parts.add(new Text(words.substring(from, cut.start())));
                }
                bold ^= mark;
                left.remove(id);
                parts.add(mark ? new Bold(bold) : new Fixed(id, cut.group()));
                from = cut.end();
            }
        }
        if (from < words.length()) {
            parts.add(new Text(words.substring(from)));
        }
        return parts;
    }

    private static long count(String words) {
        return CUT.matcher(words).results().filter(r -> r.group(1) != null).count();
    }
}
