package io.pitcrew.kiosk.ui.takingover;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.Callout;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Where the work stands at the left, what is checked again at the right.
public final class TakingOverScreen implements Screen<Floor.TakingOver> {
    private final Kit kit;
    private final Picture picture;
    private final StackPane stands = new StackPane();
    private final Label left = Texts.label("body", "quiet");
    private final Label againTitle = Texts.label("head");
    private final VBox again = new VBox(16);
    private final BigButton back;
    private final BigButton take;
    private final Frame frame;

    public TakingOverScreen(Kit kit) {
        this.kit = kit;
        picture = Picture.whole(kit.pictures()).rounded(24);
        picture.setMinWidth(620);
        Sheet where = new Sheet(stands, left);
        Sheet what = new Sheet(againTitle, again).tone("soft");
        what.setSpacing(18);
        VBox.setVgrow(what, Priority.ALWAYS);
        VBox right = new VBox(Frame.GAP, where, what);
        HBox.setHgrow(right, Priority.ALWAYS);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        take = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        take.setMinWidth(420);
        frame = new Frame(kit, new HBox(Frame.GAP + 8, picture, right));
        frame.foot(back, Frame.space(), take);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.TakingOver floor) {
        Words words = kit.words().in(floor.lang());
        TakingOverModel model = TakingOverModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        picture.show(model.picture(), model.title());
        stands.getChildren().setAll(Texts.marked(model.stands(), "line"));
        left.setText(model.left());
        againTitle.setText(model.againTitle());
        again.getChildren()
                .setAll(model.again().stream().map(TakingOverScreen::row).toList());
        back.say(words.say("back"), model.back());
        take.say(words.say("home.take.over"), model.takeOver());
    }

    private static HBox row(TakingOverModel.Again step) {
        Label title = Texts.label(step.title(), List.of("step-name"));
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox row = new HBox(16, new Callout(step.number(), 38), title);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
