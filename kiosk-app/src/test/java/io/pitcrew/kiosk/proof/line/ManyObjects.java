package io.pitcrew.kiosk.proof.line;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// R6: many objects on a stock broker and a kiosk that reads slowly: all of them arrive. Beside it, what one
/// subscription
/// to all of them brings. Ends with 1 if it does not hold.
final class ManyObjects {
    private static final int SIZE = 300;
    private static final Duration READER = Duration.ofMillis(1);

    private ManyObjects() {}

    /// @param args an empty folder, then how many objects, for each trial
    public static void main(String[] args) {
        PrintStream out = System.out;
        double least = 1;
        StringBuilder peers = new StringBuilder();
        out.println("R6  objects on a stock mosquitto, a reader that pauses after each");
        for (int i = 1; i < args.length; i++) {
            int count = Integer.parseInt(args[i]);
            try (Shopfloor floor = new Shopfloor()) {
                List<Sha256> names = floor.chunks(count, SIZE);
                long began = System.nanoTime();
                int complete = fetched(floor, Path.of(args[0]), names);
                double seconds = (System.nanoTime() - began) / 1e9;
                int all = subscribed(floor, count);
                out.printf(
                        Locale.ROOT,
                        "  %,7d objects: kiosk %,7d in %.1f s; one subscription to all %,7d%n",
                        count,
                        complete,
                        seconds,
                        all);
                peers.append(peers.isEmpty() ? "" : ",")
                        .append("\"one subscription to ")
                        .append(count)
                        .append("\":")
                        .append(all);
                least = Math.min(least, (double) complete / count);
            }
        }
        boolean holds = least == 1;
        out.printf(
                Locale.ROOT,
                "{\"id\":\"R6\",\"holds\":%b,\"figure\":%.2f,\"unit\":\"%% complete\",\"peers\":{%s},\"limit\":100,\"runs\":%d}%n",
                holds,
                100 * least,
                peers,
                args.length - 1);
        System.exit(holds ? 0 : 1);
    }

    private static int fetched(Shopfloor floor, Path folder, List<Sha256> names) {
        KioskId kiosk = new KioskId("kiosk-" + names.size());
        try (Reader reader = new Reader(folder, floor.broker.port(), kiosk, READER)) {
            reader.start(names, SIZE);
            long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
            while (reader.chunks.get() < names.size() && System.nanoTime() < until) {
                LockSupport.parkNanos(10_000_000);
            }
            // read back from the disk, each compared with its hash
            return (int) names.stream()
                    .filter(name -> reader.stock.chunk(name).isPresent())
                    .count();
        }
    }

    private static int subscribed(Shopfloor floor, int count) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Mqtt5AsyncClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(floor.broker.port())
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, message -> {
            LockSupport.parkNanos(READER.toNanos());
            seen.add(message.getTopic().toString());
        });
        client.connect().join();
        client.subscribeWith()
                .topicFilter(Shopfloor.TOPICS.prefix() + "/object/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
        int before = -1;
        while (seen.size() > before && seen.size() < count) {
            before = seen.size();
            LockSupport.parkNanos(2_000_000_000L);
        }
        client.disconnect().join();
        return seen.size();
    }
}
