package io.pitcrew.provisioning.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problems;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Settings SETTINGS =
            new Settings(Path.of("plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");

    @Test
    void whatIsWrittenIsReadBack() {
        Settings elsewhere =
                SETTINGS.storing(URI.create("postgresql://pitcrew@db.example:5433/records?sslmode=require"));
        assertEquals(Optional.of(SETTINGS), read(SETTINGS.write(), new Problems()));
        assertEquals(Optional.of(elsewhere), read(elsewhere.write(), new Problems()));
    }

    @Test
    void aPasswordInTheAddressOfTheDatabaseIsRefusedAndNotRepeated() {
        for (String address : new String[] {
            "postgresql://pitcrew:s3cret@db/records",
            "postgresql://pitcrew@db/records?password=s3cret",
            "postgresql://a:s3cret @db/x"
        }) {
            Problems problems = new Problems();
            assertEquals(Optional.empty(), read(SETTINGS.write() + "store = \"" + address + "\"\n", problems));
            String said = problems.sorted().toString();
            assertTrue(said.contains("~/.pgpass") || said.contains("this is not postgresql://"), said);
            assertFalse(said.contains("s3cret"), said);
        }
    }

    @Test
    void anAddressOfSomethingElseIsRefused() {
        for (String address : new String[] {"mysql://db/records", "postgresql://db", "records.db", "not an address"}) {
            Problems problems = new Problems();
            assertEquals(Optional.empty(), read(SETTINGS.write() + "store = \"" + address + "\"\n", problems));
            String said = problems.sorted().toString();
            assertTrue(said.contains("this is not postgresql://user@host:port/database"), said);
        }
    }

    private static Optional<Settings> read(String text, Problems problems) {
        return Settings.read("pitcrew.toml", text.getBytes(StandardCharsets.UTF_8), problems);
    }
}
