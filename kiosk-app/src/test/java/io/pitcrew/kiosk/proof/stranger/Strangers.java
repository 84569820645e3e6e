package io.pitcrew.kiosk.proof.stranger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// R5: the broker is the attacker. Each attack meets a kiosk of its own and must move nothing, and the honest thing
/// after it must be taken; then all that was ever signed is played again in random order after a restart, with a wiped
/// cache and with a clock that is a year or decades off.
final class Strangers {
    private static final Duration FIFTY_BACK = Duration.ofDays(-50 * 365);
    private static final Duration SEVENTY_ON = Duration.ofDays(70 * 365);
    private static final Duration YEAR_BACK = Duration.ofDays(-365);
    private static final Duration YEAR_ON = Duration.ofDays(365);
    private static final List<Duration> CLOCKS = List.of(Duration.ZERO, FIFTY_BACK, SEVENTY_ON, YEAR_BACK, YEAR_ON);
    private final PrintStream out = System.out;
    private int tried;
    private int accepted;
    private int controlsFailed;

    private Strangers() {}

    /// @param args how many rounds of all attacks; how many replays
    public static void main(String[] args) throws IOException {
        Strangers run = new Strangers();
        long seed = System.nanoTime();
        long began = System.nanoTime();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            run.attacks(i == 0);
        }
        run.replays(Integer.parseInt(args[1]), new Random(seed));
        run.out.printf(
                Locale.ROOT,
                "  %,d tried, %d accepted, %d honest things refused; seed %d, %.1f s%n",
                run.tried,
                run.accepted,
                run.controlsFailed,
                seed,
                (System.nanoTime() - began) / 1e9);
        boolean holds = run.accepted == 0 && run.controlsFailed == 0;
        run.out.printf(
                Locale.ROOT,
                "{\"id\":\"R5\",\"holds\":%b,\"figure\":%d,\"unit\":\"accepted\",\"peers\":{},\"limit\":0,\"runs\":%d}%n",
                holds,
                run.accepted + run.controlsFailed,
                run.tried);
        System.exit(holds ? 0 : 1);
    }

    private void attacks(boolean table) throws IOException {
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (Attack attack : Attacks.all()) {
            Path folder = Files.createTempDirectory("r5-");
            String verdict;
            try (World world = new World(folder)) {
                verdict = tried(attack, world);
            }
            Floor.delete(folder);
            families.computeIfAbsent(attack.family(), _ -> new ArrayList<>()).add(attack.name() + verdict);
        }
        if (table) {
            families.forEach((family, names) -> {
                out.println("  " + family);
                names.forEach(name -> out.println("    " + name));
            });
        }
    }

    private String tried(Attack attack, World world) {
        tried++;
        World.State before = world.state();
        try {
            attack.does().accept(world);
        } catch (AssertionError e) {
            accepted++;
            return ": " + e.getMessage();
        }
        World.State after = world.state();
        boolean moved = before.release() != after.release()
                || after.waiting() < before.waiting()
                || after.recalled() != before.recalled()
                || (after.root() != before.root() && after.root() != world.root.version());
        if (moved) {
            accepted++;
            return ": ACCEPTED, " + before + " became " + after;
        }
        if (!attack.honest().test(world)) {
            controlsFailed++;
            return ": refused, AND SO IS THE HONEST ONE: " + world.kiosk.content.progress();
        }
        return ": refused";
    }

    /// A kiosk that has lived: releases, roots, acknowledgements. Everything again, in random order.
    private void replays(int wanted, Random chance) throws IOException {
        Path folder = Files.createTempDirectory("r5-");
        int played = 0;
        try (World world = new World(folder)) {
            for (int i = 0; i < 6; i++) {
                world.release();
                world.acknowledge();
                world.recall();
                world.people();
                world.nextRoot(world.after());
            }
            for (int life = 0; played < wanted; life++) {
                Duration clock = CLOCKS.get(life % CLOCKS.size());
                world.restart(life % 2 == 1, clock);
                World.State before = world.state();
                List<World.Message> order = new ArrayList<>(world.signed);
                Collections.shuffle(order, chance);
                for (World.Message message : order) {
                    world.deliver(message.on(), message.bytes());
                    World.State now = world.state();
                    boolean back = now.root() != before.root()
                            || now.recalled() != world.listed
                            || now.waiting() < before.waiting()
                            || (now.release() != before.release() && now.release() != world.number);
                    tried++;
                    played++;
                    if (back) {
                        accepted++;
                        out.println("  played again and ACCEPTED: " + before + " became " + now);
                    }
                    before = now;
                }
                if (!world.release() || !world.people() || !world.recall()) {
                    controlsFailed++;
                    out.println("  after " + clock + " something newer is REFUSED: " + world.kiosk.content.progress());
                }
            }
            out.printf(
                    Locale.ROOT,
                    "  played again%n    %,d messages, %d of them different, after restart, wiped cache, clock -50, -1, +1, +70 years%n",
                    played,
                    world.signed.size());
        }
        Floor.delete(folder);
    }
}
