package io.pitcrew.kiosk.proof;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import io.pitcrew.kiosk.proof.line.Line;
import io.pitcrew.kiosk.proof.line.Shopfloor;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.status.Status;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A recall reaches the screen of a kiosk whose line is full: it lacks 500 MB of a release on 1 Mbit/s, and the rollout
/// of its ring is halted. Somebody stands in the middle of the aid; `pitcrew recall` is called, the screen says STOP,
/// the recall is lifted, and all again. Ends with 1 if it does not hold.
final class RecallFast {
    private static final KioskId KIOSK = new KioskId("press-3");
    private static final AidId AID = new AidId("die-change");
    private static final String ANA = "0C00062F3B";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LACKING = 500_000_000L;
    private static final double LIMIT = 2;
    private static final Line.Nature MEGABIT = new Line.Nature(125_000, 25_000_000L, 0, 128);

    private final Shopfloor floor;
    private final Line line;
    private final Operations operations;
    private final Rehearsed kiosk;
    private final BlockingQueue<Long> atBroker = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> stopped;
    private final List<Double> fromBroker = new ArrayList<>();
    private final List<Double> fromCommand = new ArrayList<>();
    private volatile Optional<Status> status = Optional.empty();

    private RecallFast(
            Shopfloor floor, Line line, Operations operations, Rehearsed kiosk, BlockingQueue<Long> stopped) {
        this.floor = floor;
        this.line = line;
        this.operations = operations;
        this.kiosk = kiosk;
        this.stopped = stopped;
    }

    /// @param args the checkout, an empty folder, how many recalls
    public static void main(String[] args) throws IOException, Malformed, InterruptedException {
        PrintStream out = System.out;
        Path checkout = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        out.println(
                "recall-fast  a kiosk with its screen, a stock mosquitto, a line of 1 Mbit/s and 50 ms there and back;"
                        + " 500 MB missing, the rollout halted");
        boolean holds;
        try (Shopfloor floor = new Shopfloor();
                Line line = new Line(floor.broker.port(), MEGABIT, 7);
                Operations operations = new Operations(checkout, folder)) {
            operations.make(List.of(KIOSK.value()), floor.broker.port());
            behind(line.port(), floor.broker.port(), operations.kiosk(KIOSK.value()));
            operations.publish();
            BlockingQueue<Long> stopped = new LinkedBlockingQueue<>();
            Rehearsed kiosk =
                    Rehearsed.start(checkout, operations.kiosk(KIOSK.value()), operations.log(KIOSK.value()), said -> {
                        if (said.equals("* floor Stopped")) {
                            stopped.add(System.nanoTime());
                        }
                    });
            RecallFast trial = new RecallFast(floor, line, operations, kiosk, stopped);
            try {
                holds = trial.run(out, Integer.parseInt(args[2]));
            } finally {
                kiosk.process().stop();
            }
        }
        System.exit(holds ? 0 : 1);
    }

    /// The kiosk reaches the broker over the line alone.
    private static void behind(int line, int broker, Path kiosk) throws IOException {
        Path settings = kiosk.resolve("kiosk.toml");
        Files.writeString(settings, Files.readString(settings).replace(":" + broker, ":" + line));
    }

    private boolean run(PrintStream out, int times) throws IOException, Malformed, InterruptedException {
        listen();
        kiosk.await("Attract");
        Await.until(PATIENCE, "release 1 in force", () -> kiosk.ask("release").equals("1"));
        new LargeRelease(operations, floor).publish(AID, LACKING, 40 * (times + 4), 1000);
        operations.run("rollout", "halt", "--home=" + operations.home());
        kiosk.ask("tap " + ANA);
        kiosk.await("AtHome");
        kiosk.ask("touch OpenAid " + AID);
        kiosk.await("Cover");
        kiosk.ask("touch Start 0");
        kiosk.await("AtStep");
        Await.until(PATIENCE, "half a gigabyte is missing", this::lacksMuch);
        long began = System.nanoTime();
        long before = line.arrived();
        for (int i = 1; i <= times; i++) {
            once(i);
        }
        double full = (line.arrived() - before) / ((System.nanoTime() - began) / 1e9) / MEGABIT.bytesPerSecond();
        boolean lacks = lacksMuch();
        Collections.sort(fromBroker);
        Collections.sort(fromCommand);
        double worst = fromBroker.getLast();
        boolean holds = worst < LIMIT && full > 0.5 && lacks;
        out.printf(
                Locale.ROOT,
                "  %d recalls: on the screen %.2f s (median), %.2f s (worst) after operations gave it to the broker;"
                        + " %.2f s (median), %.2f s (worst) after `pitcrew recall` was started%n"
                        + "  meanwhile the line was %.0f %% full; release 1 in force, %d objects of release 2"
                        + " missing%n",
                times,
                median(fromBroker),
                worst,
                median(fromCommand),
                fromCommand.getLast(),
                100 * full,
                status.orElseThrow().missing());
        out.printf(
                Locale.ROOT,
                "{\"id\":\"recall-fast\",\"holds\":%b,\"figure\":%.2f,\"unit\":\"s to the screen, worst\","
                        + "\"peers\":{\"median\":%.2f,\"from the start of the command, median\":%.2f},\"limit\":%.0f,"
                        + "\"runs\":%d}%n",
                holds,
                worst,
                median(fromBroker),
                median(fromCommand),
                LIMIT,
                times);
        return holds;
    }

    /// It stops, and may go on again.
    private void once(int number) throws InterruptedException {
        atBroker.clear();
        stopped.clear();
        String home = "--home=" + operations.home();
        long called = System.nanoTime();
        Thread command = Thread.startVirtualThread(
                () -> operations.run("recall", AID.value(), "--reason=The clamp may slip: use the old way.", home));
        Long said = stopped.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (said == null || !kiosk.ask("painted").equals("Stopped")) {
            throw new IllegalStateException("recall " + number + " did not reach the screen");
        }
        long painted = System.nanoTime();
        Long given = atBroker.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (given == null) {
            throw new IllegalStateException("the broker never had recall " + number);
        }
        fromBroker.add((painted - given) / 1e9);
        fromCommand.add((painted - called) / 1e9);
        command.join();
        operations.run("recall", "lift", Integer.toString(number), home);
        kiosk.await("AtStep");
    }

    private boolean lacksMuch() {
        return status.filter(now -> now.wanted().value() == 2 && now.inForce().value() == 1 && now.missing() > 0)
                .isPresent();
    }

    /// Beside the broker: when it has a recall, and what the kiosk says of itself.
    private void listen() {
        String recall = Shopfloor.TOPICS.recall();
        floor.operations.publishes(MqttGlobalPublishFilter.ALL, message -> {
            if (message.getTopic().toString().equals(recall)) {
                atBroker.add(System.nanoTime());
            } else {
                heard(message.getPayloadAsBytes());
            }
        });
        for (String topic : List.of(recall, Shopfloor.TOPICS.status(KIOSK))) {
            floor.operations
                    .subscribeWith()
                    .topicFilter(topic)
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send()
                    .join();
        }
    }

    private void heard(byte[] said) {
        try {
            status = Optional.of(Status.parse(said));
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
