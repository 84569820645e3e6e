package io.pitcrew.provisioning.plant.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrintsTest {
    /// Long after every file was written.
    private final InstantSource later = InstantSource.fixed(Instant.now().plusSeconds(3600));

    private static final Sha256 OTHER = Sha256.of("something else".getBytes(UTF_8));

    @TempDir
    Path temp;

    private Path film;
    private Path memory;

    @BeforeEach
    void aFilm() throws IOException {
        film = Files.writeString(temp.resolve("film.mp4"), "lower the ram");
        memory = temp.resolve("home/prints.json");
    }

    @Test
    void whatWasNotTouchedIsNotReadAgain() throws Exception {
        seen(Prints.remembered(memory, later));
        swapInMemory();
        assertEquals(OTHER, seen(Prints.remembered(memory, later)));
        assertEquals(OTHER, seen(Prints.remembered(memory, later)), "it was not remembered for longer than one run");
    }

    @Test
    void whoeverSignsReadsEverything() throws Exception {
        seen(Prints.remembered(memory, later));
        swapInMemory();
        assertEquals(hash(), seen(Prints.afresh(memory, later)));
        assertEquals(hash(), seen(Prints.remembered(memory, later)), "what was read was not noted for others");
    }

    @Test
    void aChangeThatHidesItsTimeAndLengthIsSeen() throws Exception {
        FileTime before = Files.getLastModifiedTime(film);
        seen(Prints.remembered(memory, later));
        Files.writeString(film, "raise the ram");
        Files.setLastModifiedTime(film, before);
        assertEquals(hash(), seen(Prints.remembered(memory, later)));
    }

    @Test
    void anotherFileAtItsPlaceIsSeen() throws Exception {
        seen(Prints.remembered(memory, later));
        Path other = Files.writeString(temp.resolve("new"), "raise the ram");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(film));
        Files.move(other, film, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(hash(), seen(Prints.remembered(memory, later)));
    }

    @Test
    void whatWasWrittenAMomentAgoIsNotRemembered() throws Exception {
        seen(Prints.remembered(memory, InstantSource.fixed(Instant.now().plusSeconds(1))));
        assertFalse(Files.exists(memory) && Files.readString(memory).contains(hash().hex()));
    }

    @Test
    void aDamagedMemoryIsOnlyALongerWait() throws Exception {
        Files.createDirectories(memory.resolveSibling(""));
        for (String damaged : new String[] {"", "{", "{\"format\":2,\"prints\":{}}", "[]"}) {
            Files.writeString(memory, damaged);
            assertEquals(hash(), seen(Prints.remembered(memory, later)));
        }
        assertEquals(hash(), seen(Prints.none()));
    }

    private Sha256 seen(Prints prints) throws IOException {
        Sha256 hash = prints.of(film);
        prints.keep();
        return hash;
    }

    private Sha256 hash() throws IOException {
        return Sha256.of(Files.readAllBytes(film));
    }

    private void swapInMemory() throws IOException {
        Files.writeString(memory, Files.readString(memory).replace(hash().hex(), OTHER.hex()));
    }
}
