package io.pitcrew.provisioning.link;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.topic.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has arrived and is not handled yet, in the order of arrival. Records that came while others were stored are
/// handed over together. A message is taken off the broker as it comes, or there would never be more than the few that
/// a broker leaves unanswered; only when so much waits here that it could fill the memory, the broker waits too.
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final int ROOM_BYTES = 32 * 1024 * 1024;
    /// What is stored as one.
    private static final int TOGETHER = 1024;

    private final Topics topics;
    private final Executor executor;
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingBytes = new AtomicInteger();
    private final AtomicBoolean called = new AtomicBoolean();

    private record Message(Mqtt5Publish publish, Bytes payload, boolean taken) {}

    /// @param executor runs one task at a time
    Inbox(Topics topics, Executor executor) {
        this.topics = topics;
        this.executor = executor;
    }

    /// Returns at once.
    void put(Mqtt5Publish publish, Bytes payload, Arrivals arrivals) {
        boolean room = waitingBytes.addAndGet(payload.size()) <= ROOM_BYTES;
        if (room) {
            publish.acknowledge();
        }
        messages.add(new Message(publish, payload, room));
        call(arrivals);
    }

    private void call(Arrivals arrivals) {
        if (!called.getAndSet(true)) {
            executor.execute(() -> handle(arrivals));
        }
    }

    private void handle(Arrivals arrivals) {
        called.set(false);
        Map<KioskId, List<Bytes>> records = new LinkedHashMap<>();
        for (int i = 0; i < TOGETHER; i++) {
            Message next = messages.poll();
            if (next == null) {
                break;
            }
            sort(next.publish().getTopic().toString(), next.payload(), records, arrivals);
            waitingBytes.addAndGet(-next.payload().size());
            if (!next.taken()) {
                next.publish().acknowledge();
            }
        }
        handOver(records, arrivals);
        if (!messages.isEmpty()) {
            call(arrivals);
        }
    }

    private void sort(String topic, Bytes payload, Map<KioskId, List<Bytes>> records, Arrivals arrivals) {
        KioskId kiosk;
        try {
            kiosk = topics.kioskOf(topic);
        } catch (IllegalArgumentException noKiosk) {
            LOG.debug("passed over: {}", noKiosk.getMessage());
            return;
        }
        if (topic.equals(topics.record(kiosk))) {
            records.computeIfAbsent(kiosk, _ -> new ArrayList<>()).add(payload);
        } else if (topic.equals(topics.chain(kiosk))) {
            // what was sent before it is of the chain before
            handOver(records, arrivals);
            handled(topic, () -> arrivals.newChain(kiosk, payload));
        } else if (topic.equals(topics.status(kiosk))) {
            handled(topic, () -> arrivals.status(kiosk, payload));
        } else if (topic.equals(topics.want(kiosk))) {
            handled(topic, () -> arrivals.want(kiosk, payload));
        }
    }

    private static void handOver(Map<KioskId, List<Bytes>> records, Arrivals arrivals) {
        records.forEach((kiosk, some) -> handled("records of " + kiosk, () -> arrivals.records(kiosk, some)));
        records.clear();
    }

    /// That something could not be stored is no reason to have it again at once: the kiosk sends again what is not
    /// acknowledged by signature.
    private static void handled(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{}: could not be handled: {}", what, e.getMessage(), e);
        }
    }
}
