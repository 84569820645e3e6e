package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.station.jobaid.StepText;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// The few lines of a step, each with its callout.
public final class Lines extends VBox {
    private static final double CALLOUT = 38;
    private List<StepText.Line> shown = List.of();

    public Lines() {
        getStyleClass().add("lines");
        setMinHeight(Region.USE_PREF_SIZE);
    }

    public void show(List<StepText.Line> lines) {
        if (lines.equals(shown)) {
            return;
        }
        boolean numbered = lines.stream().anyMatch(line -> line.callout() > 0);
        getChildren().setAll(lines.stream().map(line -> row(line, numbered)).toList());
        shown = lines;
    }

    private static Node row(StepText.Line line, boolean numbered) {
        TextFlow text = Texts.marked(line.text(), "line");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(16);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        if (line.callout() > 0) {
            row.getChildren().add(new Callout(line.callout(), CALLOUT));
        } else if (numbered) {
            Region blank = new Region();
            blank.setMinWidth(CALLOUT);
            row.getChildren().add(blank);
        }
        row.getChildren().add(text);
        return row;
    }
}
