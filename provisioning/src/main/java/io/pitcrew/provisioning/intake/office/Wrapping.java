package io.pitcrew.provisioning.intake.office;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// What a file is that is no zip, by its first bytes: people rename files, and programs save what they like.
final class Wrapping {
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ZIP = {'P', 'K'};

    private Wrapping() {}

    /// @param bytes all of the file, or as much as is looked at
    static void check(byte[] bytes) throws NotReadable {
        if (bytes.length == 0) {
            throw new NotReadable("this file is empty", "there is nothing to read", "copy it again");
        }
        if (begins(bytes, OLE)) {
            throw old(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (begins(bytes, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            throw new NotReadable(
                    "this is a PDF, whatever its name says",
                    "a PDF has no headings and lists to read",
                    "import the document it was made from, or open it in Word and save it as .docx");
        }
        if (begins(bytes, "{\\rtf".getBytes(StandardCharsets.US_ASCII))) {
            throw resave("this is an RTF file");
        }
        if (!begins(bytes, ZIP)) {
            throw resave("this is neither a Word nor a PowerPoint file");
        }
    }

    static NotReadable resave(String what) {
        return new NotReadable(what, "only .docx and .pptx can be read", "open it and save it as .docx or .pptx");
    }

    /// Names of the streams within, as they stand in the directory of the old file format.
    private static NotReadable old(String names) {
        if (names.contains("EncryptedPackage")) {
            return new NotReadable(
                    "this file is protected by a password",
                    "nobody can read it without",
                    "open it, take the password off, save it, import it again");
        }
        if (names.contains("PowerPoint Document")) {
            return new NotReadable(
                    "this is the old PowerPoint format", "only .pptx can be read", "open it and save it as .pptx");
        }
        if (names.contains("WordDocument")) {
            return new NotReadable(
                    "this is the old Word format", "only .docx can be read", "open it and save it as .docx");
        }
        return resave("this is an old Office file, neither Word nor PowerPoint");
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
