package io.pitcrew.provisioning.intake.office;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What a picture is, by its first bytes; its name says nothing for certain.
public enum PictureType {
    PNG("89504e470d0a1a0a"),
    JPEG("ffd8ff"),
    GIF("47494638"),
    BMP("424d"),
    TIFF("49492a00"),
    WMF("d7cdc69a"),
    EMF("01000000"),
    SVG(""),
    UNKNOWN("");

    private static final byte[] BIG_ENDIAN_TIFF = {'M', 'M', 0, '*'};
    private static final int SVG_WITHIN = 1024;

    private final String magic;

    PictureType(String hex) {
        this.magic = hex;
    }

    /// Can the kiosk draw it as it is?
    public boolean drawn() {
        return this == PNG || this == JPEG;
    }

    public String ending() {
        return this == UNKNOWN ? "picture" : this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    public static PictureType of(byte[] bytes) {
        if (begins(bytes, BIG_ENDIAN_TIFF)) {
            return TIFF;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, SVG_WITHIN), StandardCharsets.ISO_8859_1);
        return start.contains("<svg")
                ? SVG
                : Arrays.stream(values())
                        .filter(type -> !type.magic.isEmpty()
                                && begins(bytes, HexFormat.of().parseHex(type.magic)))
                        .findFirst()
                        .orElse(UNKNOWN);
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
