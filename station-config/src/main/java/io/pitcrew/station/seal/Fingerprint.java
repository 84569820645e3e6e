package io.pitcrew.station.seal;

import io.pitcrew.station.id.Sha256;
import java.util.Locale;
import java.util.regex.Pattern;

/// The first 128 bits of the SHA-256 of a trust root's payload: what a person compares with paper, and types. Nobody
/// can make another root with the same one.
public record Fingerprint(String hex) {
    private static final int DIGITS = 32;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + DIGITS + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s:-]");

    public Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a fingerprint has 32 digits 0-9 a-f, this is '" + hex + "'");
        }
    }

    public static Fingerprint of(byte[] payload) {
        return new Fingerprint(Sha256.of(payload).hex().substring(0, DIGITS));
    }

    /// As a person types it: capitals, blanks, hyphens and colons do not matter.
    public static Fingerprint read(String typed) {
        return new Fingerprint(BETWEEN.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT));
    }

    /// In groups of four, as it is printed.
    @Override
    public String toString() {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < DIGITS; i += GROUP) {
            groups.append(i == 0 ? "" : "-").append(hex, i, i + GROUP);
        }
        return groups.toString();
    }
}
