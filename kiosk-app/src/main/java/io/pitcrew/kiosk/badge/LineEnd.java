package io.pitcrew.kiosk.badge;

import io.pitcrew.station.id.Bytes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a line reader sends after a number.
public enum LineEnd {
    CR("\r"),
    LF("\n"),
    CRLF("\r\n"),
    TAB("\t");

    private final String bytes;

    LineEnd(String bytes) {
        this.bytes = bytes;
    }

    public Bytes bytes() {
        return Bytes.utf8(bytes);
    }

    /// @param written as in `kiosk.toml`: the name, in either case, or the characters themselves; CR if absent
    /// @throws IllegalArgumentException if it is neither
    public static LineEnd of(Optional<String> written) {
        if (written.isEmpty()) {
            return CR;
        }
        String asked = written.get();
        return Arrays.stream(values())
                .filter(end -> end.bytes.equals(asked) || end.name().equals(asked.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("terminator: '" + Bytes.printable(asked)
                        + "' is none of CR, LF, CRLF, TAB: write what the reader sends after a number"));
    }
}
