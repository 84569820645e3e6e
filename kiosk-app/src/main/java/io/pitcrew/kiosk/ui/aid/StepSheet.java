package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.StepText;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The matter of a step: the machine with its numbers at the left; warning, lines and then whatever the step asks for
/// at the right.
public final class StepSheet extends HBox {
    /// Width over height of the pictures: the callouts reach close to the edges.
    private static final double SHAPE = 1400.0 / 1100;
    private static final double PICTURE = 640;

    private final Picture picture;
    private final StackPane stage = new StackPane();
    private final Warning warning;
    private final Lines lines = new Lines();
    private final Label note = Texts.label("note");
    private final VBox told = new VBox(18);
    private final Region space = Frame.space();
    private final VBox column = new VBox(16);

    /// @param below what follows the lines
    public StepSheet(Kit kit, Node... below) {
        super(Frame.GAP + 8);
        picture = Picture.whole(kit.pictures()).rounded(24);
        warning = new Warning(kit);
        stage.getChildren().add(picture);
        stage.prefWidthProperty().bind(Bindings.min(PICTURE, heightProperty().multiply(SHAPE)));
        stage.setMinWidth(USE_PREF_SIZE);
        stage.setMaxWidth(USE_PREF_SIZE);
        note(Optional.empty());
        told.getChildren().addAll(note, warning, lines);
        column.getChildren().addAll(told, space);
        column.getChildren().addAll(below);
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(stage, column);
    }

    public void show(Run run, Glossary glossary, Words words) {
        StepText text = run.text();
        picture.show(run.step().picture(), text.alt().orElse(text.title()));
        warning.show(run.step().hazard(), text.warning().orElse(""), words);
        lines.show(glossary.spelledOut(run.aid(), run.step(), run.lang()));
    }

    /// Where something may lie over the picture.
    public StackPane stage() {
        return stage;
    }

    /// What takes the place of the words, when they give way.
    public void instead(Node... parts) {
        column.getChildren().addAll(1, List.of(parts));
    }

    /// A word before everything else.
    public void note(Optional<String> text) {
        note.setText(text.orElse(""));
        note.setVisible(text.isPresent());
        note.setManaged(text.isPresent());
    }

    /// Warning and lines may give way to something else.
    public void tell(boolean yes) {
        told.setVisible(yes);
        told.setManaged(yes);
        space.setManaged(yes);
    }
}
