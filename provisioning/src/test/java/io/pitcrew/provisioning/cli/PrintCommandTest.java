package io.pitcrew.provisioning.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.pitcrew.station.jobaid.CardCode;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cards of A5, from the plant to the recall.
class PrintCommandTest extends CommandBench {
    private static final int MODULE = 8; // pixels

    @BeforeEach
    void aPublishedPlant() throws Exception {
        init();
        online("publish", "--home", home());
    }

    @Test
    void aCardHasAllOfItsAidAndNothingElsewhere() throws Exception {
        assertEquals(0, print("jam", "--lang", "en"), err::toString);
        String card = Files.readString(temp.resolve("cards/jam.press-3.en.html"));
        assertTrue(card.contains("@page{size:A5"), card);
        for (String words : new String[] {
            "Title jam",
            "Something.",
            "<b>Look</b> at the clamp",
            "WARNING",
            "Torque 45.0 – 55.0 Nm",
            "Call.",
            "release 1",
            "Press 3"
        }) {
            assertTrue(card.contains(words), () -> words + " is not on " + card);
        }
        assertTrue(card.contains("src=\"data:image/png;base64,"), card);
        assertFalse(card.contains("http"), card);
    }

    @Test
    void theSquareReadsAsTheNumber() throws Exception {
        print("jam");
        String card = Files.readString(temp.resolve("cards/jam.press-3.de.html"));
        CardCode number =
                CardCode.typed(found(card, "class=\"number\">([\\d ]+)<")).orElseThrow();
        assertEquals(number.digits(), scanned(card));
    }

    @Test
    void whatIsNotPublishedIsNotPrinted() throws Exception {
        plant.replace("aids/jam/en.md", "twice.", "three times.");
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        assertEquals(1, print("jam"));
        assertTrue(err.toString().contains("'jam' is not published as it stands"), err::toString);
        assertEquals(1, print("jamm"));
        assertTrue(err.toString().contains("did you mean 'jam'?"), err::toString);
        assertEquals(2, online("print", "jam", "--home", home()));
    }

    @Test
    void theListSaysWhichCardsAreReplacedAndARecallNamesThoseThatHang() throws Exception {
        print("--copies", "17");
        assertEquals(0, online("print", "--list", "--home", home()));
        assertTrue(said().matches("(?s).*jam \\(de\\)  press-3  release 1  .*  17 cards  current\n.*"), out::toString);
        plant.replace("aids/jam/en.md", "twice.", "three times.");
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        online("publish", "--home", home());
        online("print", "--list", "--home", home());
        assertTrue(said().matches("(?s).*jam \\(de\\) .*17 cards  replaced\n.*"), out::toString);
        assertEquals(0, online("recall", "jam", "--reason", "The clamp breaks.", "--home", home()), err::toString);
        String recalled = said();
        Matcher told = Pattern.compile("17 cards of jam, release 1, at press-3: collect them, number (\\d{5} \\d{5})")
                .matcher(recalled);
        assertTrue(told.find(), recalled);
        assertFalse(recalled.contains("of torque"), recalled);
        assertEquals(0, online("print", "--collected", told.group(1), "--home", home()), err::toString);
        assertTrue(said().contains("17 cards " + told.group(1) + " no longer hang anywhere"), out::toString);
        online("recall", "list", "--home", home());
        assertFalse(said().contains("collect them"), out::toString);
        assertEquals(1, online("print", "--collected", "12345 67890", "--home", home()));
    }

    /// Draws the path of the square and reads it as a scanner does.
    private static String scanned(String card) throws Exception {
        int side = Integer.parseInt(found(card, "viewBox=\"0 0 (\\d+) "));
        int wide = side * MODULE;
        int[] pixels = new int[wide * wide];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(card);
        while (module.find()) {
            int x = Integer.parseInt(module.group(1)) * MODULE;
            int y = Integer.parseInt(module.group(2)) * MODULE;
            for (int row = y; row < y + MODULE; row++) {
                Arrays.fill(pixels, row * wide + x, row * wide + x + MODULE, 0);
            }
        }
        RGBLuminanceSource seen = new RGBLuminanceSource(wide, wide, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> "no " + pattern + " in " + text);
        return matcher.group(1);
    }

    private int print(String... more) {
        String[] all = new String[more.length + 7];
        System.arraycopy(
                new String[] {
                    "print",
                    "--home",
                    home(),
                    "--station",
                    "press-3",
                    "--out",
                    temp.resolve("cards").toString()
                },
                0,
                all,
                0,
                7);
        System.arraycopy(more, 0, all, 7, more.length);
        return online(all);
    }
}
