package io.pitcrew.provisioning.cli.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.plant.media.Films;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where ffmpeg stands in these tests is a program that is started like it, notes its arguments and writes a film that
/// plays; whether ffmpeg itself takes them was tried by hand.
final class ConversionTest {
    @TempDir
    Path temp;

    private final StringWriter said = new StringWriter();
    private SmallPlant plant;

    @BeforeEach
    void write() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
    }

    @Test
    void aVideoThatNoKioskPlaysIsConvertedInItsPlace() throws Exception {
        video("media/turn.mp4", Films.film(20, "hvc1"));
        assertTrue(problems().contains("media/turn.mp4 is coded as hvc1"));
        assertTrue(run(ffmpeg(), false));
        assertEquals(List.of(), problems());
        assertTrue(said().contains("aids/jam/media/turn.mp4: it is coded as hvc1"), said());
        assertEquals(List.of("turn.mp4"), media());
        assertTrue(run(ffmpeg(), false));
        assertTrue(said().contains("No video has to be converted."), said());
    }

    @Test
    void aVideoOfAnotherKindGetsAnotherNameInEveryLanguage() throws Exception {
        video("media/turn.webm", "webm".repeat(20).getBytes(StandardCharsets.US_ASCII));
        assertTrue(run(ffmpeg(), false));
        assertEquals(List.of(), problems());
        for (String lang : List.of("en", "de")) {
            assertTrue(Files.readString(plant.root().resolve("aids/jam/" + lang + ".md"))
                    .contains("file: media/turn.mp4"));
        }
        assertEquals(List.of("turn.mp4", "turn.webm"), media(), "the old one is the author's to remove");
    }

    @Test
    void aLongVideoIsCutIntoPartsThatAPersonPutsOnSteps() throws Exception {
        video("media/turn.mp4", Films.film(200, "avc1"));
        assertTrue(run(ffmpeg(), false));
        assertEquals(List.of("turn-1.mp4", "turn-2.mp4", "turn-3.mp4", "turn.mp4"), media());
        assertTrue(said().contains("it lasts 200 s"), said());
        assertTrue(said().contains("show each at a step of its own"), said());
        assertTrue(arguments().contains("-segment_time 67 "), arguments());
        assertTrue(problems().contains("media/turn.mp4 lasts 200 s"), "still to be done by a person");
    }

    @Test
    void aDryRunSaysTheCommandAndDoesNothing() throws Exception {
        byte[] film = Films.film(20, "hvc1");
        video("media/turn.mp4", film);
        assertTrue(run(Optional.empty(), true));
        assertTrue(said().contains("-c:v libx264 -pix_fmt yuv420p -an -movflags +faststart"), said());
        assertTrue(said().contains("Nothing was converted (--dry-run)."), said());
        assertArrayEquals(film, Files.readAllBytes(plant.root().resolve("aids/jam/media/turn.mp4")));
    }

    @Test
    void withoutFfmpegIsSaidWhatToDo() throws Exception {
        video("media/turn.mp4", Films.film(20, "hvc1"));
        assertFalse(run(Optional.empty(), false));
        assertTrue(said().contains("ffmpeg is not on this machine"), said());
        assertTrue(said().contains("apt-get install ffmpeg"), said());
        assertTrue(said().contains("  ffmpeg -nostdin"), said());
    }

    @Test
    void whatFfmpegRefusesStaysAsItWas() throws Exception {
        byte[] film = Films.film(20, "hvc1");
        video("media/turn.mp4", film);
        Path refusing = program("echo 'Invalid data found'; exit 1");
        assertFalse(run(Optional.of(refusing), false));
        assertTrue(said().contains("not converted, and nothing changed: Invalid data found"), said());
        assertArrayEquals(film, Files.readAllBytes(plant.root().resolve("aids/jam/media/turn.mp4")));
        assertEquals(List.of("turn.mp4"), media());
    }

    @Test
    void aTextThatNamesAFileOutsideItsAidMovesNothingThere() throws Exception {
        byte[] film = Films.film(20, "hvc1");
        plant.write("elsewhere.mp4", film);
        video("../../elsewhere.mp4", film);
        assertTrue(run(ffmpeg(), false));
        assertTrue(said().contains("No video has to be converted."), said());
        assertArrayEquals(film, Files.readAllBytes(plant.root().resolve("elsewhere.mp4")));
    }

    @Test
    void aProgramThatCannotBeStartedIsTold() throws Exception {
        video("media/turn.mp4", Films.film(20, "hvc1"));
        assertFalse(run(Optional.of(temp.resolve("no-such-program")), false));
        assertTrue(said().contains("nothing changed: ffmpeg cannot be started"), said());
    }

    @Test
    void theProgramIsFoundOnThePath() throws Exception {
        Path program = program("exit 0");
        assertEquals(Optional.of(program), Conversion.found(Optional.empty(), "/nowhere:" + temp));
        assertEquals(Optional.empty(), Conversion.found(Optional.empty(), ""));
    }

    private void video(String file, byte[] bytes) throws Exception {
        plant.write("aids/jam/" + file, bytes);
        for (String lang : List.of("en", "de")) {
            plant.replace(
                    "aids/jam/" + lang + ".md", "```why", "```video\nfile: " + file + "\nseconds: 20\n```\n```why");
        }
    }

    private Optional<Path> ffmpeg() throws Exception {
        Files.write(temp.resolve("good.mp4"), Films.film(20, "avc1"));
        return Optional.of(program("""
                echo "$@" > '%1$s/arguments'
                for last; do :; done
                case "$last" in
                *%%d*) for i in 1 2 3; do cp '%1$s/good.mp4' "$(printf "$last" $i)"; done ;;
                *) cp '%1$s/good.mp4' "$last" ;;
                esac""".formatted(temp)));
    }

    private Path program(String script) throws Exception {
        Path program = temp.resolve("ffmpeg");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    private boolean run(Optional<Path> ffmpeg, boolean dry) throws Exception {
        return new Conversion(plant.root(), ffmpeg, new PrintWriter(said, true)).run(dry);
    }

    private String arguments() throws Exception {
        return Files.readString(temp.resolve("arguments"));
    }

    private String said() {
        return said.toString();
    }

    private List<String> problems() throws Exception {
        Problems problems = new Problems();
        PlantReader.draft(plant.root(), problems);
        return problems.sorted().stream().map(Problem::what).toList();
    }

    private List<String> media() throws Exception {
        try (var files = Files.list(plant.root().resolve("aids/jam/media"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
