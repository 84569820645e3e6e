package io.pitcrew.provisioning.intake.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one paragraph as they come, run by run, then as the Markdown that reads back as the same words.
public final class Prose {
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]<]|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern START = Pattern.compile("^([#>+=~-])");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");
    private static final Pattern CORE = Pattern.compile("([\\p{L}\\p{N}](?:.*[\\p{L}\\p{N}])?)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\ufeff&&[^\\t\\n\\r]]");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder marked = new StringBuilder();
    private boolean bold;
    private boolean all = true;

    public void add(String text, boolean strong) {
        if (text.isEmpty()) {
            return;
        }
        if (!text.isBlank()) {
            all &= strong;
            if (strong != bold) {
                marked.append("\u0001");
                bold = strong;
            }
        }
        plain.append(text);
        marked.append(text);
    }

    public boolean isEmpty() {
        return clean(plain.toString()).isEmpty();
    }

    /// Is all of it bold?
    public boolean bold() {
        return all && !isEmpty();
    }

    /// As it was added, in one line.
    public String plain() {
        return clean(plain.toString());
    }

    /// Without bold, as for a heading.
    public String words() {
        return escape(clean(plain.toString()));
    }

    /// With what is bold within; bold throughout says nothing and is left out.
    public String text() {
        if (bold()) {
            return start(words());
        }
        StringBuilder out = new StringBuilder();
        boolean on = false;
        for (String part : (marked + (bold ? "\u0001" : "")).split("\u0001", -1)) {
            String words =
                    escape(SPACE.matcher(UNSEEN.matcher(part).replaceAll("")).replaceAll(" "));
            out.append(on ? strong(words) : words);
            on = !on;
        }
        return start(out.toString().strip());
    }

    /// The words of such Markdown, without marks, for where there is no Markdown.
    public static String plain(String markdown) {
        return markdown.replace("**", "").replaceAll("\\\\(\\p{Punct})", "$1");
    }

    /// Plain words of a person, made Markdown.
    public static String markdown(String words) {
        return start(escape(clean(words)));
    }

    /// Spaces and punctuation stay outside of the marks: beside them Markdown would not see the marks.
    private static String strong(String words) {
        return CORE.matcher(words).replaceFirst("**$1**");
    }

    private static String clean(String words) {
        return SPACE.matcher(UNSEEN.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String escape(String words) {
        return SPECIAL.matcher(words).replaceAll(m -> "\\\\" + Matcher.quoteReplacement(m.group()));
    }

    /// Nothing at the start of a line makes a list or a heading of it.
    private static String start(String line) {
        return NUMBER.matcher(START.matcher(line).replaceFirst("\\\\$1")).replaceFirst("$1\\\\$2");
    }
}
