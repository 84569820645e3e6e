package io.pitcrew.station.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.Test;

class LetterboxTest {
    private static final String PURPOSE = "record press-3";
    private final LetterboxKey ours = LetterboxKey.generate();
    private final Letterbox.Sender sender = ours.letterbox().sender();

    @Test
    void whatIsPutInComesOutAsItWas() throws Malformed {
        for (String letter : new String[] {"", "a", "x".repeat(20_000)}) {
            byte[] sealed = sender.put(letter.getBytes(UTF_8), PURPOSE);
            assertEquals(letter.length() + 69, sealed.length);
            assertTrue(LetterboxKey.isLetter(sealed));
            assertEquals(letter, new String(ours.open(sealed, PURPOSE), UTF_8));
        }
    }

    @Test
    void theSameLetterLooksDifferentEachTime() {
        byte[] once = sender.put("a".getBytes(UTF_8), PURPOSE);
        byte[] again = sender.put("a".getBytes(UTF_8), PURPOSE);
        assertFalse(Arrays.equals(once, again));
        byte[] elsewhere = ours.letterbox().sender().put("a".getBytes(UTF_8), PURPOSE);
        assertNotEquals(new Bytes(Arrays.copyOf(once, 41)), new Bytes(Arrays.copyOf(elsewhere, 41)));
    }

    @Test
    void nobodyElseOpensIt() {
        byte[] sealed = sender.put("a".getBytes(UTF_8), PURPOSE);
        assertFalse(LetterboxKey.generate().isFor(sealed));
        assertThrows(Malformed.class, () -> LetterboxKey.generate().open(sealed, PURPOSE));
    }

    @Test
    void itOpensForNothingElse() {
        byte[] sealed = sender.put("a".getBytes(UTF_8), PURPOSE);
        assertThrows(Malformed.class, () -> ours.open(sealed, "record press-4"));
    }

    @Test
    void everyBitAndTheLengthCount() {
        byte[] sealed = sender.put("a few words".getBytes(UTF_8), PURPOSE);
        for (int i = 0; i < 8 * sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i / 8] ^= (byte) (1 << i % 8);
            assertThrows(Malformed.class, () -> ours.open(flipped, PURPOSE), "bit " + i);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThrows(Malformed.class, () -> ours.open(cut, PURPOSE), "cut to " + length);
        }
        assertThrows(Malformed.class, () -> ours.open(Arrays.copyOf(sealed, sealed.length + 1), PURPOSE));
    }

    @Test
    void aKeyOfSmallOrderAgreesOnNothing() {
        byte[] sealed = sender.put("a".getBytes(UTF_8), PURPOSE);
        Arrays.fill(sealed, 9, 41, (byte) 0);
        assertThrows(Malformed.class, () -> ours.open(sealed, PURPOSE));
    }

    @Test
    void aKeyComesBackFromItsFile() throws Exception {
        Path file = Path.of("x.key");
        LetterboxKey again = KeyFile.readLetterboxKey(file, KeyFile.bytes(ours));
        assertEquals(ours.letterbox(), again.letterbox());
        assertArrayEquals("a".getBytes(UTF_8), again.open(sender.put("a".getBytes(UTF_8), PURPOSE), PURPOSE));
        assertThrows(Malformed.class, () -> KeyFile.readLetterboxKey(file, KeyFile.bytes(SigningKey.generate())));
        assertThrows(Malformed.class, () -> KeyFile.readKey(file, KeyFile.bytes(ours)));
    }

    /// The letter of `docs/wire.md`, made of the keys that the page prints.
    @Test
    void theLetterOfThePageIsWhatWeWouldSend() throws Exception {
        LetterboxKey box = key((byte) 1);
        LetterboxKey ephemeral = key((byte) 2);
        KeyPair pair =
                new KeyPair(Letterbox.decode(Letterbox.raw(ephemeral.letterbox().x509())), ephemeral.secret());
        byte[] letter = new Letterbox.Sender(box.letterbox(), pair).put("Hold both buttons.".getBytes(UTF_8), PURPOSE);
        String page = Files.readString(Path.of("docs/wire.md"));
        assertTrue(
                page.contains(HexFormat.of().formatHex(letter)),
                () -> "not on the page: " + box.letterbox().x509().base64() + " "
                        + HexFormat.of().formatHex(letter));
        assertTrue(
                page.contains(box.letterbox().x509().base64()),
                box.letterbox().x509().base64());
    }

    /// The private key of 32 equal bytes.
    private static LetterboxKey key(byte each) throws GeneralSecurityException {
        byte[] pkcs8 = Arrays.copyOf(HexFormat.of().parseHex("302e020100300506032b656e04220420"), 48);
        Arrays.fill(pkcs8, 16, 48, each);
        byte[] nine = new byte[32];
        nine[0] = 9;
        KeyAgreement base = KeyAgreement.getInstance("X25519");
        Letterbox any = LetterboxKey.generate().letterbox();
        base.init(LetterboxKey.of(new Bytes(pkcs8), any).secret());
        base.doPhase(Letterbox.decode(nine), true);
        byte[] x509 = any.x509().array().clone();
        System.arraycopy(base.generateSecret(), 0, x509, 12, 32);
        return LetterboxKey.of(new Bytes(pkcs8), new Letterbox(new Bytes(x509)));
    }
}
