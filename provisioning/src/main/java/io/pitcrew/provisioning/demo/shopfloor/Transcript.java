package io.pitcrew.provisioning.demo.shopfloor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// What was said to the kiosk and what it said, with the time: the first place to look when a tour gets stuck.
record Transcript(Path file) {
    synchronized void add(String line) {
        String stamped = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS) + " " + line
                + System.lineSeparator();
        try {
            Files.write(
                    file,
                    stamped.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
