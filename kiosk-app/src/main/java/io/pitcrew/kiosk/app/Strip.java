package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The narrow strip beside the kiosk's frame in a demo: badges to tap and levers to pull. It is no part of the kiosk: a
/// badge goes through the reader's serial line, a lever is told to whoever plays operations.
final class Strip {
    private static final double WIDTH = 270;
    private static final double GAP = 4;
    private static final String PLAIN =
            "-fx-font-size: 15px; -fx-background-radius: 8; -fx-padding: 10 14 10 14;" + " -fx-alignment: center-left;";
    private final SimulatedReader reader;
    private final Consumer<String> levers;

    /// One badge of the strip.
    ///
    /// @param label `Ana – operator – polski`
    record Badge(String label, String number) {}

    Strip(SimulatedReader reader, Consumer<String> levers) {
        this.reader = reader;
        this.levers = levers;
    }

    /// `--badge label=number`, any number of times.
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

    /// Toolkit thread only.
    void open(Stage kiosk, List<Badge> badges) {
        VBox column = new VBox(8, heading("Tap a badge"));
        badges.forEach(badge -> column.getChildren().add(button(badge.label(), () -> reader.tap(badge.number()))));
        column.getChildren().add(heading("Pull a lever"));
        column.getChildren()
                .addAll(
                        button("Cut / restore the network", () -> levers.accept("network")),
                        button("Change a procedure", () -> levers.accept("procedure")),
                        button("Pull the plug", () -> levers.accept("plug")),
                        button("Swap the station", () -> levers.accept("swap")));
        column.setPadding(new Insets(16));
        column.setStyle("-fx-background-color: #2A3138;");
        Stage strip = new Stage();
        strip.setTitle("Pitcrew demo: outside the kiosk");
        strip.setScene(new Scene(column, WIDTH, kiosk.getHeight()));
        double room = Screen.getPrimary().getVisualBounds().getWidth() - kiosk.getWidth() - GAP - WIDTH;
        kiosk.setX(Math.max(0, room / 2));
        strip.setX(kiosk.getX() + kiosk.getWidth() + GAP);
        strip.setY(kiosk.getY());
        strip.show();
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.setStyle("-fx-text-fill: #C4CDD5; -fx-font-size: 15px; -fx-padding: 10 0 2 2;");
        return label;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setStyle(PLAIN);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
