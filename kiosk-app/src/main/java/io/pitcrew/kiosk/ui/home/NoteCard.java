package io.pitcrew.kiosk.ui.home;

import io.pitcrew.kiosk.ui.form.CardButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One [Note] on a sheet.
final class NoteCard {
    private static final double MARK = 54;

    private final StackPane mark = new StackPane();
    private final Label title = Texts.label("body", "strong");
    private final Label text = Texts.label("small", "quiet");
    private final Region go = Icon.FORWARD.draw(24);
    private final CardButton card;

    NoteCard(Kit kit) {
        mark.getStyleClass().addAll("disc", "calm");
        mark.setMinSize(MARK, MARK);
        mark.setMaxSize(MARK, MARK);
        VBox words = new VBox(2, title, text);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, mark, words, go);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(10, 16, 10, 20));
        card = new CardButton(kit, row);
    }

    CardButton card() {
        return card;
    }

    void show(Note note) {
        mark.getChildren().setAll(note.icon().draw(34));
        title.setText(note.title());
        text.setText(note.text());
        go.setVisible(note.touch().isPresent());
        go.setManaged(note.touch().isPresent());
        card.say(note.title(), note.touch());
    }
}
