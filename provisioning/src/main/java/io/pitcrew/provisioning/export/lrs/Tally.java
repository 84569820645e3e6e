package io.pitcrew.provisioning.export.lrs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What became of the statements of one push.
public final class Tally {
    private long taken;
    private long there;
    private long unreadable;
    private final List<Left> left = new ArrayList<>();

    /// One that the store does not have.
    ///
    /// @param why as the store says it
    public record Left(UUID id, String why) {}

    void taken(int statements) {
        taken += statements;
    }

    void found() {
        there++;
    }

    void left(UUID id, String why) {
        left.add(new Left(id, why));
    }

    void skipped() {
        unreadable++;
    }

    /// That it took, or would be given.
    public long taken() {
        return taken;
    }

    /// That it had already.
    public long there() {
        return there;
    }

    /// Records of which no statement could be made.
    public long unreadable() {
        return unreadable;
    }

    /// That it will not have.
    public List<Left> left() {
        return List.copyOf(left);
    }
}
