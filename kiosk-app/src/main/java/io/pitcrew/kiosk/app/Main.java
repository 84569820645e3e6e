package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.rehearsal.Gauges;
import io.pitcrew.kiosk.rehearsal.Rehearsal;
import io.pitcrew.kiosk.ui.Window;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.Sha256;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts one kiosk.
public final class Main {
    /// What it was given cannot be used; the reason was told.
    private static final int UNUSABLE = 1;

    private static final int USAGE = 2;
    private static final String SIMULATED = "simulated";

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        int home = words.indexOf("--home") + 1;
        if (home == 0 || home == words.size()) {
            System.err.println("kiosk --home FOLDER [--rehearse] [--headless]");
            System.exit(USAGE);
        }
        try {
            Belongings own = Belongings.read(Path.of(words.get(home)).toAbsolutePath());
            run(own, words.contains("--rehearse"), Strip.badges(words));
        } catch (Belongings.Unusable e) {
            System.err.println(e.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static void run(Belongings own, boolean rehearsing, List<Strip.Badge> badges) throws InterruptedException {
        Threads threads = new Threads();
        Optional<SimulatedReader> simulated = simulated(own);
        CompletableFuture<Kiosk> made = new CompletableFuture<>();
        CompletableFuture<Rehearsal> stage = new CompletableFuture<>();
        CompletableFuture<Window> opened = new CompletableFuture<>();
        Consumer<Touch> touches = touch -> made.thenAccept(kiosk -> kiosk.floor.touch(touch));
        Window.Wish wish = new Window.Wish(own.config().screen(), ZoneId.systemDefault(), rehearsing);
        Platform.startup(() -> {
            Window window = Window.open(
                    new Stage(), wish, hash -> made.join().library.media(hash).orElse(missing(hash)), touches);
            opened.complete(window);
            if (!badges.isEmpty()) {
                Strip.open(badges, window, lever -> stage.thenAccept(r -> r.tell("lever " + lever)), simulated);
            }
        });
        Window window = opened.join();
        Kiosk kiosk = new Kiosk(
                own,
                threads,
                simulated.map(SimulatedReader::asConfigured).orElse(own.config().reader()),
                new Screen(window, stage));
        kiosk.hears(shelf -> {
            window.prepare(shelf.aids());
            stage.thenAccept(r -> r.tell("record release " + shelf.release() + " in force"));
        });
        made.complete(kiosk);
        Runtime.getRuntime().addShutdownHook(new Thread(kiosk::stop, "stop"));
        if (rehearsing) {
            Gauges gauges = new Gauges(() -> kiosk.ledger.head().seq().value(), kiosk.ledger::waiting);
            Rehearsal rehearsal = new Rehearsal(kiosk.floor, window, simulated, gauges, System.out);
            stage.complete(rehearsal);
            threads.forever("rehearsal", () -> {
                rehearsal.listen(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
                System.exit(0); // whoever rehearsed with us is gone
            });
        }
        kiosk.start();
        window.warm();
    }

    private static Optional<SimulatedReader> simulated(Belongings own) {
        KioskConfig.Reader reader = own.config().reader();
        if (!reader.port().equals(SIMULATED)) {
            return Optional.empty();
        }
        SimulatedReader twin = new SimulatedReader(reader, own.folder().resolve("reader"));
        twin.plug();
        return Optional.of(twin);
    }

    private static Path missing(Sha256 hash) {
        return Path.of("missing", hash.hex());
    }
}
