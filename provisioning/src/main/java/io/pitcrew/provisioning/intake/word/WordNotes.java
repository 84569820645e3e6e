package io.pitcrew.provisioning.intake.word;

import io.pitcrew.provisioning.intake.office.Findings;
import io.pitcrew.provisioning.intake.office.NotReadable;
import io.pitcrew.provisioning.intake.office.Parts;
import io.pitcrew.provisioning.intake.office.Place;
import io.pitcrew.provisioning.intake.office.Prose;
import io.pitcrew.provisioning.intake.office.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/// What stands below, above and beside the text of a Word document: foot- and endnotes, comments, headers and footers.
final class WordNotes {
    private static final Place MARGIN = new Place("", 0, 0);

    private final String document;
    private final Map<String, String> footnotes;
    private final Map<String, String> endnotes;
    private final Map<String, String> comments;

    private WordNotes(
            String document,
            Map<String, String> footnotes,
            Map<String, String> endnotes,
            Map<String, String> comments) {
        this.document = document;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
        this.comments = comments;
    }

    static WordNotes read(Parts parts, String document) throws NotReadable {
        return new WordNotes(document, notes(parts, document, "footnote"), notes(parts, document, "endnote"), notes(parts, document, "comment"));
    }

    Optional<String> footnote(String id) {
        return Optional.ofNullable(footnotes.get(id));
    }

    Optional<String> endnote(String id) {
        return Optional.ofNullable(endnotes.get(id));
    }

    Optional<String> comment(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    /// Says what headers and footers hold: a kiosk has neither.
    void margins(Parts parts, Findings findings) throws NotReadable {
        Map<String, Parts.Target> sorted = new TreeMap<>(parts.targets(document));
        for (Parts.Target target : sorted.values()) {
            if (target.type().equals("header") || target.type().equals("footer")) {
                Optional<String> text =
                        parts.xml(target.name()).map(WordNotes::text).filter(t -> !t.isEmpty());
                text.ifPresent(t -> findings.say(
                        MARGIN,
                        "the " + target.type() + " '" + t + "' is not taken over",
                        "a kiosk has neither",
                        "write what a worker needs of it into a step"));
            }
        }
    }

    private static Map<String, String> notes(Parts parts, String document, String kind) throws NotReadable {
        Map<String, String> notes = new HashMap<>();
        Optional<String> part = parts.target(document, kind + "s");
        Optional<Element> root = part.isPresent() ? parts.xml(part.get()) : Optional.empty();
        root.ifPresent(r -> Xml.children(r, kind).forEach(note -> {
            String text = text(note);
            if (Xml.attribute(note, "type").isEmpty() && !text.isEmpty()) {
                notes.put(Xml.attribute(note, "id"), text);
            }
        }));
        return notes;
    }

    private static String text(Element parent) {
        Prose prose = new Prose();
        for (Element p : Xml.within(parent, "p")) {
            prose.add(" ", false);
            prose.add(new Paragraph(p).prose.text(), false);
        }
        return prose.plain();
    }
}
