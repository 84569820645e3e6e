package io.pitcrew.kiosk.ledger;

import java.time.Duration;

/// How many records are under way, as a value: what happened goes in, what to send comes out. Places are sequence
/// numbers, times are nanoseconds of a clock that only counts.
///
/// ```
/// not linked ──linked──► sending ──ack: wider──► sending
///      ▲                    │ time-out: half as wide, twice the time, from the acknowledged record again
///      └───────lost─────────┘
/// ```
///
/// @param acked acknowledged up to here
/// @param sent handed to the connection up to here
/// @param width how many may be sent and not acknowledged
/// @param timeout how long to wait for the next acknowledgement
/// @param deadline when that is over; means nothing while nothing is under way
record SendWindow(boolean linked, long acked, long sent, Width width, Duration timeout, long deadline) {
    /// So many at most go together under one signature. A collector stores each such part by itself, so that the next
    /// ones are on their way meanwhile.
    static final int SIGNED = 64;
    static final Duration SHORTEST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(5);

    /// Like TCP's: an acknowledgement widens it by as many records as it is for, until one was lost for the first time
    /// at about this width; from there on by one.
    ///
    /// @param records at most so many under way
    /// @param brisk from which width on it grows by one at a time
    record Width(int records, int brisk) {
        static final int FIRST = 8;
        /// What a stock broker keeps for a collector that is busy (1,000 messages) has room for it.
        static final int WIDEST = 512;

        Width fresh() {
            return new Width(FIRST, brisk);
        }

        Width wider(long acknowledged) {
            long wider = records < brisk ? Math.min(brisk, records + acknowledged) : records + 1;
            return new Width((int) Math.min(WIDEST, wider), brisk);
        }

        Width narrower() {
            return new Width(Math.max(1, records / 2), Math.max(FIRST, records / 2));
        }
    }

    /// What to do now.
    ///
    /// @param first send from here, if `first` is not above `last`
    record Turn(SendWindow next, long first, long last) {

        boolean sends() {
            return first <= last;
        }
    }

    static SendWindow notLinked() {
        return new SendWindow(false, 0, 0, new Width(Width.FIRST, Width.WIDEST), SHORTEST, 0);
    }

    /// Whatever was under way on an earlier connection is sent again. After a broker's restart all kiosks come at once,
    /// so each begins narrowly.
    SendWindow linkedAt(long acknowledged) {
        return new SendWindow(true, acknowledged, acknowledged, width.fresh(), SHORTEST, 0);
    }

    SendWindow lost() {
        return new SendWindow(false, acked, acked, width, SHORTEST, 0);
    }

    boolean waits() {
        return linked && sent > acked;
    }

    /// @param acknowledged as it stands now; lower than before when the collector was restored
    /// @param head the last record there is
    /// @param jitter around 1: so that a plant full of kiosks does not ask at the same moment
    Turn turn(long acknowledged, long head, long now, double jitter) {
        SendWindow current = acknowledged(acknowledged, now, jitter).timedOut(now);
        long last = current.linked ? current.reach(head) : current.sent;
        if (last <= current.sent) {
            return new Turn(current, current.sent + 1, current.sent);
        }
        long due = current.waits() ? current.deadline : now + current.patience(jitter);
        return new Turn(
                new SendWindow(true, current.acked, last, current.width, current.timeout, due), current.sent + 1, last);
    }

    private long reach(long head) {
        long last = acked + width.records();
        return last >= head ? head : width.records() < 2 * SIGNED ? last : last - last % SIGNED;
    }

    private SendWindow acknowledged(long upTo, long now, double jitter) {
        if (upTo == acked) {
            return this;
        }
        if (upTo < acked) {
            return new SendWindow(linked, upTo, upTo, width, timeout, 0);
        }
        Width wider = width.wider(upTo - acked);
        SendWindow moved = new SendWindow(linked, upTo, Math.max(sent, upTo), wider, SHORTEST, deadline);
        return new SendWindow(linked, upTo, moved.sent, wider, SHORTEST, now + moved.patience(jitter));
    }

    private SendWindow timedOut(long now) {
        if (!waits() || now < deadline) {
            return this;
        }
        Duration doubled = timeout.multipliedBy(2);
        Duration longer = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return new SendWindow(true, acked, acked, width.narrower(), longer, 0);
    }

    private long patience(double jitter) {
        return (long) (timeout.toNanos() * jitter);
    }
}
