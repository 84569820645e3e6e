package io.pitcrew.kiosk.badge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.pitcrew.kiosk.badge.BadgeEvent.Tapped;
import io.pitcrew.kiosk.badge.BadgeEvent.Unreadable;
import io.pitcrew.kiosk.badge.simulated.FrameEncoder;
import io.pitcrew.station.config.KioskConfig.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TapsTest {
    private static final String ADA = "0C000621A5";
    private static final String BOB = "010063E9AE";

    private final List<BadgeEvent> events = new ArrayList<>();
    private final FrameEncoder encoder = new FrameEncoder(Readers.of(Protocol.RDM6300));
    private final Taps taps = new Taps(Readers.of(Protocol.RDM6300), Readers.KEY);

    @Test
    void aTapIsTheDigestAndTheTimeOfTheLastByte() {
        byte[] frame = encoder.frame(ADA);
        taps.read(Arrays.copyOf(frame, 5), nanos(10), events::add);
        taps.read(Arrays.copyOfRange(frame, 5, frame.length), nanos(14), events::add);
        assertEquals(List.of(tapped(ADA, 14)), events);
    }

    @Test
    void aBadgeThatLiesThereIsOneTapHoweverLong() {
        for (long at = 0; at <= 10_000; at += 700) {
            frame(ADA, at);
        }
        frame(ADA, 9_800 + 700);
        assertEquals(List.of(tapped(ADA, 0)), events);
    }

    @Test
    void theSameBadgeAfterItWasAwayIsAnotherTap() {
        frame(ADA, 0);
        frame(ADA, 600);
        frame(ADA, 1_301);
        assertEquals(List.of(tapped(ADA, 0), tapped(ADA, 1_301)), events);
    }

    @Test
    void anotherBadgeIsAnotherTapAtOnce() {
        frame(ADA, 0);
        frame(BOB, 50);
        assertEquals(List.of(tapped(ADA, 0), tapped(BOB, 50)), events);
    }

    @Test
    void twoBadgesInOneWalletReadInTurnAreOneTapEach() {
        for (long at = 0; at < 5_000; at += 100) {
            frame(at % 200 == 0 ? ADA : BOB, at);
        }
        assertEquals(List.of(tapped(ADA, 0), tapped(BOB, 100)), events);
    }

    @Test
    void theWindowHoldsWhereMonotonicTimeTurnsNegative() {
        long edge = Long.MAX_VALUE;
        taps.read(encoder.frame(ADA), edge, events::add);
        taps.read(encoder.frame(ADA), edge + nanos(100), events::add);
        taps.read(encoder.frame(ADA), edge + nanos(1_000), events::add);
        assertEquals(2, events.size());
    }

    @Test
    void aBurstOfBadFramesIsToldOnce() {
        for (long at = 0; at < 5_000; at += 60) {
            damaged(at);
        }
        damaged(5_700);
        assertEquals(
                List.of(new Unreadable(Flaw.CHECKSUM, nanos(0)), new Unreadable(Flaw.CHECKSUM, nanos(5_700))), events);
    }

    @Test
    void aBadFrameJustAfterAGoodOneIsTheBadgeBeingTakenAway() {
        frame(ADA, 0);
        damaged(65);
        frame(BOB, 1_000);
        assertEquals(List.of(tapped(ADA, 0), tapped(BOB, 1_000)), events);
    }

    @Test
    void aGoodFrameAfterABadOneIsTold() {
        damaged(0);
        frame(ADA, 65);
        assertEquals(List.of(new Unreadable(Flaw.CHECKSUM, 0), tapped(ADA, 65)), events);
    }

    @Test
    void halfAFrameIsToldOnceTheLineIsSilent() {
        taps.read(Arrays.copyOf(encoder.frame(ADA), 9), nanos(0), events::add);
        taps.readNothing(nanos(250), events::add);
        assertEquals(List.of(), events);
        taps.readNothing(nanos(251), events::add);
        taps.readNothing(nanos(255), events::add);
        assertEquals(List.of(new Unreadable(Flaw.TRUNCATED, nanos(251))), events);
    }

    @Test
    void aStallOfTheMachineWithinAFrameLosesNothing() {
        byte[] frame = encoder.frame(ADA);
        taps.read(Arrays.copyOf(frame, 5), nanos(0), events::add);
        taps.read(Arrays.copyOfRange(frame, 5, frame.length), nanos(3_000), events::add);
        assertEquals(List.of(tapped(ADA, 3_000)), events);
    }

    @Test
    void whatWasReadIsWipedAndNoEventShowsIt() {
        byte[] frame = encoder.frame(ADA);
        taps.showNumbers(true);
        taps.read(frame, 0, events::add);
        assertArrayEquals(new byte[14], frame);
        assertFalse(events.toString().contains("621A5"), events::toString);
    }

    @Test
    void theReaderTestSeesTheViewsOfTheVectors() {
        taps.showNumbers(true);
        frame(BOB, 0);
        frame("0000650FFF", 0);
        taps.showNumbers(false);
        frame(ADA, 0);
        String bob = Readers.digest(BOB).value().substring(0, 8);
        String wiegand = Readers.digest("0000650FFF").value().substring(0, 8);
        assertEquals(
                List.of(
                        Optional.of(new BadgeViews(BOB, BOB, "0006547886", "06547886", "99:59822", bob)),
                        Optional.of(new BadgeViews(
                                "0000650FFF", "0000650FFF", "0006623231", "06623231", "101:4095", wiegand)),
                        Optional.empty()),
                events.stream().map(event -> ((Tapped) event).views()).toList());
    }

    @Test
    void aLineIsViewedAsDecimalAsHexOrAsItIs() {
        var lines = new Taps(Readers.of(Protocol.LINE), Readers.KEY);
        lines.showNumbers(true);
        lines.read("6547886\rffffffffffff\rCREW7\r".getBytes(StandardCharsets.US_ASCII), 0, events::add);
        assertEquals(
                List.of("000063E9AE 0006547886", "FFFFFFFFFFFF 4294967295", " "),
                events.stream()
                        .flatMap(event -> ((Tapped) event).views().stream())
                        .map(views -> views.hex() + " " + views.decimal32())
                        .toList());
    }

    private void frame(String number, long millis) {
        taps.read(encoder.frame(number), nanos(millis), events::add);
    }

    private void damaged(long millis) {
        byte[] frame = encoder.frame(ADA);
        frame[3] = '7';
        taps.read(frame, nanos(millis), events::add);
    }

    private static Tapped tapped(String number, long millis) {
        return new Tapped(Readers.digest(number), nanos(millis), Optional.empty());
    }

    private static long nanos(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
