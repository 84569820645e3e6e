package io.pitcrew.provisioning.demo;

import io.pitcrew.provisioning.demo.shopfloor.Broker;
import io.pitcrew.provisioning.demo.shopfloor.NetworkLever;
import io.pitcrew.provisioning.demo.shopfloor.Shopfloor;
import io.pitcrew.provisioning.demo.shopfloor.Stuck;
import io.pitcrew.provisioning.demo.shopfloor.Workshop;
import io.pitcrew.provisioning.keys.KioskFolder;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Starts a plant on one machine: to play with, or to tour.
public final class Demo {
    private static final StationPath PRESS_3 = new StationPath("harbour/northgate/assembly/line-2/press-3");
    private final Path root;
    private final RosterImport roster;
    private final Executor threads;
    private final Consumer<String> terminal;

    /// Imports a roster file into an operations home.
    public interface RosterImport {
        void run(OperationsHome home, Path csv);
    }

    /// What the user asked for.
    ///
    /// @param reader a real badge reader's port; empty for the simulated one
    /// @param broker a broker that runs already; empty to start one
    /// @param mosquitto start a mosquitto instead of the embedded broker
    public record Wish(
            Path folder,
            boolean reset,
            Optional<String> reader,
            KioskConfig.Protocol protocol,
            Optional<URI> broker,
            boolean mosquitto) {}

    /// @param root the checkout
    /// @param terminal where operations' side is printed
    public Demo(Path root, RosterImport roster, Executor threads, Consumer<String> terminal) {
        this.root = root;
        this.roster = roster;
        this.threads = threads;
        this.terminal = terminal;
    }

    /// Plays the tour without a display and writes pictures, page and figures.
    ///
    /// @return whether all arrived
    public boolean tour(Wish wish, Path pictures) throws IOException {
        Files.createDirectories(pictures);
        Workshop workshop = new Workshop(wish.folder());
        workshop.clear();
        KioskConfig.Times brisk =
                new KioskConfig.Times(Duration.ofSeconds(10), Duration.ofSeconds(6), Duration.ofSeconds(10));
        try (Shopfloor floor = open(wish, workshop, brisk, List.of())) {
            Album album = new Album(pictures);
            Stage stage = new Stage(floor, album, Workshop.badges(csv()));
            new Tour(stage).play();
            long made = Long.parseLong(floor.kiosk().ask("head"));
            long acknowledged = Long.parseLong(floor.kiosk().ask("acked"));
            Path export = pictures.resolve("records.jsonl");
            floor.export(export);
            stage.audited(workshop.folder().resolve("evidence"), "lock-out/03-en.png");
            stage.figures().books(Books.read(export, made, acknowledged));
            Files.write(pictures.resolve("tour.json"), stage.figures().json(album.files()));
            album.write("Two workers, a stranger, a correction, two swaps, an outage and a power cut: " + made
                    + " records made, " + made + " acknowledged, none lost.");
            terminal.accept("pictures: " + Tour.page(pictures.toAbsolutePath()));
            return stage.figures().allArrived();
        }
    }

    /// Starts everything and stays until `end` is counted down or the kiosk's window is closed.
    public void run(Wish wish, CountDownLatch end) throws IOException {
        Workshop workshop = new Workshop(wish.folder());
        if (wish.reset()) {
            workshop.clear();
        }
        try (Shopfloor floor = open(wish, workshop, KioskFolder.TIMES, Workshop.strip(csv()))) {
            terminal.accept("");
            terminal.accept("Tap: press a badge beside the kiosk's frame – start with Ana.");
            terminal.accept("Change: edit " + workshop.plant().resolve("aids/die-change/en.md")
                    + " and save; the kiosk has it within two seconds.");
            terminal.accept(
                    "Break: cut the network or pull the plug, work on, and watch nothing get lost. Ctrl-C ends all.");
            terminal.accept("");
            new Levers(floor, workshop, Workshop.badges(csv()).getOrDefault("Tunde", ""), terminal).follow(end);
        }
    }

    private Shopfloor open(Wish wish, Workshop workshop, KioskConfig.Times times, List<String> badges)
            throws IOException {
        Path logs = Files.createDirectories(workshop.folder().resolve("logs"));
        OperationsHome home = workshop.exists()
                ? workshop.open()
                : workshop.make(
                        samplePlant(), wish.broker().orElseGet(() -> URI.create("mqtt://127.0.0.1:" + freePort())));
        Broker broker = broker(wish, home.settings().broker());
        NetworkLever cable = new NetworkLever(broker.address(), threads);
        KioskConfig config = new KioskConfig(
                KioskConfig.FORMAT,
                new KioskId("press-3"),
                PRESS_3,
                URI.create(cable.address()),
                "all",
                new KioskConfig.Reader(wish.reader().orElse("simulated"), wish.protocol(), 9600, Optional.empty()),
                new KioskConfig.Screen(15.6, 1280, 800, false, true),
                times,
                KioskConfig.BROKER_ONLY);
        roster.run(home, csv());
        workshop.enrol(home, config);
        Shopfloor.Plan plan = new Shopfloor.Plan(root, workshop, broker, workshop.kiosk(config), badges, logs);
        return Shopfloor.open(plan, cable, threads, terminal);
    }

    private Path samplePlant() {
        return root.resolve("provisioning/sample-plant");
    }

    private Path csv() {
        return root.resolve("provisioning/sample-roster.csv");
    }

    /// @param home where operations looks for it
    private static Broker broker(Wish wish, URI home) {
        if (wish.broker().filter(there -> !there.equals(home)).isPresent()) {
            throw new Stuck("this demo was begun with the broker " + home + ": add --reset to begin anew with another");
        }
        int port = home.getPort() < 0 ? 1883 : home.getPort();
        Broker.Kind here = wish.mosquitto() ? Broker.Kind.MOSQUITTO : Broker.Kind.EMBEDDED;
        return new Broker(
                wish.broker().isPresent() ? Broker.Kind.ELSEWHERE : here, new InetSocketAddress(home.getHost(), port));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
