package io.pitcrew.kiosk.ui.help;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.Tiles;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Pager;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Symptoms as tiles; at the bottom right the way to somebody who helps.
public final class HelpScreen implements Screen<Floor.Helping> {
    private final Kit kit;
    private final Tiles few;
    private final Tiles many;
    private final Label who = Texts.label("huge");
    private final VBox say = new VBox(18);
    private final Sheet call = new Sheet(who, say);
    private final Pager pager;
    private final BigButton back;
    private final BigButton someone;
    private final Frame frame;

    public HelpScreen(Kit kit) {
        this.kit = kit;
        few = new Tiles(kit, HelpModel.COLUMNS, 1);
        many = new Tiles(kit, HelpModel.COLUMNS, HelpModel.ROWS);
        call.setSpacing(28);
        call.setAlignment(Pos.CENTER_LEFT);
        call.getStyleClass().add("wide");
        pager = new Pager(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        someone = new BigButton(kit, BigButton.Kind.GO).before(Icon.CALL).oneLine();
        frame = new Frame(kit, new StackPane(few, many, call));
        frame.foot(back, pager, Frame.space(), someone);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Helping floor) {
        Words words = kit.words().in(floor.lang());
        HelpModel model = HelpModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        (model.few() ? few : many)
                .show(
                        model.symptoms(),
                        words,
                        aid -> floor.setting().recalled(aid).isPresent());
        few.setVisible(model.few() && !model.calling());
        many.setVisible(!model.few() && !model.calling());
        call.setVisible(model.calling());
        who.setText(words.say("help.call.who"));
        say.getChildren()
                .setAll(
                        Texts.marked(words.say("help.call.say"), "line"),
                        Texts.marked(words.say("help.call.work"), "line"));
        pager.show(model.symptoms(), words);
        if (model.calling()) {
            pager.setVisible(false);
            pager.setManaged(false);
        }
        back.say(words.say("back"), model.goBack());
        someone.say(words.say("help.call"), model.call());
        someone.offered(!model.calling());
    }
}
