package io.pitcrew.provisioning.intake.slides;

import io.pitcrew.provisioning.intake.office.Findings;
import io.pitcrew.provisioning.intake.office.NotReadable;
import io.pitcrew.provisioning.intake.office.Parts;
import io.pitcrew.provisioning.intake.office.PictureType;
import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Place;
import io.pitcrew.provisioning.intake.office.Prose;
import io.pitcrew.provisioning.intake.office.Xml;
import io.pitcrew.station.id.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/// One slide: its title, then its other shapes as they were put on it.
final class Slide {
    private static final Set<String> TITLES = Set.of("title", "ctrTitle");
    private static final int LONGEST_TITLE = 80;
    private static final Set<String> MARGINS = Set.of("dt", "ftr", "sldNum", "hdr");

    private final Parts parts;
    private final Map<String, Parts.Target> targets;
    private final int number;
    private final Findings findings;
    private final List<Piece> pieces = new ArrayList<>();
    private int shapes;

    Slide(Parts parts, Map<String, Parts.Target> targets, int number, Findings findings) {
        this.parts = parts;
        this.targets = targets;
        this.number = number;
        this.findings = findings;
    }

    List<Piece> read(Element root) throws NotReadable {
        Optional<Element> tree = Xml.child(root, "cSld", "spTree");
        if (tree.isEmpty()) {
            throw NotReadable.damaged("slide " + number);
        }
        Optional<Element> title = Xml.children(tree.get(), "sp").stream()
                .filter(shape -> TITLES.contains(placeholder(shape).orElse(""))
                        && !text(shape).isEmpty())
                .findFirst();
        Optional<Element> topmost = title.or(() -> Xml.children(tree.get(), "sp").stream()
                .filter(shape -> placeholder(shape).filter(MARGINS::contains).isEmpty()
                        && !text(shape).isEmpty())
                .findFirst());
        boolean first = number == 1
                && title.flatMap(Slide::placeholder).filter("ctrTitle"::equals).isPresent();
        if (title.isEmpty()) {
            findings.say(at(), "this slide has no title", "its first text is taken", "is it one?");
        }
        String words = topmost.map(Slide::text)
                .filter(text -> text.length() <= LONGEST_TITLE)
                .orElse("");
        pieces.add(new Piece.Heading(at(), first ? 0 : 1, words.isEmpty() ? "Slide " + number : words));
        for (Element shape : Xml.children(tree.get())) {
            if (words.isEmpty() || topmost.filter(shape::equals).isEmpty()) {
                shape(shape);
            }
        }
        return pieces;
    }

    private void shape(Element shape) throws NotReadable {
        switch (String.valueOf(shape.getLocalName())) {
            case "sp" -> words(shape);
            case "pic" -> picture(shape);
            case "grpSp" -> {
                for (Element inner : Xml.children(shape)) {
                    shape(inner);
                }
            }
            case "graphicFrame" -> frame(shape);
            case "AlternateContent" -> {
                Optional<Element> choice = Xml.child(shape, "Choice");
                for (Element inner : choice.isPresent() ? Xml.children(choice.get()) : List.<Element>of()) {
                    shape(inner);
                }
            }
            default -> {}
        }
    }

    private void words(Element shape) throws NotReadable {
        Optional<String> placeholder = placeholder(shape);
        if (placeholder.filter(MARGINS::contains).isPresent()) {
            return;
        }
        shapes++;
        boolean list = placeholder
                .filter(type -> type.isEmpty() || type.equals("body") || type.equals("obj"))
                .isPresent();
        List<Element> paragraphs =
                Xml.child(shape, "txBody").map(body -> Xml.children(body, "p")).orElse(List.of());
        for (Element p : paragraphs) {
            Prose prose = prose(p);
            if (!prose.isEmpty()) {
                pieces.add(new Piece.Line(at(), mark(p, list), depth(p), prose.text(), prose.bold()));
            }
        }
        if (placeholder.isEmpty() && !text(shape).isEmpty()) {
            findings.say(
                    at(),
                    "this text stands in a box of its own",
                    "its order among the others is a guess",
                    "look where it belongs");
        }
        for (Element blip : Xml.within(shape, "blip")) {
            blip(blip, "");
        }
        linked(shape);
    }

