package io.pitcrew.kiosk.ui.signing;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// At the left what is signed, by whom, and what is asked for now; at the right the keys.
public final class SigningScreen implements Screen<Floor.Signing> {
    private static final double DOT = 30;

    private final Kit kit;
    private final Label means = Texts.label("title");
    private final Label what = Texts.label("body", "quiet");
    private final Label who = Texts.label("body");
    private final VBox badges = new VBox(10);
    private final StackPane ask = new StackPane();
    private final HBox dots = new HBox(16);
    private final Sheet asked;
    private final PinKeys keys;
    private final BigButton cancel;
    private final BigButton forgotten;
    private final BigButton forward;
    private final Frame frame;

    public SigningScreen(Kit kit) {
        this.kit = kit;
        ask.setAlignment(Pos.CENTER_LEFT);
        ask.setMinHeight(Region.USE_PREF_SIZE);
        dots.setAlignment(Pos.CENTER_LEFT);
        Sheet signed = new Sheet(means, who, what, badges);
        signed.setSpacing(12);
        asked = new Sheet(ask, dots).tone("soft");
        asked.setSpacing(16);
        asked.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(asked, Priority.ALWAYS);
        VBox left = new VBox(Frame.GAP, signed, asked);
        HBox.setHgrow(left, Priority.ALWAYS);
        keys = new PinKeys(kit);
        cancel = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        forgotten = new BigButton(kit, BigButton.Kind.PLAIN).oneLine();
        forward = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        forward.setMinWidth(320);
        frame = new Frame(kit, new HBox(Frame.GAP + 8, left, keys));
        frame.foot(cancel, forgotten, Frame.space(), forward);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Signing floor) {
        Words words = kit.words().in(floor.lang());
        SigningModel model = SigningModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        means.setText(model.means());
        what.setText(model.what());
        who.setText(model.who());
        badges.getChildren()
                .setAll(model.badges().stream().map(SigningScreen::row).toList());
        ask(model.ask());
        keys.offered(model.ask().typed());
        cancel.say(words.say("cancel"), new Touch.Back());
        forgotten.say(words.say("sign.forgotten"), new Touch.PinForgotten());
        forgotten.offered(model.mayForget(floor));
        forward(model.forward());
    }

    private void ask(SigningModel.Ask model) {
        asked.getStyleClass().remove("bad");
        if (model.bad()) {
            asked.getStyleClass().add("bad");
        }
        ask.getChildren().setAll(Texts.marked(model.words(), "line"));
        dots.getChildren()
                .setAll(model.typed().stream()
                        .flatMap(d -> IntStream.range(0, d.of()).mapToObj(i -> dot(i < d.typed())))
                        .toList());
    }

    private void forward(SigningModel.Forward model) {
        model.touch().ifPresent(touch -> forward.say(model.words(), touch));
        forward.offered(model.ready());
    }

    private static Region dot(boolean full) {
        Region dot = new Region();
        dot.getStyleClass().addAll("pin-dot", full ? "full" : "open");
        dot.setMinSize(DOT, DOT);
        dot.setMaxSize(DOT, DOT);
        return dot;
    }

    private static HBox row(SigningModel.Badge badge) {
        Label text = Texts.label(badge.words(), List.of("body", badge.given() ? "ok-words" : "go-words"));
        HBox.setHgrow(text, Priority.ALWAYS);
        StackPane mark = new StackPane((badge.given() ? Icon.CHECK : Icon.CARD).draw(26));
        mark.getStyleClass().add(badge.given() ? "ok-mark" : "go-mark");
        HBox row = new HBox(16, mark, text);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
