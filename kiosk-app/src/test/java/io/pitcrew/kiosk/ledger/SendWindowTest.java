package io.pitcrew.kiosk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SendWindowTest {
    private static final long SECOND = 1_000_000_000L;

    private SendWindow window = SendWindow.notLinked().linkedAt(10);
    private long acked = 10;
    private long now;

    @Test
    void withoutAConnectionNothingIsSent() {
        window = SendWindow.notLinked();
        assertFalse(turn(1000).sends());
        assertFalse(window.waits());
    }

    @Test
    void theFirstWindowIsEightRecordsAfterTheAcknowledged() {
        SendWindow.Turn turn = turn(1000);
        assertEquals(11, turn.first());
        assertEquals(18, turn.last());
        assertFalse(turn(1000).sends());
    }

    @Test
    void aFewRecordsAreSentAtOnce() {
        assertEquals(11, turn(11).last());
        assertEquals(12, turn(12).first());
    }

    @Test
    void anAcknowledgementWidensTheWindowByWhatItIsForUpTo512() {
        assertEquals(18, turn(100_000).last());
        acked = 18;
        assertEquals(34, turn(100_000).last());
        acked = 30;
        turn(100_000);
        assertEquals(28, window.width().records());
        widest();
        assertEquals(512, window.width().records());
        assertTrue(window.sent() - window.acked() <= 512, window.toString());
    }

    @Test
    void afterALossItGrowsAsFastToHalfOfWhatItWasAndThenByOneAnAcknowledgement() {
        widest();
        now = window.deadline();
        turn(100_000);
        assertEquals(256, window.width().records());
        acked = window.sent();
        turn(100_000);
        assertEquals(257, window.width().records());
        now = window.deadline();
        turn(100_000);
        now = window.deadline();
        turn(100_000);
        assertEquals(64, window.width().records());
        acked = window.sent();
        turn(100_000);
        assertEquals(65, window.width().records());
    }

    @Test
    void ofALongBacklogWholePartsAreOnTheirWayWhileOthersAreStored() {
        widest();
        long end = window.sent();
        assertEquals(0, end % SendWindow.SIGNED);
        for (int i = 1; i < 10; i++) {
            acked += SendWindow.SIGNED;
            SendWindow.Turn next = turn(100_000);
            assertEquals(end + 1, next.first());
            end += SendWindow.SIGNED;
            assertEquals(end, next.last());
        }
        acked += 3;
        assertFalse(turn(100_000).sends());
    }

    @Test
    void theLastRecordOfABacklogNeedNotEndAPart() {
        widest();
        acked += SendWindow.SIGNED;
        assertEquals(window.sent() + 7, turn(window.sent() + 7).last());
    }

    @Test
    void silenceHalvesTheWindowDoublesTheWaitAndBeginsAgainAfterTheAcknowledged() {
        turn(1000);
        now += 2 * SECOND - 1;
        assertFalse(turn(1000).sends());
        now += 1;
        SendWindow.Turn again = turn(1000);
        assertEquals(11, again.first());
        assertEquals(14, again.last());
        assertEquals(Duration.ofSeconds(4), window.timeout());
    }

    @Test
    void theWaitGrowsToFiveMinutesAndNoFurtherAndOneRecordIsAlwaysTried() {
        for (int i = 0; i < 20; i++) {
            turn(1000);
            now = window.deadline();
        }
        SendWindow.Turn turn = turn(1000);
        assertEquals(Duration.ofMinutes(5), window.timeout());
        assertEquals(turn.first(), turn.last());
        assertEquals(11, turn.first());
    }

    @Test
    void anAcknowledgementSetsTheWaitBackToTwoSeconds() {
        turn(1000);
        now = window.deadline();
        turn(1000);
        acked = 12;
        turn(1000);
        assertEquals(Duration.ofSeconds(2), window.timeout());
        assertEquals(now + 2 * SECOND, window.deadline());
    }

    @Test
    void anAcknowledgementOfAllThatWasSentLeavesNothingToWaitFor() {
        turn(15);
        assertTrue(window.waits());
        acked = 15;
        turn(15);
        assertFalse(window.waits());
    }

    @Test
    void aNewConnectionBeginsAgainAfterTheAcknowledged() {
        turn(1000);
        window = window.lost();
        assertFalse(turn(1000).sends());
        window = window.linkedAt(acked);
        assertEquals(11, turn(1000).first());
    }

    @Test
    void aNewConnectionBeginsNarrowly() {
        widest();
        window = window.lost().linkedAt(acked);
        assertEquals(acked + 8, turn(100_000).last());
    }

    @Test
    void anAcknowledgementThatFallsMakesTheRestGoAgain() {
        turn(1000);
        acked = 18;
        turn(1000);
        acked = 4;
        assertEquals(5, turn(1000).first());
    }

    private void widest() {
        for (int i = 0; i < 100; i++) {
            acked = turn(100_000).last();
        }
        acked -= acked % SendWindow.SIGNED;
        turn(100_000);
    }

    private SendWindow.Turn turn(long head) {
        SendWindow.Turn turn = window.turn(acked, head, now, 1.0);
        window = turn.next();
        return turn;
    }
}
