package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.floor.FloorLoop;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.Window;
import io.pitcrew.station.id.ReleaseNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Answers the commands of a rehearsal, one after the other, on a thread of its own.
public final class Rehearsal {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final long HEARD_MILLIS = 1_000;
    private static final long OFFERED_MILLIS = 5_000;
    /// Longer than the time within which a badge counts as still lying there.
    private static final long STILL_THERE_MILLIS = 800;

    /// A cycle through a dozen badges then takes longer than the time within which a badge counts as still lying there.
    private static final long BETWEEN_TAPS_MILLIS = 110;

    private final FloorLoop loop;
    private final Window window;
    private final Optional<SimulatedReader> reader;
    private final Gauges gauges;
    private final PrintStream out;
    private final Scene scene = new Scene();
    private final AtomicReference<Optional<ReleaseNumber>> inForce = new AtomicReference<>(Optional.empty());

    public Rehearsal(FloorLoop loop, Window window, Optional<SimulatedReader> reader, Gauges gauges, PrintStream out) {
        this.loop = loop;
        this.window = window;
        this.reader = reader;
        this.gauges = gauges;
        this.out = out;
    }

    /// A floor was handed to the window under this number.
    public void shown(long number, Floor floor) {
        Optional<Scene.Shown> before = scene.now();
        Scene.Shown next = new Scene.Shown(number, floor);
        scene.shown(next);
        if (before.isEmpty() || !before.get().name().equals(next.name())) {
            tell("floor " + next.name());
        }
    }

    /// This release, or another station of it, is in force.
    public void inForce(ReleaseNumber release) {
        if (!inForce.getAndSet(Optional.of(release)).equals(Optional.of(release))) {
            tell("record release " + release + " in force");
        }
    }

    /// Tells something that happened.
    public void tell(String event) {
        out.println("* " + event);
        out.flush();
    }

    /// Reads commands until there are no more.
    public void listen(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(answer(line.strip()));
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String line) {
        List<String> words = List.of(line.split(" +", -1));
        try {
            return "ok " + carryOut(words.getFirst(), words.subList(1, words.size()));
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            return "no " + e.getMessage();
        } catch (TimeoutException e) {
            return "no – it did not happen in time; the floor is " + state();
        } catch (ExecutionException e) {
            return "no " + e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "no interrupted";
        }
    }

    private String carryOut(String command, List<String> words)
            throws IOException, TimeoutException, ExecutionException, InterruptedException {
        return switch (command) {
            case "tap" -> tap(words.getFirst());
            case "frame" -> sent(reader().raw(HexFormat.of().parseHex(words.getFirst())));
            case "unplug" -> {
                reader().unplug();
                yield "";
            }
            case "plug" -> {
                reader().plug();
                yield "";
            }
            case "touch" -> touch(words);
            case "await" -> await(words.get(0), words.size() > 1 ? Long.parseLong(words.get(1)) : PATIENCE_MILLIS);
            case "painted" -> painted();
            case "shot" -> shot(Path.of(String.join(" ", words)));
            case "measure" -> measure(Integer.parseInt(words.getFirst()), words.subList(1, words.size()));
            case "state" -> state();
            case "step" -> Spoken.step(floor());
            case "mine" -> Spoken.mine(floor());
            case "hero" -> Spoken.hero(floor());
            case "plan" -> Spoken.missing(floor());
            case "station" -> floor().setting().station().path().value();
            case "release" -> floor().setting().release().toString();
            case "stick" -> gauges.stick().get().orElse("");
            case "head" -> Long.toString(gauges.head().getAsLong());
            case "acked" -> {
                long waiting = gauges.waiting().getAsLong();
                yield Long.toString(gauges.head().getAsLong() - waiting);
            }
            default -> throw new IllegalArgumentException("– there is no command " + command);
        };
    }

    private String tap(String number) throws InterruptedException, TimeoutException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!reader().listenedTo()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        CompletableFuture<Scene.Shown> heard = scene.next(_ -> true);
        String answer = sent(reader().tap(number));
        // what is asked next is asked of what came of the tap; a badge that still lies there brings nothing
        var _ = heard.completeOnTimeout(scene.now().orElseThrow(), HEARD_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        return answer;
    }

    private static String sent(boolean heard) {
        if (!heard) {
            throw new IllegalStateException("– nobody listens to the reader");
        }
        return "";
    }

    /// As a finger does: what is about to be offered – a list that is still being read – is waited for.
    private String touch(List<String> words) throws ExecutionException, InterruptedException, TimeoutException {
        Touch touch = TouchWords.parse(words);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(OFFERED_MILLIS);
        while (!in(window.press(touch))) {
            if (System.nanoTime() > until) {
                // a digit of a PIN is not repeated
                String said = words.getFirst().equals("PinKey") ? "PinKey" : String.join(" ", words);
                throw new IllegalStateException("– the screen does not offer " + said);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return state();
    }

    private String await(String name, long millis) throws ExecutionException, InterruptedException, TimeoutException {
        long from = System.nanoTime();
        Predicate<Floor> wanted = floor -> floor.getClass().getSimpleName().equals(name);
        Scene.Shown found = scene.find(wanted).get(millis, TimeUnit.MILLISECONDS);
        return found.name() + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    private String painted() throws ExecutionException, InterruptedException, TimeoutException {
        Scene.Shown now = scene.now().orElseThrow(() -> new IllegalStateException("– nothing is shown yet"));
        in(window.painted(now.number()));
        return now.name();
    }

    private String shot(Path file) throws IOException, ExecutionException, InterruptedException, TimeoutException {
        floor();
        painted();
        while (!in(window.settled())) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        painted();
        Png.write(in(window.shot()), file);
        return file.toString();
    }

    private String measure(int taps, List<String> badges)
            throws InterruptedException, ExecutionException, TimeoutException {
        TapTimes times = new TapTimes();
        TimeUnit.MILLISECONDS.sleep(STILL_THERE_MILLIS);
        for (int i = 0; i < taps; i++) {
            CompletableFuture<Scene.Shown> home =
                    scene.next(floor -> floor instanceof Floor.AtHome at && at.greeting());
            long from = System.nanoTime();
            sent(reader().tap(badges.get(i % badges.size())));
            CompletableFuture<Long> seen =
                    home.thenCompose(shown -> window.painted(shown.number())).thenApply(done -> System.nanoTime());
            times.add(in(seen) - from);
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TAPS_MILLIS);
        }
        return times.summary();
    }

    private String state() {
        return Spoken.state(floor());
    }

    /// As it stands once all that was said before is done.
    private Floor floor() {
        try {
            return loop.look().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("– the floor does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("– interrupted", e);
        }
    }

    private SimulatedReader reader() {
        return reader.orElseThrow(() -> new IllegalStateException("– this kiosk has a real reader"));
    }

    private static <T> T in(CompletableFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
