package io.pitcrew.provisioning.export.lrs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The header of that name (RFC 9110, 10.2.3): a number of seconds, or a date.
final class RetryAfter {
    private RetryAfter() {}

    /// @return never less than nothing; empty if it is neither
    static Optional<Duration> read(String text, Instant now) {
        String said = text.strip();
        if (said.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(said));
            return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
