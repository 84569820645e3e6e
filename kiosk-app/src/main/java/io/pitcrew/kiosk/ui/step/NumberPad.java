package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.station.jobaid.Action;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The number of a measurement: what is measured, its limits, the value so far, and two rows of keys, so that the
/// picture and the lines stay in view while somebody types.
final class NumberPad extends VBox {
    private static final String KEYS = "12345<67890.";
    private static final int COLUMNS = 6;

    private final Label label = Texts.label("small", "strong");
    private final Label limits = Texts.label("small", "quiet");
    private final Label value = new Label();
    private final Label unit = new Label();
    private final BigButton point;

    NumberPad(Kit kit) {
        super(kit.sizes().apart());
        point = new BigButton(kit, BigButton.Kind.PLAIN);
        value.getStyleClass().add("value");
        unit.getStyleClass().add("unit");
        value.setMinWidth(Region.USE_PREF_SIZE);
        unit.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(0, label, limits);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox display = new HBox(10, words, value, unit);
        display.setAlignment(Pos.CENTER_RIGHT);
        display.getStyleClass().add("display");
        display.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(display, keys(kit));
    }

    private GridPane keys(Kit kit) {
        GridPane keys = new GridPane(kit.sizes().apart(), kit.sizes().apart());
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            keys.getColumnConstraints().add(column);
        }
        for (int i = 0; i < KEYS.length(); i++) {
            char key = KEYS.charAt(i);
            BigButton button = key == '.' ? point : new BigButton(kit, BigButton.Kind.PLAIN);
            if (key == '<') {
                button.before(Icon.ERASE);
            }
            button.getStyleClass().add("key");
            button.say(key == '<' ? "" : String.valueOf(key), new Touch.Key(key));
            keys.add(button.wide(), i % COLUMNS, i / COLUMNS);
        }
        return keys;
    }

    void show(StepModel model, boolean yes) {
        if (!yes || !(model.action() instanceof Action.Measure measure)) {
            setVisible(false);
            setManaged(false);
            return;
        }
        setVisible(true);
        setManaged(true);
        label.setText(model.text().label().orElse(""));
        limits.setText(model.words()
                .say(
                        "pad.limits",
                        model.words().number(measure.low()),
                        model.words().number(measure.high())));
        value.setText(model.digits().isEmpty() ? "–" : model.words().number(model.digits()));
        unit.setText(measure.unit());
        point.say(String.valueOf(model.words().decimalMark()), new Touch.Key('.'));
    }
}
