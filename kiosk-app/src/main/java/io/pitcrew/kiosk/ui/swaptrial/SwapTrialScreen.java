package io.pitcrew.kiosk.ui.swaptrial;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The time left, what keeps the new station, and the way back by hand.
public final class SwapTrialScreen implements Screen<Floor.SwapOnTrial> {
    private final Kit kit;
    private final Label left = new Label();
    private final StackPane keep = new StackPane();
    private final Label after = Texts.label("body", "quiet");
    private final BigButton revert;
    private final Frame frame;

    public SwapTrialScreen(Kit kit) {
        this.kit = kit;
        left.getStyleClass().addAll("minutes", "go-words");
        left.setMinWidth(380);
        left.setAlignment(Pos.CENTER);
        VBox words = new VBox(20, keep, after);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox body = new HBox(40, left, words);
        body.setAlignment(Pos.CENTER_LEFT);
        Sheet sheet = new Sheet(body);
        sheet.setAlignment(Pos.CENTER_LEFT);
        sheet.getStyleClass().add("wide");
        revert = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.UNDO).oneLine();
        frame = new Frame(kit, sheet);
        frame.foot(revert);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.SwapOnTrial floor) {
        Words words = kit.words().in(floor.lang());
        SwapTrialModel model = SwapTrialModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        left.setText(model.left());
        keep.getChildren().setAll(Texts.marked(model.keep(), "line"));
        after.setText(model.after());
        revert.say(model.revert(), model.goBack());
    }
}
