package io.pitcrew.kiosk.flow;

import io.pitcrew.station.record.Fact;
import java.util.Optional;

/// What the fingers of somebody who signs are asked for. Of a PIN nothing is here but how many digits were typed.
public sealed interface Pad {
    /// How their PIN stands is being looked up.
    record Looking(long ticket) implements Pad {}

    /// They have no PIN to sign with here: a supervisor's badge vouches for them.
    record Vouching(Fact.PinSet.Cause why, int length) implements Pad {}

    /// They choose one.
    ///
    /// @param again it is typed for the second time
    /// @param refused what was wrong with the one before
    record Choosing(Fact.PinSet vouched, int length, int typed, boolean again, Optional<Refused> refused)
            implements Pad {
        public enum Refused {
            DIFFERS,
            EASY
        }
    }

    /// The chosen one is on its way to the disk.
    record Keeping(long ticket, Choosing chosen) implements Pad {}

    /// @param left wrong ones until it is locked
    /// @param wrong the one before was
    /// @param seconds until one may type, as shown; 0 for now
    /// @param until monotonic milliseconds at which that is over
    record Typing(int length, int left, boolean wrong, int typed, int seconds, long until) implements Pad {
        public boolean full() {
            return typed == length && seconds == 0;
        }
    }

    record Checking(long ticket, int length) implements Pad {}

    /// It was right; "signed" waits for the disk.
    record Writing(long ticket) implements Pad {}

    /// Nothing was signed: what to do.
    record NotSigned(String reason) implements Pad {}

    /// When the next tick is due: a wait is counted down, and what the disk has is not left alone.
    ///
    /// @param rest when it is left alone if nobody touches
    default long deadline(long rest) {
        return switch (this) {
            case Writing _ -> Floor.NEVER;
            case Typing typing
            when typing.seconds() > 0 -> Math.min(rest, typing.until() - (typing.seconds() - 1) * 1_000L);
            case Looking _, Vouching _, Choosing _, Keeping _, Typing _, Checking _, NotSigned _ -> rest;
        };
    }
}
