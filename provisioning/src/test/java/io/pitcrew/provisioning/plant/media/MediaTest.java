package io.pitcrew.provisioning.plant.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTest {
    @TempDir
    Path temp;

    @Test
    void theSampleFilmIsOneThatKiosksPlay() throws Exception {
        Film film = Film.of(Path.of("sample-plant/aids/clamp-torque/media/torque.mp4"))
                .orElseThrow();
        assertEquals(24, film.seconds());
        assertEquals(List.of("avc1"), film.codings());
        assertEquals(List.of(), film.unplayable());
    }

    @Test
    void anotherCodingIsNamed() throws Exception {
        Path file = Files.write(temp.resolve("a.mp4"), Films.film(91, "hvc1", "mp4a"));
        assertEquals(Optional.of(new Film(91, List.of("hvc1", "mp4a"))), Film.of(file));
        assertEquals(List.of("hvc1"), Film.of(file).orElseThrow().unplayable());
    }

    @Test
    void aFilmCutAnywhereIsNoFilmAndNoAccident() throws Exception {
        byte[] whole = Films.film(20, "avc1");
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(temp.resolve("cut.mp4"), Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), Film.of(file), "cut at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureSaysHowLargeItIs(String format) throws Exception {
        Path file = temp.resolve("picture");
        assertEquals(Optional.of(new PictureSize(321, 45)), PictureSize.of(Files.write(file, picture(format))));
        assertEquals(Optional.empty(), PictureSize.of(Files.write(file, Arrays.copyOf(picture(format), 20))));
        assertEquals(Optional.empty(), PictureSize.of(Files.write(file, new byte[0])));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(321, 45, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
