package io.pitcrew.provisioning.intake.word;

import io.pitcrew.provisioning.intake.office.NotReadable;
import io.pitcrew.provisioning.intake.office.Parts;
import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Xml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// Word's paragraph styles and lists: what a paragraph is, as far as it says so by its style. Names of the built-in
/// styles are English in every language of Word.
final class Styles {
    private static final Pattern HEADING = Pattern.compile("heading (\\d)");
    private static final int LEVELS = 9;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    /// The list a paragraph is in.
    record Item(Piece.Mark mark, int depth) {}

    static Styles read(Parts parts, String document) throws NotReadable {
        Styles read = new Styles();
        Optional<String> styles = parts.target(document, "styles");
        if (styles.isPresent()) {
            parts.xml(styles.get())
                    .ifPresent(root -> Xml.children(root, "style")
                            .forEach(style -> read.styles.put(Xml.attribute(style, "styleId"), style)));
        }
        Optional<String> numbering = parts.target(document, "numbering");
        if (numbering.isPresent()) {
            parts.xml(numbering.get()).ifPresent(read::lists);
        }
        return read;
    }

    private void lists(Element root) {
        Xml.children(root, "abstractNum").forEach(list -> lists.put(Xml.attribute(list, "abstractNumId"), list));
        for (Element num : Xml.children(root, "num")) {
            Xml.val(num, "abstractNumId").ifPresent(list -> numbers.put(Xml.attribute(num, "numId"), list));
        }
    }

    /// 0 for the title, 1 … for headings; empty for all else.
    Optional<Integer> heading(Element paragraph) {
        Optional<Integer> own = Xml.val(paragraph, "pPr", "outlineLvl").flatMap(Styles::level);
        return own.isPresent() ? own : byStyle(paragraph, this::heading0);
    }

    /// The first style, going up, that is known by its name or says a level.
    private Optional<Integer> heading0(Element style) {
        String name = Xml.val(style, "name").orElse("").toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(name);
        if (name.equals("title")) {
            return Optional.of(0);
        }
        return heading.matches()
                ? Optional.of(Integer.parseInt(heading.group(1)))
                : Xml.val(style, "pPr", "outlineLvl").flatMap(Styles::level);
    }

    private static Optional<Integer> level(String written) {
        return written.matches("[0-8]") ? Optional.of(Integer.parseInt(written) + 1) : Optional.empty();
    }

    boolean named(Element paragraph, String beginning) {
        return byStyle(
                        paragraph,
                        style -> Xml.val(style, "name")
                                .filter(n -> n.toLowerCase(Locale.ROOT).startsWith(beginning)))
                .isPresent();
    }

    Optional<Item> item(Element paragraph) {
        Optional<Element> own = Xml.child(paragraph, "pPr", "numPr");
        Optional<Element> numPr = own.isPresent() ? own : byStyle(paragraph, style -> Xml.child(style, "pPr", "numPr"));
        return numPr.flatMap(pr -> {
            String number = Xml.val(pr, "numId").orElse("");
            int depth = Xml.val(pr, "ilvl")
                    .flatMap(Styles::level)
                    .map(level -> level - 1)
                    .orElse(0);
            if (number.equals("0")) {
                return Optional.empty(); // Word's way to take a paragraph out of its style's list
            }
            return Optional.of(new Item(mark(number, depth), depth));
        });
    }

    private Piece.Mark mark(String number, int depth) {
        return Optional.ofNullable(numbers.get(number))
                .map(lists::get)
                .flatMap(list -> Xml.children(list, "lvl").stream()
                        .filter(level -> Xml.attribute(level, "ilvl").equals(String.valueOf(depth)))
                        .findFirst())
                .flatMap(level -> Xml.val(level, "numFmt"))
                .filter(format -> !format.equals("bullet") && !format.equals("none"))
                .map(format -> Piece.Mark.NUMBER)
                .orElse(Piece.Mark.BULLET);
    }

    private <T> Optional<T> byStyle(Element paragraph, Function<Element, Optional<T>> found) {
        Set<String> seen = new HashSet<>();
        Optional<String> id = Xml.val(paragraph, "pPr", "pStyle");
        while (id.isPresent() && seen.size() < LEVELS && seen.add(id.get())) {
            Optional<Element> style = Optional.ofNullable(styles.get(id.get()));
            Optional<T> value = style.flatMap(found);
            if (value.isPresent()) {
                return value;
            }
            id = style.flatMap(s -> Xml.val(s, "basedOn"));
        }
        return Optional.empty();
    }
}
