package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.VerifyKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Random;

/// The same keys in the process that plays and in the one that judges.
final class SameKeys {
    private final SecureRandom chance = new Chance();

    SigningKey next() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, chance);
            KeyPair pair = generator.generateKeyPair();
            return SigningKey.of(
                    new Bytes(pair.getPrivate().getEncoded()),
                    new VerifyKey(new Bytes(pair.getPublic().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static final class Chance extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final Random same = new Random(20_261_128);

        @Override
        public void nextBytes(byte[] bytes) {
            same.nextBytes(bytes);
        }
    }
}
