package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A screen that says one thing: a mark, a large sentence, two smaller ones.
public final class Notice {
    private static final double MARK = 168;

    private final Label title = Texts.label("huge");
    private final VBox more = new VBox(12);
    private final Frame frame;

    /// @param tone colours the mark: `good`, `wrong`, `calm`
    public Notice(Kit kit, Icon mark, String tone) {
        StackPane disc = new StackPane(mark.draw(MARK * 0.56));
        disc.getStyleClass().addAll("disc", tone);
        disc.setMinSize(MARK, MARK);
        disc.setMaxSize(MARK, MARK);
        VBox words = new VBox(20, title, more);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox body = new HBox(52, disc, words);
        body.setAlignment(Pos.CENTER_LEFT);
        Sheet sheet = new Sheet(body);
        sheet.setAlignment(Pos.CENTER_LEFT);
        sheet.getStyleClass().add("wide");
        frame = new Frame(kit, sheet);
    }

    public void head(String large, String under) {
        frame.head("", large, "");
        frame.under(under);
    }

    public void say(String large, String... smaller) {
        title.setText(large);
        more.getChildren().clear();
        for (String text : smaller) {
            if (!text.isEmpty()) {
                more.getChildren().add(Texts.marked(text, "line"));
            }
        }
    }

    public void foot(Node... parts) {
        frame.foot(parts);
    }

    public Region root() {
        return frame;
    }
}
