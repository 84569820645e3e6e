package io.pitcrew.kiosk.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Texts that wrap and are never cut.
public final class Texts {
    private Texts() {}

    /// @param styles from the theme: `title`, `body`, `small`, `quiet` …
    public static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label label(String text, List<String> styles) {
        Label label = label(styles.toArray(String[]::new));
        label.setText(text);
        return label;
    }

    /// A text whose `**words**` are bold.
    public static TextFlow marked(String text, String style) {
        TextFlow flow = new TextFlow();
        flow.setMinHeight(Region.USE_PREF_SIZE);
        flow.getStyleClass().add(style);
        flow.getChildren().setAll(spans(text));
        return flow;
    }

    private static List<Text> spans(String text) {
        List<Text> spans = new ArrayList<>();
        String[] parts = text.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                Text span = new Text(parts[i]);
                span.getStyleClass().addAll("span", i % 2 == 1 ? "strong" : "weak");
                spans.add(span);
            }
        }
        return spans;
    }
}
