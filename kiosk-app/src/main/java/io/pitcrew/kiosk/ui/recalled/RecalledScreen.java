package io.pitcrew.kiosk.ui.recalled;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.Crossed;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What must not be used, crossed out, and why; what to use instead is one touch away.
public final class RecalledScreen implements Screen<Floor.Recalled> {
    private static final double PICTURE = 420;
    private static final double MARK = 168;

    private final Kit kit;
    private final Crossed picture;
    private final Label title = Texts.label("recall-head", "bad-words");
    private final VBox said = new VBox(18);
    private final BigButton back;
    private final BigButton instead;
    private final BigButton insteadNow;
    private final BigButton understood;
    private final Frame frame;

    public RecalledScreen(Kit kit) {
        this.kit = kit;
        picture = new Crossed(Picture.whole(kit.pictures()).rounded(24), MARK).alone();
        picture.setMinWidth(PICTURE);
        picture.setPrefWidth(PICTURE);
        Sheet sheet = new Sheet(title, said);
        sheet.setSpacing(24);
        sheet.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        instead = new BigButton(kit, BigButton.Kind.PLAIN).after(Icon.FORWARD).oneLine();
        insteadNow = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        understood = new BigButton(kit, BigButton.Kind.GO).after(Icon.CHECK).oneLine();
        frame = new Frame(kit, new HBox(Frame.GAP, picture, sheet));
        frame.foot(back, Frame.space(), instead, insteadNow, understood);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Recalled floor) {
        Words words = kit.words().in(floor.lang());
        RecalledModel model = RecalledModel.of(floor, words);
        frame.head(model.over(), model.what(), "");
        picture.show(model.picture(), model.what(), true);
        title.setText(model.title());
        said.getChildren().clear();
        for (String text : model.said()) {
            said.getChildren().add(Texts.marked(text, "line"));
        }
        back.say(model.back(), model.goBack());
        instead.offered(false);
        insteadNow.offered(false);
        model.instead()
                .ifPresent(aid -> (model.understood().isPresent() ? instead : insteadNow)
                        .say(aid.text(words.lang()).title(), new Touch.OpenAid(aid.id())));
        understood.offered(model.understood().isPresent());
        model.understood().ifPresent(text -> understood.say(text, model.understand()));
    }
}
