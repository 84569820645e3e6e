package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A list of things that are well, or not: a tick or an exclamation mark, never colour alone.
public final class Checks extends VBox {
    private static final double MARK = 34;
    private List<Check> shown = List.of();

    /// @param text may hold `**bold**` spans
    public record Check(boolean well, String text) {}

    public Checks() {
        super(14);
    }

    public void show(List<Check> checks) {
        if (!checks.equals(shown)) {
            shown = checks;
            getChildren().setAll(checks.stream().map(Checks::row).toList());
        }
    }

    private static Node row(Check check) {
        StackPane mark = new StackPane((check.well() ? Icon.CHECK : Icon.ALERT).draw(26));
        mark.getStyleClass().add(check.well() ? "good" : "attention");
        mark.setMinSize(MARK, MARK);
        mark.setMaxSize(MARK, MARK);
        var words = Texts.marked(check.text(), "body");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, mark, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
