package io.pitcrew.provisioning.keys;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much of the broker's memory a plant may fill: chunks as they go over the wire. A stock broker keeps retained
/// messages in memory and needs a little more for each.
///
/// @param bytes at least one megabyte
public record Budget(long bytes) {
    /// If nobody says otherwise.
    public static final Budget USUAL = new Budget(200_000_000);

    private static final long MEGABYTE = 1_000_000;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6}) ?(MB|GB)");

    public Budget {
        if (bytes < MEGABYTE) {
            throw new IllegalArgumentException("a budget below 1 MB has no room for the words of a plant");
        }
    }

    /// @param text `200 MB`, `2 GB`
    public static Budget parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a size like 200 MB or 2 GB");
        }
        long unit = written.group(2).equals("GB") ? 1000 * MEGABYTE : MEGABYTE;
        return new Budget(Long.parseLong(written.group(1)) * unit);
    }

    /// As it is written in a file.
    @Override
    public String toString() {
        return bytes % (1000 * MEGABYTE) == 0
                ? bytes / (1000 * MEGABYTE) + " GB"
                : String.format(Locale.ROOT, "%d MB", bytes / MEGABYTE);
    }
}
