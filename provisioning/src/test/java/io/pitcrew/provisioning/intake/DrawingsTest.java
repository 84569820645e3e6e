package io.pitcrew.provisioning.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What hangs on a page in drawings: tables in text boxes, pictures in a group. The documents are put together here in
/// the form that LibreOffice Writer gives them (a choice of DrawingML, with VML to fall back on);
/// LibreOffice itself did not write them.
final class DrawingsTest {
    private static final String NAMESPACES = """
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
            xmlns:v="urn:schemas-microsoft-com:vml"
            """;

    @TempDir
    Path temp;

    @Test
    void aTableInATextBoxIsReadRowByRowAndOnce() throws Exception {
        String table = "<w:tbl><w:tblPr/><w:tblGrid/>" + row("Clamp", "52 – 58 Nm") + row("Guard", "closed")
                + "</w:tbl>" + Office.paragraph("Ask the setter.");
        Intake read = read(
                heading("Check the press") + "<w:p><w:r>" + box(table) + "</w:r></w:p>" + Office.paragraph("Start it."),
                Map.of());
        String text = text(read);
        for (String words : List.of("label: Clamp", "low: 52", "high: 58", "Guard", "closed", "Ask the setter.")) {
            assertEquals(1, count(text, words), () -> words + " in\n" + text);
        }
        assertTrue(text.indexOf("Ask the setter.") < text.indexOf("Start it."), text);
        assertTrue(
                read.toFix().stream()
                        .map(Problem::what)
                        .anyMatch(what -> what.endsWith("this text stands in a text box")),
                read.toFix()::toString);
    }

    @Test
    void aTableInATextBoxInACellOfATableIsReadToo() throws Exception {
        String inner = "<w:tbl>" + row("Oil", "ISO 46") + "</w:tbl>";
        String cell = "<w:tc><w:p><w:r><w:t>Fill</w:t></w:r><w:r>" + box(inner) + "</w:r></w:p></w:tc>";
        Intake read = read(
                heading("Fill up") + "<w:tbl><w:tr>" + cell + "<w:tc>" + Office.paragraph("slowly")
                        + "</w:tc></w:tr></w:tbl>",
                Map.of());
        String text = text(read);
        for (String words : List.of("Fill", "slowly", "Oil", "ISO 46")) {
            assertTrue(text.contains(words), () -> words + " is not in\n" + text);
        }
    }

    @Test
    void everyPictureOfAGroupComesOutWithItsOwnWords() throws Exception {
        byte[] one = picture(20);
        byte[] two = picture(30);
        String group = """
                <mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:anchor>\
                <wp:docPr id="7" name="Group 7" descr="The press from the left"/><a:graphic>\
                <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp>\
                <wps:wsp><wps:cNvPr id="8" name="Shape 8" descr="an arrow"/><wps:txbx><w:txbxContent>%s\
                </w:txbxContent></wps:txbx></wps:wsp>%s<wpg:grpSp>%s</wpg:grpSp></wpg:wgp>\
                </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>\
                <mc:Fallback><w:pict><v:group><v:shape><v:imagedata r:id="p1"/></v:shape></v:group></w:pict>\
                </mc:Fallback></mc:AlternateContent>""".formatted(Office.paragraph("Mind the arrow."), pic("p1", "The clamp"), pic("p2", ""));
        Intake read = read(
                heading("Look at the press") + Office.paragraph("Compare.") + "<w:p><w:r>" + group + "</w:r></w:p>",
                Map.of("p1", one, "p2", two));
        List<String> names = read.files().keySet().stream()
                .filter(name -> name.endsWith(".png"))
                .sorted()
                .toList();
        assertEquals(2, names.size(), names::toString);
        assertArrayEquals(
                one, Objects.requireNonNull(read.files().get(names.get(0))).array());
        assertArrayEquals(
                two, Objects.requireNonNull(read.files().get(names.get(1))).array());
        String text = text(read);
        assertTrue(text.contains("![The clamp]("), text);
        String left = read.toFix().toString();
        assertTrue(left.contains("spare-1.png") && left.contains("The press from the left"), left);
        assertEquals(1, count(text, "Mind the arrow."), text);
    }

    /// A title, and this as the heading of the first step.
    private static String heading(String words) {
        return outlined(0, "The press") + outlined(1, words);
    }

    private static String outlined(int level, String words) {
        return "<w:p><w:pPr><w:outlineLvl w:val=\"" + level + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String row(String left, String right) {
        return "<w:tr><w:tc>" + Office.paragraph(left) + "</w:tc><w:tc>" + Office.paragraph(right) + "</w:tc></w:tr>";
    }

    /// A frame with words, once as DrawingML and once more for programs that cannot read that.
    private static String box(String content) {
        return """
                <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Frame1"/>\
                <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
                <wps:wsp><wps:txbx><w:txbxContent>%1$s</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>\
                </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect>\
                <v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>\
                </mc:AlternateContent>""".formatted(content);
    }

    private static String pic(String relation, String words) {
        return """
                <pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Picture" descr="%s"/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="%s"/></pic:blipFill><pic:spPr/></pic:pic>""".formatted(words, relation);
    }

    private Intake read(String body, Map<String, byte[]> pictures) throws Exception {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        pictures.keySet()
                .forEach(id -> relations.append("<Relationship Id=\"" + id
                        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"media/" + id + ".png\"/>"));
        Map<String, byte[]> parts =
                Office.word(body, relations.append("</Relationships>").toString());
        String document = new String(Objects.requireNonNull(parts.get("word/document.xml")), StandardCharsets.UTF_8);
        Office.put(parts, "word/document.xml", document.replaceFirst("<w:document", "<w:document " + NAMESPACES));
        pictures.forEach((id, bytes) -> parts.put("word/media/" + id + ".png", bytes));
        Problems problems = new Problems();
        return Intake.read(
                        Office.zip(temp.resolve("drawn.docx"), parts),
                        new Lang("en"),
                        LocalDate.of(2026, 11, 28),
                        problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    private static String text(Intake read) {
        return read.files().getOrDefault("en.md", Bytes.utf8("")).text();
    }

    private static int count(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    private static byte[] picture(int side) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
