package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A record as the bytes that were written: one line of UTF-8 JSON without the line feed, at most 16 KiB. These bytes
/// are what is hashed, chained, stored, sent and verified; nobody ever writes them again from their parts.
public record Line(Bytes json) {
    public static final int MAX_BYTES = 16 * 1024;

    public Line(byte[] json) {
        this(new Bytes(json));
    }

    public Sha256 hash() {
        return Sha256.of(json.array());
    }

    public Entry entry() throws Malformed {
        return Json.read(json.array(), Entry.class);
    }

    /// One record on the wire: the line and, on the last of a window, a line feed and the base64 signature over its
    /// [Head].
    public record Message(Line line, Optional<Bytes> signature) {

        /// What it is put into a letterbox for: one that comes on another kiosk's topic does not open.
        public static String purpose(KioskId kiosk) {
            return "record " + kiosk;
        }

        public byte[] bytes() {
            byte[] json = line.json().array();
            if (signature.isEmpty()) {
                return json;
            }
            byte[] tail = ("\n" + signature.get().base64()).getBytes(StandardCharsets.US_ASCII);
            byte[] all = Arrays.copyOf(json, json.length + tail.length);
            System.arraycopy(tail, 0, all, json.length, tail.length);
            return all;
        }

        public static Message parse(byte[] bytes) throws Malformed {
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end > MAX_BYTES || bytes.length - end > 200) {
                throw new Malformed("record of " + bytes.length + " bytes");
            }
            Line line = new Line(Arrays.copyOf(bytes, end));
            if (end == bytes.length) {
                return new Message(line, Optional.empty());
            }
            try {
                String base64 = new String(bytes, end + 1, bytes.length - end - 1, StandardCharsets.US_ASCII);
                return new Message(line, Optional.of(Bytes.fromBase64(base64)));
            } catch (IllegalArgumentException e) {
                throw new Malformed("record's signature is not base64", e);
            }
        }
    }
}
