package io.pitcrew.provisioning.demo;

import io.pitcrew.provisioning.demo.shopfloor.Shopfloor;
import io.pitcrew.provisioning.demo.shopfloor.Stuck;
import io.pitcrew.provisioning.demo.shopfloor.Workshop;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The levers beside the kiosk's frame: what a visitor may break, and what then happens behind the scenes.
final class Levers {
    private static final Duration DARK = Duration.ofSeconds(2);
    private static final String BEFORE = "Hold both buttons";
    private static final String AFTER = "Hold both green buttons";
    private final Shopfloor floor;
    private final Workshop workshop;
    private final String maintenance;
    private final Consumer<String> terminal;
    private long waiting;
    private final BlockingQueue<String> pulled = new LinkedBlockingQueue<>();

    /// @param maintenance a maintenance badge
    Levers(Shopfloor floor, Workshop workshop, String maintenance, Consumer<String> terminal) {
        this.maintenance = maintenance;
        this.floor = floor;
        this.workshop = workshop;
        this.terminal = terminal;
        floor.kiosk().onEvent(this::hear);
    }

    void follow(CountDownLatch end) throws IOException {
        try {
            while (end.getCount() > 0 && floor.kiosk().alive()) {
                String lever = pulled.poll(200, TimeUnit.MILLISECONDS);
                if (lever != null) {
                    pull(lever);
                } else if (floor.cable().isCut()) {
                    sayWaiting();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pull(String lever) throws IOException {
        switch (lever) {
            case "network" -> network();
            case "procedure" -> procedure();
            case "plug" -> plug();
            case "swap" -> swap();
            default -> terminal.accept("no such lever: " + lever);
        }
    }

    private void network() {
        if (floor.cable().isCut()) {
            floor.cable().restore();
            terminal.accept("network: plugged in again");
        } else {
            floor.cable().cut();
            terminal.accept("network: cut. Work on; what is finished waits on the kiosk's disk.");
        }
    }

    private void sayWaiting() {
        long now = Long.parseLong(floor.kiosk().ask("head"))
                - Long.parseLong(floor.kiosk().ask("acked"));
        if (now != waiting) {
            waiting = now;
            terminal.accept(now == 1 ? "1 record waiting" : now + " records waiting");
        }
    }

    private void procedure() throws IOException {
        boolean changed = workshop.says("die-change", AFTER);
        if (!changed && !workshop.says("die-change", BEFORE)) {
            terminal.accept("procedure: 'Change the die', step 4, was rewritten by hand; change it there");
            return;
        }
        workshop.edit("die-change", changed ? AFTER : BEFORE, changed ? BEFORE : AFTER);
        terminal.accept("procedure: 'Change the die', step 4, saved with other words");
    }

    private void plug() {
        terminal.accept("plug: pulled (kill -9). It comes back in " + DARK.toSeconds() + " s.");
        floor.kiosk().kill();
        floor.pause(DARK);
        floor.kiosk().start();
    }

    /// Opens the door for the visitor; the swap itself is for the finger on the screen.
    private void swap() {
        try {
            floor.kiosk().ask("tap " + maintenance);
            floor.kiosk().await("AtHome");
            floor.kiosk().ask("touch Service");
            floor.kiosk().ask("touch ChooseStation");
            terminal.accept("swap: Tunde chooses another station; keep it by badge, or it goes back by itself");
        } catch (Stuck notNow) {
            terminal.accept("swap: sign out first, then pull again");
        }
    }

    private void hear(String event) {
        if (event.startsWith("lever ")) {
            pulled.add(event.substring("lever ".length()));
        }
    }
}
