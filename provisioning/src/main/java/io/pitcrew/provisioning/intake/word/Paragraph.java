package io.pitcrew.provisioning.intake.word;

import io.pitcrew.provisioning.intake.office.Prose;
import io.pitcrew.provisioning.intake.office.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/// What stands in one paragraph of Word: its words as they are after all tracked changes were accepted, and what hangs
/// on it. Of alternatives for old and new programs it takes the new.
final class Paragraph {
    final Prose prose = new Prose();
    /// Relation ids of pictures, in order.
    final List<Shown> pictures = new ArrayList<>();
    /// Contents of text boxes anchored here.
    final List<Element> boxes = new ArrayList<>();
    final List<String> footnotes = new ArrayList<>();
    final List<String> endnotes = new ArrayList<>();
    /// What is there and has no words: `formula`, `chart`.
    final List<String> strange = new ArrayList<>();
    int pages;
    boolean changed;
    /// Ids of comments.
    final List<String> comments = new ArrayList<>();
    /// Words that Word does not show.
    final List<String> hidden = new ArrayList<>();
    boolean linked;

    private String alt = "";

    /// @param relation empty if the picture lies elsewhere and is only linked
    record Shown(String relation, String alt) {}

    Paragraph(Element p) {
        walk(p);
    }

    private void walk(Element parent) {
        for (Element child : Xml.children(parent)) {
            node(child);
        }
    }

    private void node(Element node) {
        switch (String.valueOf(node.getLocalName())) {
            case "del", "moveFrom" -> changed = true;
            case "ins", "moveTo" -> {
                changed = true;
                walk(node);
            }
            case "r" -> run(node);
            case "hyperlink" -> {
                linked |= !Xml.attribute(node, "id").isEmpty();
                walk(node);
            }
            case "oMath", "oMathPara" -> strange.add("formula '" + words(node) + "'");
            case "pPr", "rPr", "sdtPr", "bookmarkStart", "bookmarkEnd", "Fallback" -> {}
            case "drawing", "pict", "object" -> graphic(node);
            default -> walk(node);
        }
    }

    private void run(Element run) {
        if (Xml.on(run, "rPr", "vanish")) {
            hidden.addAll(
                    Xml.within(run, "t").stream().map(Element::getTextContent).toList());
            return;
        }
        boolean bold = bold(run);
        for (Element part : Xml.children(run)) {
            switch (String.valueOf(part.getLocalName())) {
                case "t" -> prose.add(part.getTextContent(), bold);
                case "tab", "cr" -> prose.add(" ", bold);
                case "br" -> {
                    pages += Xml.attribute(part, "type").equals("page") ? 1 : 0;
                    prose.add(" ", bold);
                }
                case "noBreakHyphen" -> prose.add("-", bold);
                case "sym" -> strange.add("special character");
                case "lastRenderedPageBreak" -> pages += 1;
                case "footnoteReference" -> footnotes.add(Xml.attribute(part, "id"));
                case "endnoteReference" -> endnotes.add(Xml.attribute(part, "id"));
                case "commentReference" -> comments.add(Xml.attribute(part, "id"));
                case "delText", "instrText", "rPr", "fldChar" -> {}
                default -> node(part);
            }
        }
    }

    private static String words(Element formula) {
        return Xml.within(formula, "t").stream().map(Element::getTextContent).collect(Collectors.joining(" "));
    }

    private static boolean bold(Element run) {
        return Xml.on(run, "rPr", "b")
                || Xml.val(run, "rPr", "rStyle")
                        .filter(s -> s.contains("Strong"))
                        .isPresent();
    }

    /// Drawings of all ages: pictures, text boxes, shapes, groups.
    private void graphic(Element parent) {
        for (Element node : Xml.children(parent)) {
            switch (String.valueOf(node.getLocalName())) {
                case "docPr" -> alt = described(node);
                case "shape" -> {
                    alt = Xml.attribute(node, "alt");
                    graphic(node);
                }
                case "pic" -> member(node);
                case "blip" -> pictures.add(new Shown(Xml.attribute(node, "embed"), alt));
                case "imagedata" -> pictures.add(new Shown(Xml.attribute(node, "id"), alt));
                case "txbxContent" -> boxes.add(node);
                case "chart" -> strange.add("chart");
                case "relIds" -> strange.add("SmartArt drawing");
                case "OLEObject" -> strange.add("embedded object");
                case "Fallback" -> {}
                default -> graphic(node);
            }
        }
    }

    /// A picture in a group may be described itself; what is said of the group is said of those that are not.
    private void member(Element picture) {
        String group = alt;
        Xml.within(picture, "cNvPr").stream()
                .map(Paragraph::described)
                .filter(own -> !own.isBlank())
                .findFirst()
                .ifPresent(own -> alt = own);
        graphic(picture);
        alt = group;
    }

    /// The description of a drawing; names such as `Picture 1` describe nothing.
    static String described(Element properties) {
        String description = Xml.attribute(properties, "descr");
        return description.isBlank() ? Xml.attribute(properties, "title") : description;
    }
}
