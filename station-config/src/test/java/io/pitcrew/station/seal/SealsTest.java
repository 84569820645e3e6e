package io.pitcrew.station.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealsTest {
    private static final String TYPE = "application/vnd.pitcrew.test";
    private final byte[] payload = "hello".getBytes(StandardCharsets.UTF_8);
    private final SigningKey root = SigningKey.generate();
    private final SigningKey author = SigningKey.generate();
    private final SigningKey second = SigningKey.generate();
    private final TrustRoot trust = new TrustRoot(
            1,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2036-01-01T00:00:00Z"),
            Map.of(
                    TrustRole.ROOT, new TrustRoot.RoleKeys(1, List.of(root.verifyKey())),
                    TrustRole.AUTHOR, new TrustRoot.RoleKeys(2, List.of(author.verifyKey(), second.verifyKey())),
                    TrustRole.POINTER, new TrustRoot.RoleKeys(1, List.of(author.verifyKey()))));

    @Test
    void whatEnoughKeysSignedIsIntact() throws Malformed {
        Envelope sealed =
                Envelope.parse(Envelope.seal(TYPE, payload, author, second).bytes());
        Seal.Intact intact = assertInstanceOf(Seal.Intact.class, trust.check(sealed, TYPE, TrustRole.AUTHOR));
        assertArrayEquals(payload, intact.payload().array());
    }

    @Test
    void eachOtherEnvelopeIsBrokenForItsOwnReason() {
        assertEquals(Seal.Fault.UNSIGNED, fault(Envelope.seal(TYPE, payload), TrustRole.AUTHOR));
        assertEquals(Seal.Fault.WRONG_KEY, fault(Envelope.seal(TYPE, payload, root), TrustRole.AUTHOR));
        assertEquals(Seal.Fault.THRESHOLD, fault(Envelope.seal(TYPE, payload, author), TrustRole.AUTHOR));
        assertEquals(
                Seal.Fault.THRESHOLD,
                fault(Envelope.seal(TYPE, payload, author, author), TrustRole.AUTHOR),
                "one key twice is one key");
        assertEquals(
                Seal.Fault.WRONG_TYPE, fault(Envelope.seal("application/other", payload, author), TrustRole.POINTER));
        assertEquals(Seal.Fault.WRONG_KEY, fault(Envelope.seal(TYPE, payload, author), TrustRole.RECALL));
        Envelope good = Envelope.seal(TYPE, payload, author);
        Envelope changed = new Envelope(TYPE, Bytes.utf8("hallo"), good.signatures());
        assertEquals(Seal.Fault.WRONG_KEY, fault(changed, TrustRole.POINTER));
    }

    /// RFC 8032, section 7.1, test 2.
    @Test
    void ed25519IsTheOneOfTheRfc() {
        Bytes x509 = new Bytes(HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertTrue(new VerifyKey(x509).verifies(new byte[] {0x72}, signature));
        assertFalse(new VerifyKey(x509).verifies(new byte[] {0x73}, signature));
        assertFalse(new VerifyKey(x509).verifies(new byte[] {0x72}, new byte[3]));
    }

    @Test
    void anEqualRosterIsEqualBytesAndOpensOnlyAsARoster() throws Malformed {
        SecretBox box = SecretBox.generate();
        assertArrayEquals(box.encrypt(payload, "roster"), box.encrypt(payload, "roster"));
        assertArrayEquals(payload, box.decrypt(box.encrypt(payload, "roster"), "roster"));
        assertThrows(Malformed.class, () -> box.decrypt(box.encrypt(payload, "roster"), "state"));
        assertThrows(Malformed.class, () -> SecretBox.generate().decrypt(box.encrypt(payload, "roster"), "roster"));
        assertThrows(Malformed.class, () -> box.decrypt(new byte[5], "roster"));
    }

    private Seal.Fault fault(Envelope envelope, TrustRole role) {
        return assertInstanceOf(Seal.Broken.class, trust.check(envelope, TYPE, role))
                .fault();
    }
}
