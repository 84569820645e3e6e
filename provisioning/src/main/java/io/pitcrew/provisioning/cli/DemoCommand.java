package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.UntilStopped;
import io.pitcrew.provisioning.demo.Demo;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.provisioning.roster.RosterImport;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "A plant on this machine: broker, operations and one kiosk, to play with – or a whole shift in pictures.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description = "Play a scripted shift without a display; pictures go here.")
    private @Nullable Path tour;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the plant to edit is; default: ~/pitcrew-demo.")
    private Path folder = Path.of(System.getProperty("user.home"), "pitcrew-demo");

    @Option(names = "--reset", description = "Start anew: forget what was done in an earlier demo.")
    private boolean reset;

    @Option(names = "--reader", paramLabel = "PORT", description = "A real badge reader, such as /dev/ttyUSB0.")
    private @Nullable String reader;

    @Option(names = "--protocol", description = "What the reader speaks: ${COMPLETION-CANDIDATES}.")
    private KioskConfig.Protocol protocol = KioskConfig.Protocol.ID12;

    @Option(names = "--broker", paramLabel = "URL", description = "A broker that runs already: mqtt://host:port.")
    private @Nullable String broker;

    @Option(names = "--mosquitto", description = "Start the mosquitto of this machine instead of the built-in broker.")
    private boolean mosquitto;

    @Override
    public Integer call() throws IOException {
        String root = System.getenv("PITCREW_CHECKOUT");
        if (root == null) {
            spec.commandLine()
                    .getErr()
                    .println("The demo needs the checkout: start it as provisioning/bin/pitcrew demo.");
            return Exit.USAGE;
        }
        Optional<URI> there = Optional.ofNullable(broker).map(Settings::broker);
        try (ExecutorService threads = Executors.newCachedThreadPool(DemoCommand::daemon);
                UntilStopped stopped = new UntilStopped()) {
            Demo demo = new Demo(Path.of(root), DemoCommand::importRoster, threads, this::say);
            boolean touring = tour != null || !hasDisplay();
            Path pictures = tour != null ? tour : folder.resolve("tour");
            Path working = touring ? pictures.resolve("work") : folder;
            Demo.Wish wish = new Demo.Wish(working, reset, Optional.ofNullable(reader), protocol, there, mosquitto);
            int code = Exit.OK;
            if (touring) {
                if (tour == null) {
                    say("There is no display here, so the demo plays a shift by itself.");
                }
                code = demo.tour(wish, pictures) ? Exit.OK : Exit.PROBLEMS;
            } else {
                demo.run(wish, stopped.latch());
            }
            threads.shutdownNow();
            return code;
        }
    }

    private static boolean hasDisplay() {
        return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private static void importRoster(OperationsHome home, Path csv) {
        try {
            Problems problems = new Problems();
            Path book = home.rosterFile();
            RosterImport.Source source =
                    new RosterImport.Source(csv.toString(), new Bytes(Files.readAllBytes(csv)), true);
            RosterImport plan = RosterImport.plan(
                            RosterBook.read(book), source, home.badgeKey(), new SecureRandom(), problems)
                    .orElseThrow(() -> new IllegalStateException("the sample roster: " + problems.sorted()));
            plan.after().write(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "demo");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
