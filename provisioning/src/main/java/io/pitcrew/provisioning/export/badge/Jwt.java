package io.pitcrew.provisioning.export.badge;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.VerifyKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// JWS compact serialisation (RFC 7515) with Ed25519 (RFC 8037); the header holds the public key.
record Jwt(String compact) {
    private static final int KEY_BYTES = 32;

    static Jwt sign(Map<String, Object> claims, SigningKey key) {
        Map<String, Object> header = Map.of("alg", "EdDSA", "typ", "JWT", "jwk", jwk(key.verifyKey()));
        String signed = url(new Bytes(Json.write(header))) + "." + url(new Bytes(Json.write(claims)));
        return new Jwt(signed + "." + url(key.sign(signed.getBytes(StandardCharsets.US_ASCII))));
    }

    /// RFC 8037, 2. An X.509 key ends in the 32 bytes of the key.
    static Map<String, Object> jwk(VerifyKey key) {
        byte[] x509 = key.x509().array();
        Bytes bare = new Bytes(Arrays.copyOfRange(x509, x509.length - KEY_BYTES, x509.length));
        return Map.of("kty", "OKP", "crv", "Ed25519", "x", url(bare));
    }

    private static String url(Bytes bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
