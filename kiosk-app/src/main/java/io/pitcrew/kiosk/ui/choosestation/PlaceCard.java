package io.pitcrew.kiosk.ui.choosestation;

import io.pitcrew.kiosk.ui.form.CardButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One station to choose.
final class PlaceCard {
    private final Label name = Texts.label("title");
    private final Label place = Texts.label("small", "quiet");
    private final Region go = Icon.FORWARD.draw(30);
    private final CardButton card;

    PlaceCard(Kit kit) {
        VBox words = new VBox(2, name, place);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, words, go);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(18, 26, 18, 30));
        card = new CardButton(kit, row);
    }

    CardButton card() {
        return card;
    }

    void show(ChooseStationModel.Place shown) {
        name.setText(shown.name());
        place.setText(shown.place());
        go.setVisible(!shown.now());
        card.tone(shown.now() ? "here" : "card");
        card.say(shown.name(), shown.now() ? Optional.empty() : Optional.of(shown.plan()));
    }
}
