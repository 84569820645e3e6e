package io.pitcrew.kiosk.ui.countdown;

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
import javafx.scene.layout.VBox;

/// The seconds, as large as they can be, and one way to stay.
public final class CountdownScreen implements Screen<Floor.Countdown> {
    private final Kit kit;
    private final Label seconds = new Label();
    private final Label question = Texts.label("huge");
    private final Label text = Texts.label("step-name");
    private final BigButton signOut;
    private final BigButton stay;
    private final Frame frame;

    public CountdownScreen(Kit kit) {
        this.kit = kit;
        seconds.getStyleClass().addAll("seconds", "go-words");
        seconds.setMinWidth(300);
        seconds.setAlignment(Pos.CENTER);
        VBox words = new VBox(20, question, text);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox body = new HBox(40, seconds, words);
        body.setAlignment(Pos.CENTER_LEFT);
        Sheet sheet = new Sheet(body);
        sheet.setAlignment(Pos.CENTER_LEFT);
        sheet.getStyleClass().add("wide");
        signOut = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.SIGN_OUT).oneLine();
        stay = new BigButton(kit, BigButton.Kind.GO).oneLine();
        stay.setMinWidth(420);
        frame = new Frame(kit, sheet);
        frame.foot(signOut, Frame.space(), stay);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Countdown floor) {
        Words words = kit.words().in(floor.lang());
        CountdownModel model = CountdownModel.of(floor, words);
        frame.head("", model.name(), "");
        frame.under(model.station());
        seconds.setText(model.seconds());
        question.setText(model.question());
        text.setText(model.text());
        signOut.say(words.say("sign.out"), model.signOut());
        stay.say(words.say("countdown.stay"), model.stay());
    }
}
