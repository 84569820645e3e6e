package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.preview.Draft;
import io.pitcrew.kiosk.preview.Preview;
import io.pitcrew.kiosk.rehearsal.Gauges;
import io.pitcrew.kiosk.rehearsal.Rehearsal;
import io.pitcrew.kiosk.ui.Window;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.Fingerprint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts one kiosk.
public final class Main {
    /// What it was given cannot be used; the reason was told.
    private static final int UNUSABLE = 1;

    private static final int USAGE = 2;

    /// JavaFX without a display holds 1000 lines, and breaks on more.
    private static final int LINES_WITHOUT_DISPLAY = 960;

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--preview") && words.contains("--out")) {
            System.exit(preview(new Draft(after(words, "--preview")), after(words, "--out")));
        }
        int home = words.indexOf("--home") + 1;
        if (home == 0 || home == words.size()) {
            System.err.println("kiosk --home FOLDER [--trust FINGERPRINT] [--rehearse] [--headless]");
            System.exit(USAGE);
        }
        try {
            Belongings own = Belongings.read(Path.of(words.get(home)).toAbsolutePath());
            run(own, trusted(words), words.contains("--rehearse"), Strip.badges(words));
        } catch (Belongings.Unusable e) {
            System.err.println(e.getMessage());
            System.exit(UNUSABLE);
        } catch (IllegalArgumentException e) {
            System.err.println("--trust: " + e.getMessage());
            System.exit(USAGE);
        }
    }

    private static KioskConfig.Screen screen(Belongings own) {
        KioskConfig.Screen screen = own.config().screen();
        return "Headless".equals(System.getProperty("glass.platform")) ? screen.window(LINES_WITHOUT_DISPLAY) : screen;
    }

    /// What somebody read off the recovery sheet of operations.
    private static Optional<Fingerprint> trusted(List<String> words) {
        int at = words.indexOf("--trust") + 1;
        return at == 0 ? Optional.empty() : Optional.of(Fingerprint.read(at < words.size() ? words.get(at) : ""));
    }

    private static Path after(List<String> words, String option) {
        int value = words.indexOf(option) + 1;
        return Path.of(value < words.size() ? words.get(value) : "");
    }

    /// Draws what an author wants to see, and nothing else: no reader, no network, no record.
    private static int preview(Draft draft, Path out) {
        CompletableFuture<Window> opened = new CompletableFuture<>();
        Window.Wish wish = new Window.Wish(Preview.screen(), ZoneId.systemDefault(), true);
        Platform.startup(() -> opened.complete(Window.open(new Stage(), wish, draft, _ -> {})));
        try {
            Instant now = Clock.systemUTC().instant();
            new Preview(draft, out, opened.join(), System.out, now).draw();
            return 0;
        } catch (IOException | Malformed e) {
            System.err.println("The pages cannot be drawn: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private static void run(
            Belongings own, Optional<Fingerprint> trusted, boolean rehearsing, List<Strip.Badge> badges) {
        Threads threads = new Threads();
        Optional<SimulatedReader> simulated = simulated(own);
        Soon<Kiosk> made = new Soon<>();
        Soon<Rehearsal> rehearsal = new Soon<>();
        CompletableFuture<Kiosk> kiosk = new CompletableFuture<>();
        CompletableFuture<Window> opened = new CompletableFuture<>();
        Window.Wish wish = new Window.Wish(screen(own), ZoneId.systemDefault(), rehearsing);
        Platform.startup(() -> {
            Stage stage = new Stage();
            opened.complete(Window.open(
                    stage,
                    wish,
                    hash -> kiosk.join().library.media(hash).orElse(missing(hash)),
                    touch -> made.tell(k -> k.floor.touch(touch))));
            simulated
                    .filter(reader -> !badges.isEmpty())
                    .ifPresent(reader -> new Strip(reader, lever -> rehearsal.tell(r -> r.tell("lever " + lever)))
                            .open(stage, badges));
        });
        Window window = opened.join();
        KioskConfig.Reader reader =
                simulated.map(SimulatedReader::asConfigured).orElse(own.config().reader());
        Kiosk whole = new Kiosk(own, trusted, threads, reader, new Screen(window, rehearsal));
        whole.hears(shelf -> {
            window.prepare(shelf.aids());
            window.prepare(shelf.symptoms());
            rehearsal.tell(r -> r.inForce(shelf.release()));
        });
        kiosk.complete(whole);
        made.is(whole);
        Runtime.getRuntime().addShutdownHook(new Thread(whole::stop, "stop"));
        if (rehearsing) {
            rehearse(whole, window, simulated, rehearsal, threads);
        }
        whole.start();
        window.warm();
    }

    private static void rehearse(
            Kiosk kiosk, Window window, Optional<SimulatedReader> reader, Soon<Rehearsal> rehearsal, Threads threads) {
        Gauges gauges = new Gauges(() -> kiosk.ledger.head().seq().value(), kiosk.ledger::waiting, kiosk::stick);
        Rehearsal director = new Rehearsal(kiosk.floor, window, reader, gauges, System.out);
        rehearsal.is(director);
        threads.forever("rehearsal", () -> {
            director.listen(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            System.exit(0); // whoever rehearsed with us is gone
        });
    }

    private static Optional<SimulatedReader> simulated(Belongings own) {
        KioskConfig.Reader reader = own.config().reader();
        if (!reader.port().equals(KioskConfig.Reader.SIMULATED)) {
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
