package io.pitcrew.provisioning.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file is, the end is an aid or a sentence.
final class HostileDocumentTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path temp;

    @Test
    void aFileThatIsSomethingElseIsCalledByItsName() throws Exception {
        assertEquals("this is the old Word format", refusal(Office.document("numbered.doc", temp)));
        assertEquals("this is a PDF, whatever its name says", refusal("%PDF-1.7 …"));
        assertEquals("this is an RTF file", refusal("{\\rtf1 …}"));
        assertEquals("this is neither a Word nor a PowerPoint file", refusal("<html>…"));
        assertEquals("this file is empty", refusal(""));
        byte[] encrypted = "........EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(ole, 0, encrypted, 0, ole.length);
        assertEquals("this file is protected by a password", refusal(write(encrypted)));
        Map<String, byte[]> openDocument = Office.word("", "");
        Office.put(openDocument, "mimetype", "application/vnd.oasis.opendocument.text");
        assertEquals("this is an OpenDocument file", refusal(Office.zip(temp.resolve("a.docx"), openDocument)));
        Map<String, byte[]> workbook = Office.word("", Office.relation("x", "x", "x", ""));
        Office.put(workbook, "word/document.xml", "<workbook/>");
        assertEquals(
                "this is an Office file, but neither Word nor PowerPoint",
                refusal(Office.zip(temp.resolve("b.docx"), workbook)));
        Map<String, byte[]> scan = Office.word("<w:p/>", Office.relation("x", "x", "x", ""));
        assertEquals("there is no text in this document", refusal(Office.zip(temp.resolve("c.docx"), scan)));
    }

    @Test
    void whatUnpacksToMoreThanAnybodyWritesIsRefused() throws Exception {
        Map<String, byte[]> parts = Office.word(Office.paragraph("Look"), Office.relation("x", "x", "x", ""));
        parts.put("word/document.xml", new byte[65 * MEGABYTE]);
        Path bomb = Office.zip(temp.resolve("bomb.docx"), parts);
        assertTrue(Files.size(bomb) < MEGABYTE);
        assertEquals("this file unpacks to more than anybody writes, at word/document.xml", refusal(bomb));
    }

    @Test
    void documentTypesAndTheirEntitiesAreRefused() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret"), "SECRET");
        Map<String, byte[]> parts = Office.word(Office.paragraph("&e;"), Office.relation("x", "x", "x", ""));
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        Office.put(
                parts, "word/document.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + document);
        assertEquals("this file is damaged at word/document.xml", refusal(Office.zip(temp.resolve("x.docx"), parts)));
        Office.put(parts, "word/document.xml", "<!DOCTYPE d [<!ENTITY e 'harmless'>]>" + document);
        assertEquals("this file is damaged at word/document.xml", refusal(Office.zip(temp.resolve("z.docx"), parts)));
        Office.put(parts, "word/document.xml", document.replace("&e;", "<a>".repeat(5000) + "</a>".repeat(5000)));
        assertEquals("this file is damaged at word/document.xml", refusal(Office.zip(temp.resolve("y.docx"), parts)));
    }

    @Test
    void noNameWithinLeadsOutOfTheAidsFolderAndNothingIsFetched() throws Exception {
        String picture = "<w:r><w:drawing><a:blip xmlns:a=\"urn:a\" r:embed=\"p\"/></w:drawing></w:r>";
        String body = Office.paragraph("1. Look").replace("</w:p>", picture + "</w:p>");
        for (String target :
                List.of("../../../../etc/passwd", "file:///etc/passwd", "/../x", "%2e%2e/%2e%2e/x", "\\\\x\\y")) {
            Map<String, byte[]> parts = Office.word(body, Office.relation("p", "image", target, ""));
            parts.put("../../evil.png", new byte[8]);
            Intake intake = read(Office.zip(temp.resolve("t.docx"), parts), new Problems())
                    .orElseThrow();
            assertEquals(
                    List.of("en.md", "aid.toml"), List.copyOf(intake.files().keySet()), target);
        }
        Map<String, byte[]> parts = Office.word(
                body, Office.relation("p", "image", "http://127.0.0.1:1/x.png", " TargetMode=\"External\""));
        Intake intake =
                read(Office.zip(temp.resolve("t.docx"), parts), new Problems()).orElseThrow();
        assertTrue(intake.toFix().toString().contains("a picture is not in this file"));
    }

    @Test
    void damagedCopiesOfRealDocumentsEndInAnAidOrInASentence() throws Exception {
        Random random = new Random(7);
        int refused = 0;
        int read = 0;
        for (String name : List.of("procedure.docx", "table.docx", "slides.pptx", "numbered.doc")) {
            byte[] whole = Files.readAllBytes(Office.document(name, temp));
            for (int i = 0; i < 150; i++) {
                byte[] damaged = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int flips = i % 3 == 0 ? 0 : 1 + random.nextInt(8); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Problems problems = new Problems();
                Optional<Intake> intake = read(write(damaged), problems);
                assertEquals(intake.isEmpty(), !problems.none());
                refused += intake.isEmpty() ? 1 : 0;
                read += intake.isPresent() ? 1 : 0;
            }
        }
        assertTrue(refused > 300, "refused " + refused);
        assertTrue(read > 5, "read " + read);
    }

    @Test
    void whateverTheWordsAreTheyReadBackAsTheSameWords() throws Exception {
        Random random = new Random(11);
        String[] bits = {
            "a", "Ł", "5", " ", "*", "**", "_", "`", "[", "](x)", "<b>", "&amp;", "&", "#", "##", "1.", "-", "+", ">",
            "\\", "!", "{#x}", "~", "=", "|", ":", "```"
        };
        String[] beginnings = {"x", "#", "> ", "+", "~~~", "===", "1999. ", "<b>", "    "};
        for (int i = 0; i < 400; i++) {
            StringBuilder words = new StringBuilder(beginnings[i % beginnings.length]).append("x");
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                words.append(bits[random.nextInt(bits.length)]);
            }
            String said = words.toString().replaceAll("\\s+", " ").strip();
            String xml = said.replace("&", "&amp;").replace("<", "&lt;");
            String step = "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Step</w:t></w:r></w:p>";
            Path file = Office.zip(
                    temp.resolve("w.docx"),
                    Office.word(
                            step + Office.paragraph("First.") + Office.paragraph(xml),
                            Office.relation("x", "x", "x", "")));
            Intake intake = read(file, new Problems()).orElseThrow();
            Problems problems = new Problems();
            AidText text = AidText.read(
                    "en.md", Objects.requireNonNull(intake.files().get("en.md")).text(), problems);
            List<String> unexpected = problems.sorted().stream()
                    .map(Problem::what)
                    .filter(what -> !what.startsWith("there is no line"))
                    .toList();
            assertEquals(List.of(), unexpected, said);
            assertEquals(said, text.steps().getFirst().lines().getLast().text(), said);
        }
    }

    private String refusal(String text) throws Exception {
        return refusal(write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(Path file) throws Exception {
        Problems problems = new Problems();
        assertTrue(read(file, problems).isEmpty());
        Problem problem = problems.sorted().getFirst();
        assertFalse(problem.remedy().isBlank());
        return problem.what();
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(temp.resolve("file.docx"), bytes);
    }

    private static Optional<Intake> read(Path file, Problems problems) throws Exception {
        return Intake.read(file, new Lang("en"), LocalDate.of(2026, 3, 1), problems);
    }
}
