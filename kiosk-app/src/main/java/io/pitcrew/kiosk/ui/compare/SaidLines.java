package io.pitcrew.kiosk.ui.compare;

import io.pitcrew.kiosk.ui.aid.Callout;
import io.pitcrew.kiosk.ui.look.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// What a step says, line by line: what is gone is struck out, what is new has a bar beside it.
final class SaidLines extends VBox {
    private static final double CALLOUT = 38;

    private final String marks;

    /// @param marks style of a line that differs: `gone`, `new-line`
    SaidLines(String marks) {
        this.marks = marks;
        getStyleClass().add("lines");
        setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(List<Difference.Said> said) {
        getChildren().setAll(said.stream().map(this::row).toList());
        setVisible(!said.isEmpty());
        setManaged(!said.isEmpty());
    }

    private Node row(Difference.Said said) {
        TextFlow text = Texts.marked(said.text(), "line");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(16);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        if (said.differs()) {
            row.getStyleClass().add(marks);
        }
        if (said.callout() > 0) {
            row.getChildren().add(new Callout(said.callout(), CALLOUT));
        }
        row.getChildren().add(text);
        return row;
    }
}
