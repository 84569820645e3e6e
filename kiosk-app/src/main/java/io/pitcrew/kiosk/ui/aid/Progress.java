package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// How far one has come: a mark a step, the present one longer, and the same in words.
public final class Progress extends HBox {
    /// More steps than this are told in words alone.
    private static final int MARKS = 10;

    private final HBox marks = new HBox(10);
    private final Label words = Texts.label("strong");

    public Progress() {
        super(20);
        setAlignment(Pos.CENTER);
        marks.setAlignment(Pos.CENTER);
        words.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(marks, words);
    }

    /// Only words, where there is little room.
    public void brief(boolean yes) {
        marks.setVisible(!yes);
        marks.setManaged(!yes);
    }

    public void show(Run run, Words spoken) {
        int steps = run.aid().steps().size();
        marks.getChildren().clear();
        for (int i = 0; i < steps && steps <= MARKS; i++) {
            Rectangle mark = new Rectangle(i == run.at() ? 40 : 16, 16);
            mark.setArcWidth(16);
            mark.setArcHeight(16);
            boolean done = run.done().contains(run.aid().steps().get(i).id());
            mark.getStyleClass().addAll("dot", i == run.at() ? "here" : done ? "past" : "ahead");
            marks.getChildren().add(mark);
        }
        words.setText(spoken.say("step.of", run.at() + 1, steps));
    }
}
