package io.pitcrew.kiosk.ui.typingcard;

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
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// At the left what was typed so far, as it is printed; at the right the keys.
public final class TypingCardScreen implements Screen<Floor.TypingCard> {
    private static final String KEYS = "123456789<0";
    private static final int COLUMNS = 3;
    private static final double KEY = 128;

    private final Kit kit;
    private final Label digits = Texts.label("huge");
    private final StackPane how = new StackPane();
    private final BigButton back;
    private final Frame frame;

    public TypingCardScreen(Kit kit) {
        this.kit = kit;
        digits.setMinWidth(Region.USE_PREF_SIZE);
        Sheet sheet = new Sheet(digits, how);
        sheet.setSpacing(28);
        sheet.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        HBox body = new HBox(Frame.GAP, sheet, keys());
        frame = new Frame(kit, body);
        frame.foot(back);
    }

    private GridPane keys() {
        GridPane keys = new GridPane(kit.sizes().apart(), kit.sizes().apart());
        keys.setAlignment(Pos.CENTER);
        for (int i = 0; i < KEYS.length(); i++) {
            char key = KEYS.charAt(i);
            BigButton button = new BigButton(kit, BigButton.Kind.PLAIN);
            if (key == '<') {
                button.before(Icon.ERASE);
            }
            button.getStyleClass().add("key");
            button.setMinSize(KEY, KEY * 0.8);
            button.say(key == '<' ? "" : String.valueOf(key), new Touch.Key(key));
            keys.add(button, i % COLUMNS, i / COLUMNS);
        }
        return keys;
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.TypingCard floor) {
        Words words = kit.words().in(floor.lang());
        TypingCardModel model = TypingCardModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        frame.help(words.say("help"), true);
        digits.setText(model.digits());
        how.getChildren().setAll(Texts.marked(model.say(), "line"));
        back.say(words.say("back"), model.back());
    }
}
