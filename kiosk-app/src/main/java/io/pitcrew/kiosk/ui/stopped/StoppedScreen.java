package io.pitcrew.kiosk.ui.stopped;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.Crossed;
import io.pitcrew.kiosk.ui.compare.Difference;
import io.pitcrew.kiosk.ui.compare.OldAndNew;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// First only STOP, in red, across the whole screen, with the step one stands at and why; then each changed step, old
/// beside new.
public final class StoppedScreen implements Screen<Floor.Stopped> {
    private static final double PICTURE = 390;
    private static final double MARK = 120;

    private final Kit kit;
    private final Label stop = Texts.label("stop-word");
    private final Label point = Texts.label("stop-point");
    private final StackPane what = new StackPane();
    private final StackPane reason = new StackPane();
    private final StackPane then = new StackPane();
    private final VBox said;
    private final Crossed picture;
    private final OldAndNew beside;
    private final BigButton back;
    private final BigButton instead;
    private final BigButton on;
    private final Frame frame;

    public StoppedScreen(Kit kit) {
        this.kit = kit;
        stop.setMinWidth(Region.USE_PREF_SIZE);
        HBox band = new HBox(Frame.MARGIN, stop, point);
        band.setAlignment(Pos.CENTER_LEFT);
        band.getStyleClass().add("stop-band");
        band.setMinHeight(Region.USE_PREF_SIZE);
        Sheet why = new Sheet(what, reason, then);
        why.setSpacing(18);
        why.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(why, Priority.ALWAYS);
        picture = new Crossed(Picture.whole(kit.pictures()).rounded(24), MARK).alone();
        picture.setMinWidth(PICTURE);
        picture.setPrefWidth(PICTURE);
        HBox below = new HBox(Frame.GAP, picture, why);
        VBox.setVgrow(below, Priority.ALWAYS);
        said = new VBox(Frame.GAP, band, below);
        beside = new OldAndNew(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        instead = new BigButton(kit, BigButton.Kind.PLAIN).after(Icon.FORWARD).oneLine();
        on = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        on.setMinWidth(380);
        frame = new Frame(kit, new StackPane(said, beside));
        frame.foot(back, instead, Frame.space(), on);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Stopped floor) {
        Words words = kit.words().in(floor.lang());
        StoppedModel model = StoppedModel.of(floor, words);
        boolean stops = model.change().isEmpty();
        frame.head(model.over(), stops ? model.step() : model.title(), model.progress());
        said.setVisible(stops);
        beside.setVisible(!stops);
        stop.setText(words.say("stop.word"));
        point.setText(words.say("stop.point"));
        what.getChildren().setAll(Texts.marked(model.what(), "line"));
        reason.getChildren().setAll(Texts.marked(model.reason(), "line"));
        reason.setManaged(!model.reason().isEmpty());
        then.getChildren().setAll(Texts.marked(model.then(), "line"));
        picture.show(
                floor.run().step().picture(),
                floor.run().text().alt().orElse(""),
                floor.halt().recalled().isPresent());
        model.change().ifPresent(change -> {
            JobAid old = floor.run().aid();
            JobAid aid = floor.halt().now().orElseThrow();
            beside.show(Difference.of(change, old, aid, words), old, aid, words);
        });
        back.say(words.say("back"), model.goBack());
        back.offered(model.back());
        instead.offered(model.instead().isPresent());
        model.instead().ifPresent(aid -> instead.say(aid.text(words.lang()).title(), new Touch.OpenAid(aid.id())));
        on.offered(model.on().isPresent());
        model.on().ifPresent(text -> on.say(text, model.goOn()));
    }
}
