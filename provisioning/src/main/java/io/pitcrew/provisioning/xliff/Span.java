package io.pitcrew.provisioning.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Some words in the text of an aid, and where they stand in it. What is between the spans is no words and the same in
/// every language.
///
/// @param id `<step>.<field>`, for example `lower-ram.line.2`; `cover.title` on the cover
/// @param start of the words, in characters from the beginning of the text
/// @param note what a translator should know: the picture, the limits; empty if nothing
record Span(String id, int start, String words, String note) {
    /// Values of blocks that are no words.
    private static final Pattern VALUE = Pattern.compile("sign|word|unit|low|high|file|seconds|right|[a-d]-to");
    private static final Pattern STEP = Pattern.compile("## +(.*?)\\s*\\{#([a-z0-9-]+)}\\s*");
    private static final Pattern PICTURE = Pattern.compile("!\\[(.*)]\\(([^)]*)\\)\\s*");
    private static final Pattern LINE = Pattern.compile("\\s*(?:(?:\\d{1,9}[.)]|[-+*])\\s+)?(.*?)\\s*");
    private static final Pattern FIELD = Pattern.compile("\\s*([\\w-]+)\\s*:\\s*(.*?)\\s*");

    int end() {
        return start + words.length();
    }

    String step() {
        return id.substring(0, id.indexOf('.'));
    }

    static List<Span> of(String text) {
        return new Scan(text).spans;
    }

    /// Goes through the lines once.
    private static final class Scan {
        private final List<Span> spans = new ArrayList<>();
        private final Map<String, Integer> numbers = new TreeMap<>();
        private String step = "cover";
        private String fence = "";
        private String limits = "";
        private int at;

        private Scan(String text) {
            for (String line : text.split("(?<=\n)", -1)) {
                line(line.stripTrailing());
                at += line.length();
            }
        }

        private void line(String line) {
            Matcher heading = STEP.matcher(line);
            Matcher picture = PICTURE.matcher(line);
            if (!fence.isEmpty()) {
                block(line);
            } else if (line.startsWith("```")) {
                fence = line.substring(3).strip();
                limits = "";
            } else if (heading.matches()) {
                step = heading.group(2);
                numbers.clear();
                add("title", heading, 1, "");
            } else if (step.equals("cover")) {
                cover(line);
            } else if (picture.matches()) {
                add("picture", picture, 1, picture.group(2));
            } else if (!line.isBlank()) {
                numbered("line", LINE.matcher(line), "");
            }
        }

        private void cover(String line) {
            for (String key : List.of("# ", "Problem:", "Helps:")) {
                if (line.startsWith(key)) {
                    Matcher words =
                            Pattern.compile(Pattern.quote(key) + "\\s*(.*)").matcher(line);
                    add(key.equals("# ") ? "title" : key.equals("Helps:") ? "helps" : "problem", words, 1, "");
                }
            }
        }

        private void block(String line) {
            Matcher field = FIELD.matcher(line);
            if (line.startsWith("```")) {
                fence = "";
            } else if (fence.equals("why")) {
                if (!line.isBlank()) {
                    numbered("why", LINE.matcher(line), "");
                }
            } else if (field.matches() && VALUE.matcher(field.group(1)).matches()) {
                limits += field.group(1) + " " + field.group(2) + "; ";
            } else if (field.matches()) {
                add(fence + "." + field.group(1), field, 2, limits);
            }
        }

        private void numbered(String field, Matcher words, String note) {
            add(field + "." + numbers.merge(field, 1, Integer::sum), words, 1, note);
        }

        private void add(String field, Matcher matcher, int group, String note) {
            if (matcher.matches() && !matcher.group(group).isEmpty()) {
                spans.add(new Span(step + "." + field, at + matcher.start(group), matcher.group(group), note));
            }
        }
    }
}
