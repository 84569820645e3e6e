package io.pitcrew.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SubscriptionsTest {
    private final Subscriptions subscriptions = new Subscriptions();

    @Test
    void nothingIsSaidWithoutAConnection() {
        want("a");
        assertEquals(Optional.empty(), subscriptions.next());
        subscriptions.linked();
        assertEquals(List.of("a"), next().subscribe());
    }

    @Test
    void whatIsAskedWhileAnAnswerIsAwaitedGoesTogether() {
        subscriptions.linked();
        want("a");
        Subscriptions.Request first = next();
        want("b", "c");
        assertEquals(Optional.empty(), subscriptions.next());
        assertFalse(subscriptions.answered(first));
        Subscriptions.Request second = next();
        assertEquals(List.of("b", "c"), second.subscribe());
        assertTrue(subscriptions.answered(second));
    }

    @Test
    void oneRequestNamesAtMost32Topics() {
        subscriptions.linked();
        IntStream.range(0, 40).forEach(i -> want("topic-" + i));
        Subscriptions.Request first = next();
        assertEquals(32, first.subscribe().size());
        subscriptions.answered(first);
        assertEquals(8, next().subscribe().size());
    }

    @Test
    void aTopicForgottenBeforeItWasSaidIsNeverSaid() {
        subscriptions.linked();
        want("a");
        subscriptions.forget("a");
        assertEquals(Optional.empty(), subscriptions.next());
    }

    @Test
    void aTopicForgottenAfterItWasSaidIsUnsubscribedAndNotReceived() {
        subscriptions.linked();
        want("a");
        subscriptions.answered(next());
        subscriptions.forget("a");
        assertEquals(List.of("a"), next().unsubscribe());
        assertEquals(Optional.empty(), subscriptions.receiver("a"));
    }

    @Test
    void aNewConnectionIsToldEverythingAgainAndAnAnswerToTheOldOneIsNone() {
        subscriptions.linked();
        want("a", "b");
        Subscriptions.Request old = next();
        subscriptions.lost();
        subscriptions.forget("b");
        subscriptions.linked();
        Subscriptions.Request again = next();
        assertEquals(List.of("a"), again.subscribe());
        assertFalse(subscriptions.answered(old));
        assertTrue(subscriptions.answered(again));
    }

    private void want(String... topics) {
        for (String topic : topics) {
            subscriptions.want(topic, bytes -> {});
        }
    }

    private Subscriptions.Request next() {
        return subscriptions.next().orElseThrow();
    }
}
