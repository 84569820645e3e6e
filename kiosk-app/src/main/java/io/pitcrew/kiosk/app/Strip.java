package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.ui.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The narrow strip beside the kiosk's frame in a demo: badges to tap and levers to pull.
final class Strip {
    private Strip() {}

    /// @param label `Ana – operator – polski`
    record Badge(String label, String number) {}

    /// `--badge "label=number"`, any number of times.
    static List<Badge> badges(List<String> words) {
        List<Badge> badges = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            int at = words.get(i + 1).lastIndexOf('=');
            if (words.get(i).equals("--badge") && at > 0) {
                badges.add(new Badge(
                        words.get(i + 1).substring(0, at), words.get(i + 1).substring(at + 1)));
            }
        }
        return List.copyOf(badges);
    }

    static void open(List<Badge> badges, Window window, Consumer<String> levers, Optional<SimulatedReader> reader) {
        throw new UnsupportedOperationException(badges + " " + window + levers + reader);
    }
}
