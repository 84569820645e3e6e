package io.pitcrew.provisioning.intake.slides;

import io.pitcrew.provisioning.intake.office.Findings;
import io.pitcrew.provisioning.intake.office.NotReadable;
import io.pitcrew.provisioning.intake.office.Parts;
import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Place;
import io.pitcrew.provisioning.intake.office.Prose;
import io.pitcrew.provisioning.intake.office.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/// The slides of a presentation in the order they are shown in.
public final class Slides {
    private Slides() {}

    public static List<Piece> read(Parts parts, String presentation, Element root, Findings findings)
            throws NotReadable {
        List<Piece> pieces = new ArrayList<>();
        Map<String, Parts.Target> targets = parts.targets(presentation);
        List<Element> ids = Xml.child(root, "sldIdLst").map(Xml::children).orElse(List.of());
        for (int i = 0; i < ids.size(); i++) {
            Parts.Target target = targets.get(relation(ids.get(i)));
            Optional<Element> slide = target == null ? Optional.empty() : parts.xml(target.name());
            if (target == null || slide.isEmpty()) {
                throw NotReadable.damaged("slide " + (i + 1));
            }
            slide(parts, target.name(), slide.get(), i + 1, findings, pieces);
        }
        return pieces;
    }

    /// Of two attributes with the local name `id` the one with a prefix.
    private static String relation(Element slide) {
        String id = slide.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        return id.isEmpty()
                ? slide.getAttributeNS("http://purl.oclc.org/ooxml/officeDocument/relationships", "id")
                : id;
    }

    private static void slide(Parts parts, String name, Element root, int number, Findings findings, List<Piece> pieces)
            throws NotReadable {
        Place at = place(number, 0);
        if (root.getAttribute("show").equals("0")) {
            findings.say(at, "this slide is hidden", "it is not taken over", "show it if it is needed");
            return;
        }
        Slide slide = new Slide(parts, parts.targets(name), number, findings);
        pieces.addAll(slide.read(root));
        for (Parts.Target target : parts.targets(name).values()) {
            switch (target.type()) {
                case "notesSlide" ->
                    notes(parts.xml(target.name())).ifPresent(text -> pieces.add(new Piece.Background(at, text)));
                case "comments", "comment" ->
                    findings.say(at, "somebody commented here", "comments are not taken over", "settle it there");
                default -> {}
            }
        }
    }

    /// Of the notes page, only what the speaker wrote: not the slide's number, not the date.
    private static Optional<String> notes(Optional<Element> page) {
        Prose prose = new Prose();
        page.ifPresent(root -> Xml.within(root, "sp").stream()
                .filter(shape -> Xml.within(shape, "ph").stream()
                        .anyMatch(ph -> ph.getAttribute("type").equals("body")))
                .flatMap(shape -> Xml.within(shape, "p").stream())
                .forEach(p -> {
                    prose.add(" ", false);
                    prose.add(Slide.prose(p).plain(), false);
                }));
        return prose.isEmpty() ? Optional.empty() : Optional.of(prose.words());
    }

    static Place place(int slide, int shape) {
        return new Place("slide " + slide, slide, shape);
    }
}
