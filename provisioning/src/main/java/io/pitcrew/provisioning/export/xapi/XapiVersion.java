package io.pitcrew.provisioning.export.xapi;

import java.util.Arrays;
import java.util.Optional;

/// Which edition of the specification a statement is written for.
public enum XapiVersion {
    /// IEEE 9274.1.1-2023.
    V2_0("2.0.0"),
    V1_0_3("1.0.3");

    private final String number;

    XapiVersion(String number) {
        this.number = number;
    }

    /// As the header of a request says it.
    public String number() {
        return number;
    }

    /// `2.0` and `2.0.0` are the same.
    public static Optional<XapiVersion> of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(text) || version.number.equals(text + ".0"))
                .findFirst();
    }
}
