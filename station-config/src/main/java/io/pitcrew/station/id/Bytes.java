package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// A byte string as a value: equal by content, base64 in JSON. It owns its array; do not change what [#array] returns.
public final class Bytes {
    private final byte[] array;

    public Bytes(byte[] array) {
        this.array = array;
    }

    public byte[] array() {
        return array;
    }

    /// One byte string has one form: what is signed cannot be written in two ways.
    @JsonCreator
    public static Bytes fromBase64(String base64) {
        Bytes bytes = new Bytes(Base64.getDecoder().decode(base64));
        if (!bytes.base64().equals(base64)) {
            throw new IllegalArgumentException("base64 with bits left over or padding missing");
        }
        return bytes;
    }

    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @JsonValue
    public String base64() {
        return Base64.getEncoder().encodeToString(array);
    }

    public String text() {
        return new String(array, StandardCharsets.UTF_8);
    }

    public int size() {
        return array.length;
    }

    /// Hostile text made fit for a message: control characters replaced, cut at 80 characters.
    public static String printable(String text) {
        String cut = text.length() > 80 ? text.substring(0, 79) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
