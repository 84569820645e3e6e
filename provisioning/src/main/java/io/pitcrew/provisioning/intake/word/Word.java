package io.pitcrew.provisioning.intake.word;

import io.pitcrew.provisioning.intake.office.Findings;
import io.pitcrew.provisioning.intake.office.NotReadable;
import io.pitcrew.provisioning.intake.office.Parts;
import io.pitcrew.provisioning.intake.office.PictureType;
import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Place;
import io.pitcrew.provisioning.intake.office.Xml;
import io.pitcrew.station.id.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// The body of a Word document, paragraph by paragraph. Numbers that somebody typed count like those of a list.
public final class Word {
    private static final Pattern TYPED = Pattern.compile("^(\\d{1,2})\\\\?[.)]\\s+(.+)$");
    private static final Pattern DASH = Pattern.compile("^(?:\\\\?[-–—•▪◦*]|\\\\\\*)\\s+(.+)$");

    private final Parts parts;
    private final Findings findings;
    private final Styles styles;
    private final Map<String, Parts.Target> targets;
    private final WordNotes notes;
    private final List<Piece> pieces = new ArrayList<>();
    private int paragraph;
    private int page = 1;

    private Word(Parts parts, String document, Findings findings) throws NotReadable {
        this.parts = parts;
        this.findings = findings;
        this.styles = Styles.read(parts, document);
        this.targets = parts.targets(document);
        this.notes = WordNotes.read(parts, document);
    }

    public static List<Piece> read(Parts parts, String document, Element root, Findings findings) throws NotReadable {
        Word word = new Word(parts, document, findings);
        Optional<Element> body = Xml.child(root, "body");
        if (body.isEmpty()) {
            throw NotReadable.damaged(document);
        }
        word.blocks(body.get(), false);
        word.notes.margins(parts, findings);
        return word.pieces;
    }

    /// @param boxed in a text box, where nobody knows what comes first
    private void blocks(Element parent, boolean boxed) throws NotReadable {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> paragraph(child, boxed);
                case "tbl" -> table(child, boxed);
                case "altChunk" -> strange("document within this document");
                case "sectPr", "tblPr", "tcPr", "sdtPr", "del", "moveFrom", "Fallback" -> {}
                default -> blocks(child, boxed);
            }
        }
    }

    private void paragraph(Element p, boolean boxed) throws NotReadable {
        paragraph++;
        Paragraph read = new Paragraph(p);
        page += read.pages;
        if (styles.named(p, "toc ")) {
            return; // the table of contents says nothing that is not said below
        }
        if (!read.prose.isEmpty()) {
            pieces.add(piece(p, read));
            if (boxed) {
                findings.say(
                        at(),
                        "this text stands in a text box",
                        "its order among the others is a guess",
                        "look where it belongs");
            }
        }
        hangers(read);
        for (Element box : read.boxes) {
            blocks(box, true);
        }
    }

    private Piece piece(Element p, Paragraph read) {
        Optional<Integer> heading = styles.heading(p);
        if (heading.isPresent()) {
            return new Piece.Heading(at(), heading.get(), read.prose.words());
        }
        String text = read.prose.text();
        boolean bold = read.prose.bold();
        Optional<Styles.Item> item = styles.item(p);
        if (item.isPresent()) {
            return new Piece.Line(at(), item.get().mark(), item.get().depth(), text, bold);
        }
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            return new Piece.Line(at(), Piece.Mark.NUMBER, 0, typed.group(2), bold);
        }
        Matcher dash = DASH.matcher(text);
        return dash.matches()
                ? new Piece.Line(at(), Piece.Mark.BULLET, 0, dash.group(1), bold)
                : new Piece.Line(at(), Piece.Mark.NONE, 0, text, bold);
    }

    /// What hangs on a paragraph beside its words.
    private void hangers(Paragraph read) throws NotReadable {
        for (Paragraph.Shown shown : read.pictures) {
            picture(shown);
        }
        for (String id : read.footnotes) {
            notes.footnote(id).ifPresent(text -> pieces.add(new Piece.Background(at(), text)));
        }
        for (String id : read.endnotes) {
            notes.endnote(id).ifPresent(text -> pieces.add(new Piece.Background(at(), text)));
        }
        read.strange.forEach(this::strange);
        tell(read.changed, "changes were tracked here", "the text is taken as if all were accepted", "are they?");
        for (String id : read.comments) {
            String words = notes.comment(id).map(text -> ": '" + text + "'").orElse("");
            tell(true, "somebody commented here", "comments are not taken over", "settle it in the document" + words);
        }
        String hidden = String.join("", read.hidden);
        tell(
                !hidden.isBlank(),
                "some text here is hidden",
                "it is not taken over",
                "unhide it if it is needed: '" + hidden.strip() + "'");
        tell(read.linked, "a link leads elsewhere", "a kiosk follows no links", "write what is needed, or remove it");
    }

    private void tell(boolean so, String what, String why, String remedy) {
        if (so) {
            findings.say(at(), what, why, remedy);
        }
    }

    private void strange(String what) {
        String article = what.matches("[aeiou].*") ? "an " : "a ";
        findings.say(
                at(), article + what + " is not taken over", "it has no words", "write it, or make a picture of it");
    }

    private void picture(Paragraph.Shown shown) throws NotReadable {
        Parts.Target target = targets.get(shown.relation());
        Optional<byte[]> bytes = target == null || target.outside() ? Optional.empty() : parts.bytes(target.name());
        if (bytes.isEmpty()) {
            findings.say(at(), "a picture is not in this file", "it is only linked", "insert it into the document");
        } else {
            pieces.add(new Piece.Picture(at(), PictureType.of(bytes.get()), new Bytes(bytes.get()), shown.alt()));
        }
    }

    /// A table of one column is only a frame around paragraphs.
    private void table(Element table, boolean boxed) throws NotReadable {
        List<Element> rows = TableRow.rows(table);
        boolean frame = rows.stream().allMatch(row -> TableRow.cells(row).size() <= 1);
        if (frame) {
            blocks(table, boxed);
            return;
        }
        List<String> header = List.of();
        for (Element row : rows) {
            TableRow read = TableRow.read(row);
            if (row.isSameNode(rows.getFirst()) && rows.size() > 1 && read.header()) {
                header = read.cells();
                paragraph++;
                tell(
                        true,
                        "the head of this table is in no line: '" + String.join(" · ", header) + "'",
                        "a step has no tables",
                        "are its rows understood without it?");
                paragraph--;
                paragraph += read.paragraphs();
                continue;
            }
            paragraph++;
            Place at = at();
            pieces.add(new Piece.Row(at, header, read.cells()));
            for (Paragraph within : read.read()) {
                page += within.pages;
                hangers(within);
                for (Element box : within.boxes) {
                    blocks(box, true);
                }
            }
            paragraph += read.paragraphs() - 1;
        }
    }

    private Place at() {
        return new Place("page " + page, paragraph, 0);
    }
}