    private static Piece.Mark mark(Element p, boolean list) {
        boolean numbered = Xml.child(p, "pPr", "buAutoNum").isPresent();
        boolean bullet = Xml.child(p, "pPr", "buChar").isPresent();
        boolean none = Xml.child(p, "pPr", "buNone").isPresent();
        return numbered ? Piece.Mark.NUMBER : bullet || (list && !none) ? Piece.Mark.BULLET : Piece.Mark.NONE;
    }

    private static int depth(Element p) {
        String level = Xml.child(p, "pPr").map(pr -> pr.getAttribute("lvl")).orElse("");
        return level.matches("[0-8]") ? Integer.parseInt(level) : 0;
    }

    private void frame(Element frame) throws NotReadable {
        shapes++;
        List<Element> rows = Xml.within(frame, "tr");
        if (rows.isEmpty()) {
            findings.say(at(), "a chart or drawing is not taken over", "it has no words", "make a picture of it");
        }
        boolean headed = Xml.within(frame, "tblPr").stream()
                        .anyMatch(pr -> pr.getAttribute("firstRow").equals("1"))
                || (!rows.isEmpty()
                        && numberless(rows.getFirst())
                        && !rows.stream().allMatch(Slide::numberless));
        List<String> header = List.of();
        for (Element row : rows) {
            List<String> cells =
                    Xml.children(row, "tc").stream().map(Slide::text).toList();
            if (headed && rows.size() > 1 && row.isSameNode(rows.getFirst())) {
                header = cells;
            } else {
                pieces.add(new Piece.Row(at(), header, cells));
            }
        }
        linked(frame);
    }

    private static boolean numberless(Element row) {
        return Xml.children(row, "tc").stream().noneMatch(cell -> text(cell).matches(".*\\d.*"));
    }

    private void picture(Element shape) throws NotReadable {
        shapes++;
        if (!Xml.within(shape, "videoFile").isEmpty()) {
            findings.say(at(), "a film is not taken over", "only its first picture is", "put it into media/ as MP4");
        }
        String alt = Xml.within(shape, "cNvPr").stream()
                .findFirst()
                .map(properties -> properties.getAttribute("descr"))
                .orElse("");
        for (Element blip : Xml.within(shape, "blip")) {
            blip(blip, alt);
        }
    }

    private void blip(Element blip, String alt) throws NotReadable {
        Parts.Target target = targets.get(Xml.attribute(blip, "embed"));
        Optional<byte[]> bytes = target == null || target.outside() ? Optional.empty() : parts.bytes(target.name());
        if (bytes.isEmpty()) {
            findings.say(at(), "a picture is not in this file", "it is only linked", "insert it into the slide");
        } else {
            pieces.add(new Piece.Picture(at(), PictureType.of(bytes.get()), new Bytes(bytes.get()), alt));
        }
    }

    private void linked(Element shape) {
        if (!Xml.within(shape, "hlinkClick").isEmpty()) {
            findings.say(
                    at(), "a link leads elsewhere", "a kiosk follows no links", "write what is needed, or remove it");
        }
    }

    /// The kind of placeholder; empty within if it is one of no kind, which is for the body.
    private static Optional<String> placeholder(Element shape) {
        return Xml.child(shape, "nvSpPr", "nvPr", "ph").map(ph -> ph.getAttribute("type"));
    }

    private static String text(Element shape) {
        return Xml.within(shape, "p").stream()
                .map(p -> prose(p).words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static Prose prose(Element p) {
        Prose prose = new Prose();
        for (Element part : Xml.children(p)) {
            boolean bold = Xml.child(part, "rPr")
                    .filter(r -> r.getAttribute("b").matches("1|true"))
                    .isPresent();
            Xml.child(part, "t").ifPresent(t -> prose.add(t.getTextContent(), bold));
            if (Xml.is(part, "br")) {
                prose.add(" ", bold);
            }
        }
        return prose;
    }

    private Place at() {
        return Slides.place(number, shapes);
    }
}
