package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.CardButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// Stations to choose from, nine a page; the cards are made once and filled again.
public final class Places extends GridPane {
    private static final int ROWS = 3;
    private static final int COLUMNS = 3;
    public static final int SHOWN = ROWS * COLUMNS;

    private final List<Card> cards = new ArrayList<>();

    /// @param said below the name
    /// @param choose empty: it is marked and leads nowhere
    public record Place(String name, String said, Optional<Touch> choose) {}

    public Places(Kit kit) {
        this(kit, COLUMNS);
    }

    /// @param columns of three cards each
    public Places(Kit kit, int columns) {
        super(Frame.GAP, Frame.GAP);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < ROWS; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / ROWS);
            getRowConstraints().add(row);
        }
        for (int i = 0; i < columns * ROWS; i++) {
            Card card = new Card(kit);
            cards.add(card);
            add(card.button, i % columns, i / columns);
        }
    }

    public void show(Page<Place> page) {
        for (int i = 0; i < cards.size(); i++) {
            boolean has = i < page.items().size();
            cards.get(i).button.setVisible(has);
            if (has) {
                cards.get(i).show(page.items().get(i));
            }
        }
    }

    private static final class Card {
        private final Label name = Texts.label("title");
        private final Label said = Texts.label("small", "quiet");
        private final Region go = Icon.FORWARD.draw(30);
        private final CardButton button;

        Card(Kit kit) {
            VBox words = new VBox(2, name, said);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(16, words, go);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPadding(new Insets(18, 26, 18, 30));
            button = new CardButton(kit, row);
        }

        void show(Place shown) {
            name.setText(shown.name());
            said.setText(shown.said());
            go.setVisible(shown.choose().isPresent());
            button.tone(shown.choose().isPresent() ? "card" : "here");
            button.say(shown.name(), shown.choose());
        }
    }
}
