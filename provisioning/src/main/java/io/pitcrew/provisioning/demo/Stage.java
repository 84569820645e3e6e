package io.pitcrew.provisioning.demo;

import io.pitcrew.provisioning.demo.shopfloor.Kiosk;
import io.pitcrew.provisioning.demo.shopfloor.Shopfloor;
import io.pitcrew.provisioning.demo.shopfloor.Stuck;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a tour can do: tap, touch, look, wait – always through the kiosk's own doors – and the levers of the
/// [Shopfloor].
final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Within 700 ms of the last frame a badge is still the same tap.
    private static final Duration STILL_THERE = Duration.ofMillis(800);

    private final Shopfloor floor;
    private final Map<String, Long> tapped = new HashMap<>();
    private final Album album;
    private final Map<String, String> badges;
    private final List<String> records = new ArrayList<>();
    private final Figures figures = new Figures();
    private String lastTapped = "";
    private volatile long signed;

    /// @param badges numbers by the name a person is called by
    Stage(Shopfloor floor, Album album, Map<String, String> badges) {
        this.floor = floor;
        this.album = album;
        this.badges = badges;
        floor.kiosk().onEvent(this::hear);
    }

    Kiosk kiosk() {
        return floor.kiosk();
    }

    Figures figures() {
        return figures;
    }

    void tap(String called, String expected) {
        tap(called);
        kiosk().await(expected);
    }

    private void tap(String called) {
        long since = System.nanoTime() - tapped.getOrDefault(called, System.nanoTime() - STILL_THERE.toNanos());
        floor.pause(Duration.ofNanos(Math.max(0, STILL_THERE.toNanos() - since)));
        tapped.put(called, System.nanoTime());
        lastTapped = called;
        kiosk().ask("tap " + badge(called));
    }

    void touch(String touch, String expected) {
        kiosk().ask("touch " + touch);
        kiosk().await(expected);
    }

    void shot(String name, String title, String caption) throws IOException {
        Path picture = album.next(name);
        String before = kiosk().ask("state");
        kiosk().ask("shot " + picture.toAbsolutePath());
        stillThere(before);
        synchronized (records) {
            album.add(picture, title, caption, records);
            records.clear();
        }
    }

    /// A picture may take a slow machine longer than the kiosk waits for a touch.
    private void stillThere(String before) {
        String now = kiosk().ask("state");
        if (now.startsWith("Countdown") && before.startsWith("AtHome")) {
            touch("Stay", "AtHome");
        } else if (now.startsWith("Resting") && before.startsWith("AtStep")) {
            tap(lastTapped, "AtStep");
        }
    }

    /// Answers the step on the screen: done, yes, or the middle of what is allowed.
    void answer() {
        String[] step = kiosk().ask("step").split(" ", -1);
        switch (step[3]) {
            case "do" -> kiosk().ask("touch Next");
            case "check" -> kiosk().ask("touch Ok");
            case "choose" -> kiosk().ask("touch Choose " + step[4]);
            case "question" -> {
                kiosk().ask("touch Choose " + step[4]);
                kiosk().ask("touch Next");
            }
            case "timer" -> waitFor(step);
            case "measure" -> measure(new BigDecimal(step[4]), new BigDecimal(step[5]));
            default -> throw new Stuck("a step of a kind the tour does not know: " + step[3]);
        }
    }

    /// Not longer than it has to. Meanwhile the step may have gone to rest: whoever waits comes back to it by badge.
    private void waitFor(String[] timer) {
        kiosk().ask("touch StartTime");
        if (!List.of(timer).contains("early")) {
            floor.pause(Duration.ofSeconds(Long.parseLong(timer[4])).plusMillis(500));
        }
        if (kiosk().ask("state").startsWith("Resting")) {
            tap(lastTapped, "AtStep");
        }
        kiosk().ask("touch Next");
    }

    void answerUntil(String kind) {
        while (!kiosk().ask("step").split(" ", -1)[3].equals(kind)) {
            answer();
        }
    }

    void finishProcedure() {
        for (int i = 0; i < 30; i++) {
            answer();
            String state = kiosk().ask("state");
            if (state.startsWith("Signing")) {
                return;
            }
            if (state.startsWith("Done") || state.contains("Finishing")) {
                kiosk().await("Done");
                return;
            }
        }
        throw new Stuck("the procedure does not end");
    }

    /// Whoever has the badge that was tapped last has no PIN yet, chooses one and signs with it.
    ///
    /// @param supervisor whose badge vouches
    /// @param beside who stands by
    void signs(String supervisor, String beside) {
        String signer = lastTapped;
        awaitPad("Vouching");
        tap(supervisor);
        awaitPad("Choosing");
        String pin = pin();
        type(pin);
        kiosk().ask("touch PinTyped");
        type(pin);
        kiosk().ask("touch PinTyped");
        awaitPad("Typing");
        tap(beside);
        tap(signer);
        type(pin);
        touch("Sign", "Done");
    }

    /// Six digits, other ones each time, and none that anybody would try first.
    private static String pin() {
        return 1_000 + new SecureRandom().nextInt(9_000) + "27";
    }

    private void type(String pin) {
        pin.chars().forEach(digit -> kiosk().ask("touch PinKey " + (char) digit));
    }

    private void awaitPad(String pad) {
        await("the pad: " + pad, () -> kiosk().ask("state").equals("Signing " + pad));
    }

    void takeOver() {
        touch("TakeOver " + hero("TakeOver"), "TakingOver");
    }

    void goOn() {
        touch("GoOn " + hero("GoOn"), "AtStep");
    }

    /// Saves a changed procedure and waits until the kiosk has it in force.
    ///
    /// @return the release
    long edit(String aid, String before, String after) throws IOException {
        long now = Long.parseLong(kiosk().ask("release"));
        long from = System.nanoTime();
        floor.edit(aid, before, after);
        await("release " + (now + 1) + " in force", () -> Long.parseLong(kiosk().ask("release")) > now);
        long millis = (System.nanoTime() - from) / 1_000_000;
        long release = Long.parseLong(kiosk().ask("release"));
        figures.inForce(release, millis);
        return release;
    }

    void firstRelease() {
        await("the first release", () -> Long.parseLong(kiosk().ask("release")) > 0);
    }

    void reported(String aid) {
        await(
                "the report about " + aid + " in the author's inbox",
                () -> floor.inbox().contains(aid));
    }

    void untilReady() {
        await("everything for the other station", () -> kiosk().ask("plan").equals("0"));
    }

    void swapConfirmed() {
        figures.confirmed();
    }

    void untilReverted() {
        kiosk().await("Attract");
        figures.reverted(kiosk().ask("station").endsWith("/press-4"));
    }

    void brokerDies() {
        floor.killBroker();
    }

    void brokerComesBack() {
        floor.startBroker();
    }

    void plugPulled() {
        kiosk().kill();
        kiosk().start();
    }

    void everythingAcknowledged() {
        await("the acknowledgement of every record", () -> kiosk().ask("acked").equals(kiosk().ask("head")));
    }

    void measureTaps(int taps) {
        List<String> everybody = badges.entrySet().stream()
                .filter(b -> !b.getKey().equals("Nobody"))
                .map(Map.Entry::getValue)
                .toList();
        figures.taps(kiosk().ask("measure " + taps + " " + String.join(" ", everybody), Duration.ofMinutes(5)));
    }

    /// What somebody signed is shown from the evidence alone.
    ///
    /// @param page of the aid that was signed, in the language that was read
    void audited(Path folder, String page) throws IOException {
        Files.createDirectories(folder);
        Path pages = folder.resolve("pages");
        String said = floor.audit(folder.resolve("ledger.jsonl"), signed, pages);
        if (!said.contains("INTACT: every record") || !said.contains("are those that it was put to")) {
            throw new Stuck("the evidence does not say that it is intact:\n" + said);
        }
        Path picture = album.next("evidence");
        Files.copy(pages.resolve(page), picture);
        album.add(
                picture,
                "What she signed, years later",
                "An auditor has one file and no network. The hashes that she signed for find the words and the picture.",
                List.of("record " + signed + " of the evidence"));
    }

    void pause(Duration time) {
        floor.pause(time);
    }

    private void measure(BigDecimal low, BigDecimal high) {
        BigDecimal middle = low.add(high).divide(BigDecimal.TWO).setScale(low.scale(), java.math.RoundingMode.HALF_UP);
        for (char key : middle.toPlainString().toCharArray()) {
            kiosk().ask("touch Key " + key);
        }
        kiosk().ask("touch Measured " + middle.toPlainString());
    }

    private String hero(String kind) {
        String[] hero = kiosk().ask("hero").split(" ", -1);
        if (!hero[0].equals(kind)) {
            throw new Stuck("the largest thing on Home is " + hero[0] + ", not " + kind);
        }
        return hero[1];
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new Stuck("waited " + PATIENCE.toSeconds() + " s for " + what);
            }
            floor.pause(Duration.ofMillis(20));
        }
    }

    private String badge(String called) {
        return Objects.requireNonNull(badges.get(called), () -> "nobody in the roster is called " + called);
    }

    private void hear(String event) {
        if (event.startsWith("record ")) {
            if (event.endsWith(" signed")) {
                signed = Long.parseLong(event.split(" ", -1)[1]);
            }
            synchronized (records) {
                records.add(event.substring("record ".length()));
            }
        }
    }
}
