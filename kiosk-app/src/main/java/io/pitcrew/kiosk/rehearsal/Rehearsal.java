package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Does what the lines say. Commands: `tap <badge number>`, `frame <hex>`, `unplug`, `plug`, `touch <name> [argument]`,
/// `await <state> [ms]`, `painted`, `shot <file.png>`, `measure <n> <badge> <badge>`, and to be told: `state`, `step`,
/// `hero`, `plan`, `station`, `release`, `head`, `acked`; `quit` ends it, as does the end of the input.
public final class Rehearsal {
    private static final long HANDLED_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 10_000;

    private final SimulatedReader reader;
    private final Consumer<Touch> touches;
    private final Camera camera;
    private final Books books;
    private final PrintStream out;
    private final Sightings sightings = new Sightings();

    /// @param touches where the screen's touches go
    public Rehearsal(SimulatedReader reader, Consumer<Touch> touches, Camera camera, Books books, PrintStream out) {
        this.reader = reader;
        this.touches = touches;
        this.camera = camera;
        this.books = books;
        this.out = out;
    }

    /// A floor was handed to the screen.
    ///
    /// @param number by which [Camera#painted] knows it
    public void shows(Floor floor, long number) {
        boolean other = sightings
                .last()
                .map(s -> !Words.state(s.floor()).equals(Words.state(floor)))
                .orElse(true);
        sightings.shown(floor, number);
        if (other) {
            say("* floor " + Words.state(floor));
        }
    }

    public void recorded(Seq seq, Fact fact) {
        say("* record " + seq + " " + Words.type(fact));
    }

    /// Returns at `quit` or the end of the input.
    public void run(BufferedReader in) throws IOException, InterruptedException {
        for (String line = in.readLine(); line != null && !line.strip().equals("quit"); line = in.readLine()) {
            if (!line.isBlank()) {
                say(answer(line.strip().split(" +", -1)));
            }
        }
    }

    private void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private String answer(String[] words) throws InterruptedException {
        try {
            return switch (words[0]) {
                case "tap" -> handled(() -> reader.tap(words[1]));
                case "frame" -> sent(reader.raw(HexFormat.of().parseHex(words[1])));
                case "unplug" -> done(reader::unplug);
                case "plug" -> done(reader::plug);
                case "touch" -> touch(words);
                case "await" -> await(words);
                case "painted" -> painted();
                case "shot" -> shot(Path.of(words[1]));
                case "measure" -> new Taps(this::painted, reader, sightings).measure(words);
                case "head" -> "ok " + books.head().getAsLong();
                case "acked" -> "ok " + books.acknowledged().getAsLong();
                default -> told(words[0]);
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "no " + words[0] + ": " + e.getMessage();
        } catch (IOException | ExecutionException | TimeoutException e) {
            return "no " + e;
        }
    }

    private String told(String what) {
        Optional<Floor> floor = sightings.last().map(Sightings.Sighting::floor);
        Optional<String> words = switch (what) {
            case "state" -> floor.map(Words::state);
            case "step" -> floor.flatMap(Words::step);
            case "hero" -> floor.flatMap(Words::hero);
            case "plan" -> floor.flatMap(Words::plan);
            case "station" -> floor.map(f -> f.setting().station().path().value());
            case "release" -> floor.map(f -> f.setting().release().toString());
            default -> Optional.empty();
        };
        return words.map(w -> "ok " + w).orElse("no " + what + " here");
    }

    private String touch(String[] words) throws InterruptedException {
        Touch touch = Fingers.touch(words[1], words.length > 2 ? words[2] : "");
        return handled(() -> {
            touches.accept(touch);
            return true;
        });
    }

    /// Answers when the floor has had it, so that what is asked next is asked of what came of it.
    private String handled(java.util.function.BooleanSupplier act) throws InterruptedException {
        long before = sightings.count();
        if (!act.getAsBoolean()) {
            return sent(false);
        }
        return sightings.await(before, _ -> true, HANDLED_MILLIS).isPresent() ? "ok" : "no the floor did not move";
    }

    /// `ok <state> <ms>`, or `timeout <state>` with the one that stands.
    private String await(String[] words) throws InterruptedException {
        boolean timed = words.length > 2 && words[words.length - 1].chars().allMatch(c -> c >= '0' && c <= '9');
        int end = timed ? words.length - 1 : words.length;
        long patience = timed ? Long.parseLong(words[words.length - 1]) : PATIENCE_MILLIS;
        String state = String.join(" ", java.util.Arrays.asList(words).subList(1, end));
        long from = System.nanoTime();
        return sightings
                .await(0, floor -> Words.is(floor, state), patience)
                .map(s -> "ok " + Words.state(s.floor()) + " " + (System.nanoTime() - from) / 1_000_000)
                .orElseGet(() -> "no timeout: "
                        + sightings.last().map(s -> Words.state(s.floor())).orElse("nothing"));
    }

    private String painted() throws InterruptedException, ExecutionException, TimeoutException {
        painted(sightings.last().map(Sightings.Sighting::number).orElse(0L));
        return "ok";
    }

    private void painted(long number) throws InterruptedException, ExecutionException, TimeoutException {
        var _ = camera.painted(number).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private String shot(Path png) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        painted(sightings.last().map(Sightings.Sighting::number).orElse(0L));
        camera.shot(png);
        return "ok " + png;
    }

    private static String done(Runnable act) {
        act.run();
        return "ok";
    }

    private static String sent(boolean heard) {
        return heard ? "ok" : "no nobody listens at the reader's port";
    }
}
