package io.pitcrew.provisioning.xliff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XliffTest {
    private static final Lang GERMAN = new Lang("de");
    private static final AidId JAM = new AidId("jam");

    @TempDir
    Path temp;

    private SmallPlant plant;

    @BeforeEach
    void write() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        plant.replace("aids/jam/en.md", "Slowly.", "Slowly, 55 Nm at {{press.clamp}}.");
        plant.replace("aids/jam/de.md", "Slowly.", "Langsam, 55 Nm bei {{press.clamp}}.");
    }

    @Test
    void anAidThatIsWhollyTheLibrarysHasNoWordsToTranslateHere() throws Exception {
        SmallPlant.in(temp).write("aids/shared/aid.toml", "use = \"shared@1\"\n");
        List<AidId> all = Aids.open(temp, new Problems()).orElseThrow().all();
        assertEquals(List.of(new AidId("jam"), new AidId("torque")), all);
    }

    @Test
    void outAndInAgainLeavesEveryByteOfTheSamplePlant() throws Exception {
        Path copy = temp.resolve("sample");
        copy(Path.of("sample-plant"), copy);
        Aids aids = Aids.open(copy, new Problems()).orElseThrow();
        for (Lang lang : List.of(GERMAN, new Lang("pl"))) {
            Bytes xliff = XliffOut.write(aids, aids.all(), lang, new Problems()).orElseThrow();
            assertEquals(new XliffIn(List.of(), List.of()), in(aids, xliff.text()));
            for (AidId aid : aids.all()) {
                Path file = copy.resolve(aids.file(aid, lang));
                byte[] before = Files.readAllBytes(file);
                Files.delete(file);
                assertEquals(List.of(), in(aids, xliff.text()).told());
                assertArrayEquals(before, Files.readAllBytes(file), file.toString());
            }
        }
    }

    @Test
    void aUnitCarriesItsIdItsNoteAndWhatMustStay() throws Exception {
        String xliff = out();
        for (String expected : List.of(
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"de\">",
                "<file id=\"jam\" original=\"aids/jam/en.md\">",
                "<unit id=\"look.picture\">",
                "<note>pictures/cover.png</note>",
                "<note>unit Nm; low 45.0; high 55.0;</note>",
                "<source><pc id=\"b1\" type=\"fmt\" subType=\"xlf:b\">Look</pc> at the clamp,</source>",
                "<data id=\"d-v1\">{{press.clamp}}</data>",
                "<source>Slowly, <ph id=\"n1\" dataRef=\"d-n1\" equiv=\"55\"/> Nm at <ph id=\"v1\"")) {
            assertTrue(xliff.contains(expected), () -> expected + "\nis not in\n" + xliff);
        }
        assertFalse(xliff.contains("<source>W024"), xliff);
    }

    @Test
    void translatedWordsAreTakenAndNothingElse() throws Exception {
        String before = read();
        XliffIn in = in(out().replace("Sieh hin", "Schau **genau** hin"));
        assertEquals(List.of("aids/jam/de.md"), in.written());
        assertEquals(before.replace("Sieh hin", "Schau **genau** hin"), read());
        assertEquals(List.of(), in.told());
    }

    @Test
    void aUnitThatDoesNotFitIsToldAndLeftOutAloneByItself() throws Exception {
        String xliff = out();
        plant.replace("aids/jam/en.md", "Look at it", "Look at it well");
        String before = read();
        String sent = xliff.replace("Sieh hin", "Schau hin")
                .replace("<target>Langsam, <ph id=\"n1\" dataRef=\"d-n1\" equiv=\"55\"/>", "<target>Langsam, 45")
                .replace("<unit id=\"look.warning.text\">", "<unit id=\"gone.warning.text\">")
                .replace("<target>Mind.", "<target>Achtung.")
                .replace("Titel jam", "Stau");
        XliffIn in = in(sent);
        assertEquals(
                List.of(
                        "look.title: the source has changed since",
                        "gone.warning.text: there is no such unit in jam",
                        "measure.line.1: 55 is not in the translation"),
                in.told().stream().map(Problem::what).toList());
        assertEquals(before.replace("Titel jam", "Stau"), read());
    }

    @Test
    void halfATranslationIsKeptWaitingAndAPartOfOneIsFine() throws Exception {
        String whole = out();
        plant.delete("aids/jam/de.md");
        String half = whole.replaceFirst("<target>[^\\n]*</target>", "");
        XliffIn in = in(half);
        assertEquals(List.of(), in.written());
        assertEquals(
                "aids/jam/de.md: 1 units have no words yet, the first is cover.title",
                in.told().getFirst().what());
        assertFalse(Files.exists(plant.root().resolve("aids/jam/de.md")));
    }

    @Test
    void whatIsNoXliffIsSaidInWords() throws Exception {
        for (String bad : List.of(
                "",
                "<a/>",
                "<xliff>",
                out().substring(0, 400),
                "<!DOCTYPE x [<!ENTITY e 'e'>]>" + out().substring(38))) {
            Problems problems = new Problems();
            assertTrue(XliffIn.read(aids(), "x.xlf", Bytes.utf8(bad), problems).isEmpty(), bad);
            assertFalse(problems.sorted().getFirst().remedy().isBlank());
        }
        assertEquals(
                "other: there is no such aid",
                in(out().replace("id=\"jam\"", "id=\"other\""))
                        .told()
                        .getFirst()
                        .what());
    }

    private String out() throws IOException {
        Problems problems = new Problems();
        Optional<Bytes> out = XliffOut.write(aids(), List.of(JAM), GERMAN, problems);
        assertTrue(problems.none());
        return out.orElseThrow().text();
    }

    private XliffIn in(String xliff) throws IOException {
        return in(aids(), xliff);
    }

    private static XliffIn in(Aids aids, String xliff) throws IOException {
        Problems problems = new Problems();
        return XliffIn.read(aids, "x.xlf", Bytes.utf8(xliff), problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    private Aids aids() throws IOException {
        return Aids.open(plant.root(), new Problems()).orElseThrow();
    }

    private String read() throws IOException {
        return Files.readString(plant.root().resolve("aids/jam/de.md"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(md|toml)")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(file, target);
            }
        }
    }
}
