package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.record.Fact;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// "This is wrong": what is?
final class WrongChoice extends VBox {
    private static final int COLUMNS = 2;

    private final Label title = Texts.label("title");
    private final Label note = Texts.label("body", "quiet");
    private final Map<Fact.SaidWrong.What, BigButton> choices = new EnumMap<>(Fact.SaidWrong.What.class);

    WrongChoice(Kit kit) {
        super(18);
        GridPane grid = new GridPane(kit.sizes().apart(), kit.sizes().apart());
        for (int c = 0; c < COLUMNS; c++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        int i = 0;
        for (Fact.SaidWrong.What what : Fact.SaidWrong.What.values()) {
            BigButton choice = new BigButton(kit, BigButton.Kind.PLAIN).wide();
            choice.setPrefHeight(90);
            choices.put(what, choice);
            boolean last = i == Fact.SaidWrong.What.values().length - 1;
            grid.add(choice, i % COLUMNS, i / COLUMNS, last ? COLUMNS - i % COLUMNS : 1, 1);
            i++;
        }
        getChildren().addAll(title, grid, note);
        setVgrow(this, Priority.ALWAYS);
    }

    void show(Over over, Words words) {
        boolean open = over instanceof Over.Wrong;
        setVisible(open);
        setManaged(open);
        if (over instanceof Over.Wrong(Optional<Fact.SaidWrong.What> chosen)) {
            title.setText(words.say("wrong.what"));
            note.setText(words.say("wrong.note"));
            choices.forEach((what, button) -> {
                button.say(words.say("wrong." + what.name().toLowerCase(Locale.ROOT)), new Touch.WrongWhat(what));
                button.getStyleClass().remove("chosen");
                if (chosen.equals(Optional.of(what))) {
                    button.getStyleClass().add("chosen");
                }
            });
        }
    }
}
