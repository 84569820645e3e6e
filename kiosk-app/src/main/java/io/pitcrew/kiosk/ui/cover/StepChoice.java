package io.pitcrew.kiosk.ui.cover;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.aid.Callout;
import io.pitcrew.kiosk.ui.form.CardButton;
import io.pitcrew.kiosk.ui.form.Kit;
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

/// The steps of an aid by number and name, each a way in. Cards are made as they are needed and kept.
final class StepChoice extends GridPane {
    private static final int COLUMNS = 3;

    private record Way(CardButton card, Label title) {}

    private final Kit kit;
    private final List<Way> ways = new ArrayList<>();

    StepChoice(Kit kit) {
        super(kit.sizes().apart(), kit.sizes().apart());
        this.kit = kit;
        setMinHeight(USE_PREF_SIZE);
        for (int c = 0; c < COLUMNS; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
    }

    void show(CoverModel model) {
        while (ways.size() < model.steps().size()) {
            ways.add(way(ways.size()));
        }
        for (int i = 0; i < ways.size(); i++) {
            boolean has = i < model.steps().size();
            ways.get(i).card().offered(has);
            if (has) {
                String title = model.steps().get(i);
                Touch touch = model.startAt(i);
                ways.get(i).title().setText(title);
                ways.get(i).card().say(title, Optional.of(touch));
            }
        }
    }

    private Way way(int step) {
        Label title = Texts.label("small", "strong");
        HBox row = new HBox(14, new Callout(step + 1, 38), title);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(4, 14, 4, 18));
        CardButton card = new CardButton(kit, row);
        card.setPrefHeight(kit.sizes().touch());
        add(card, step % COLUMNS, step / COLUMNS);
        return new Way(card, title);
    }
}
