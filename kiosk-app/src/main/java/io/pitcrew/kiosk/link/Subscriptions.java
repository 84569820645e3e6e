package io.pitcrew.kiosk.link;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Which topics are wanted and what still has to be said about them to the broker. One request is under way at a time
/// and what is asked meanwhile goes together in the next: single topics while it is calm, full requests while it is
/// not. May be used from any thread.
final class Subscriptions {
    /// Stock brokers hold 20 retained messages in flight and 1000 in a queue for each client, and drop the rest.
    static final int AT_ONCE = 32;

    /// @param connection counts connections: an answer to an earlier one is an answer to nothing
    record Request(long connection, List<String> subscribe, List<String> unsubscribe) {}

    private final Map<String, Consumer<byte[]>> wanted = new LinkedHashMap<>();
    private final Set<String> toSubscribe = new LinkedHashSet<>();
    private final Set<String> toUnsubscribe = new LinkedHashSet<>();
    private long connection;
    private boolean linked;
    private boolean underWay;

    /// Asking again for a topic subscribes again, and so brings its retained message again.
    synchronized void want(String topic, Consumer<byte[]> receiver) {
        wanted.put(topic, receiver);
        toUnsubscribe.remove(topic);
        toSubscribe.add(topic);
    }

    synchronized void forget(String topic) {
        if (wanted.remove(topic) != null && !toSubscribe.remove(topic)) {
            toUnsubscribe.add(topic);
        }
    }

    synchronized Optional<Consumer<byte[]>> receiver(String topic) {
        return Optional.ofNullable(wanted.get(topic));
    }

    /// A new connection knows of nothing.
    synchronized void linked() {
        connection++;
        linked = true;
        underWay = false;
        toUnsubscribe.clear();
        toSubscribe.addAll(wanted.keySet());
    }

    synchronized void lost() {
        linked = false;
    }

    /// What to say next; empty while an answer is awaited, without a connection, or with nothing to say. An
    /// unsubscription goes alone.
    synchronized Optional<Request> next() {
        if (!linked || underWay || (toSubscribe.isEmpty() && toUnsubscribe.isEmpty())) {
            return Optional.empty();
        }
        underWay = true;
        boolean leave = !toUnsubscribe.isEmpty();
        List<String> some = taken(leave ? toUnsubscribe : toSubscribe);
        return Optional.of(leave ? new Request(connection, List.of(), some) : new Request(connection, some, List.of()));
    }

    /// @return true if everything wanted has now been said on this connection
    synchronized boolean answered(Request request) {
        if (request.connection() != connection) {
            return false;
        }
        underWay = false;
        return linked && toSubscribe.isEmpty();
    }

    private static List<String> taken(Set<String> from) {
        List<String> some = new ArrayList<>();
        for (Iterator<String> topics = from.iterator(); topics.hasNext() && some.size() < AT_ONCE; ) {
            some.add(topics.next());
            topics.remove();
        }
        return List.copyOf(some);
    }
}
