package io.pitcrew.provisioning.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final AidId AID = new AidId("new");

    @TempDir
    Path temp;

    @Test
    void aWordProcedureBecomesSteps() throws Exception {
        assertEquals(Office.text("procedure.md"), text(read("procedure.docx")));
    }

    @Test
    void aTableOfStepsBecomesSteps() throws Exception {
        assertEquals(Office.text("table.md"), text(read("table.docx")));
    }

    @Test
    void aSlideBecomesAStepAndSpeakerNotesItsWhy() throws Exception {
        assertEquals(Office.text("slides.md"), text(read("slides.pptx")));
    }

    @Test
    void typedNumbersCountLikeThoseOfAList() throws Exception {
        String text = text(read("numbered.docx"));
        assertTrue(text.contains("## Stop the belt {#stop-the-belt}\n"), text);
        assertTrue(text.contains("## Lift the label off the roller {#"), text);
        assertTrue(text.contains("\nUse the plastic blade, never a knife.\n\n- from the left\n"), text);
    }

    @Test
    void moreNumberedLinesThanAPageHoldsAreStepsOfTheirOwn() throws Exception {
        String text = text(read("long.docx"));
        assertEquals(9, text.lines().filter(line -> line.startsWith("## ")).count(), text);
    }

    @Test
    void picturesComeOutByteForByte() throws Exception {
        Intake intake = read("procedure.docx");
        Bytes shown = Objects.requireNonNull(intake.files().get("pictures/lower-the-ram.png"));
        assertEquals(120, ImageIO.read(new ByteArrayInputStream(shown.array())).getWidth());
        try (ZipFile zip = new ZipFile(temp.resolve("procedure.docx").toFile())) {
            List<Bytes> within = zip.stream()
                    .filter(entry -> entry.getName().startsWith("word/media/"))
                    .map(entry -> {
                        try {
                            return new Bytes(zip.getInputStream(entry).readAllBytes());
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
            assertEquals(3, within.size());
            assertTrue(within.contains(shown));
        }
    }

    @Test
    void whatHasNoPlaceIsToldWithItsPlaceInTheDocument() throws Exception {
        String told = told(read("procedure.docx"));
        for (String expected : List.of(
                "procedure.docx the header 'WI-0815 revision C, uncontrolled when printed' is not taken over – ",
                "procedure.docx:10 page 1: this line stood within another – ",
                "procedure.docx:15 page 1: a link leads elsewhere – ",
                "procedure.docx:17 page 1: somebody commented here – ",
                "procedure.docx:17 page 1: this step is now two – ",
                "procedure.docx:20 page 1: this text stands in a text box – ",
                "procedure.docx:22 page 1: changes were tracked here – ",
                "procedure.docx:26 page 1: this row is now a measurement, 52 – 58 Nm, without a way ",
                "procedure.docx:32 page 1: this row of a table is now a line; its numbers can be read in two ways – ",
                "procedure.docx:38 page 1: 'Records' has nothing below it – ")) {
            assertTrue(told.contains(expected), () -> expected + "\nis not in\n" + told);
        }
    }

    @Test
    void whatTheDocumentDoesNotSayStaysOpenAndCheckAsksForIt() throws Exception {
        SmallPlant plant = SmallPlant.in(temp.resolve("plant"));
        Problems problems = new Problems();
        List<String> written = read("procedure.docx").write(plant.root(), AID, false, problems);
        assertTrue(problems.none());
        assertTrue(written.contains("aids/new/pictures/release-the-die-2.png"), written::toString);
        plant.write("aids/new/de.md", Files.readAllBytes(plant.root().resolve("aids/new/en.md")));
        PlantReader.read(plant.root(), problems);
        String asked = problems.sorted().stream().map(Problem::what).distinct().collect(Collectors.joining("\n"));
        assertEquals("""
                key 'owner' is missing
                key 'reason' is missing
                a not-OK here leads nowhere""", asked);
    }

    @Test
    void anAidThatIsThereIsWrittenOverOnlyByForceAndKeepsItsHead() throws Exception {
        SmallPlant plant = SmallPlant.in(temp.resolve("plant"));
        byte[] head = Files.readAllBytes(plant.root().resolve("aids/jam/aid.toml"));
        byte[] words = Files.readAllBytes(plant.root().resolve("aids/jam/en.md"));
        Problems problems = new Problems();
        assertEquals(List.of(), read("long.docx").write(plant.root(), new AidId("jam"), false, problems));
        assertEquals("this aid is there already", problems.sorted().getFirst().what());
        assertArrayEquals(words, Files.readAllBytes(plant.root().resolve("aids/jam/en.md")));
        read("long.docx").write(plant.root(), new AidId("jam"), true, new Problems());
        assertTrue(Files.readString(plant.root().resolve("aids/jam/en.md")).startsWith("# Start of shift"));
        assertArrayEquals(head, Files.readAllBytes(plant.root().resolve("aids/jam/aid.toml")));
    }

    @Test
    void aPictureThatNoScreenDrawsIsKeptAndNamed() throws Exception {
        String drawing =
                "<w:p><w:r><w:t>Look</w:t></w:r><w:r><w:pict><v:imagedata xmlns:v=\"urn:v\" r:id=\"p\"/></w:pict></w:r></w:p>";
        Map<String, byte[]> parts = Office.word(
                "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Step</w:t></w:r></w:p>" + drawing,
                Office.relation("p", "image", "media/x.png", ""));
        parts.put("word/media/x.png", new byte[] {(byte) 0xd7, (byte) 0xcd, (byte) 0xc6, (byte) 0x9a, 0});
        Intake intake = read(Office.zip(temp.resolve("old.docx"), parts));
        assertEquals(
                5,
                Objects.requireNonNull(intake.files().get("pictures/step.wmf")).size());
        assertFalse(text(intake).contains("!["));
        assertTrue(told(intake).contains("the picture is WMF, kept as pictures/step.wmf"), told(intake));
    }

    private Intake read(String name) throws Exception {
        return read(Office.document(name, temp));
    }

    private static Intake read(Path file) throws Exception {
        Problems problems = new Problems();
        return Intake.read(file, new Lang("en"), TODAY, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    private static String text(Intake intake) {
        return Objects.requireNonNull(intake.files().get("en.md")).text();
    }

    private static String told(Intake intake) {
        return intake.toFix().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
