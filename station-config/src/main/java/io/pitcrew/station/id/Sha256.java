package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: 64 lower-case hex digits in JSON and SQL, 22 characters of base64url in topics.
public record Sha256(@JsonValue String hex) implements Comparable<Sha256> {
    private static final int DIGITS = 64;
    private static final int IN_TOPIC = 22;

    @JsonCreator
    public Sha256 {
        if (!isHex(hex, DIGITS)) {
            throw new IllegalArgumentException(
                    "sha256: '" + Bytes.printable(hex) + "' is not 64 lower-case hex digits");
        }
    }

    /// Millions of them are read; a pattern takes ten times as long.
    static boolean isHex(String text, int digits) {
        if (text.length() != digits) {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    public static Sha256 of(byte[] data) {
        return new Sha256(HexFormat.of().formatHex(digest().digest(data)));
    }

    /// A digest to feed piece by piece; [#of(MessageDigest)] ends it.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static Sha256 of(MessageDigest fed) {
        return new Sha256(HexFormat.of().formatHex(fed.digest()));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// The form used in a topic: the beginning of the base64url, 132 bits. It tells chunks apart and need not vouch for
    /// them: what comes is compared with all of the hash. Three packets carry it for every chunk.
    public String inTopic() {
        return Base64.getUrlEncoder().encodeToString(bytes()).substring(0, IN_TOPIC);
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
