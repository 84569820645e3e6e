package io.pitcrew.provisioning.plant.check;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.id.Sha256;
import java.nio.charset.StandardCharsets;

/// One line of a check.
///
/// @param id six hex digits of file and what is wrong: the same while lines move, so that a team can speak of it
public record Finding(String id, Kind kind, String file, int line, int column, String what, String why, String remedy) {

    public enum Kind {
        /// Nothing is published before it is mended.
        ERROR,
        /// The floor would be better off without it.
        ADVICE
    }

    static Finding of(Kind kind, Problem p) {
        byte[] named = (p.file() + "\n" + p.what()).getBytes(StandardCharsets.UTF_8);
        String id = Sha256.of(named).hex().substring(0, 6);
        return new Finding(id, kind, p.file(), p.line(), p.column(), p.what(), p.why(), p.remedy());
    }

    /// `file:line:column what – why – what to do`
    @Override
    public String toString() {
        return new Problem(file, line, column, what, why, remedy).toString();
    }
}
