package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The name of one ledger chain: SHA-256 of the Ed25519 public key (X.509 form) that signs it, 64 lower-case hex
/// digits.
public record Chain(@JsonValue String value) implements Comparable<Chain> {
    private static final int DIGITS = 64;

    @JsonCreator
    public Chain {
        if (!Sha256.isHex(value, DIGITS)) {
            throw new IllegalArgumentException(
                    "chain: '" + Bytes.printable(value) + "' is not 64 lower-case hex digits");
        }
    }

    @Override
    public int compareTo(Chain other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
