package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.CardButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.picture.Pictures;
import io.pitcrew.station.jobaid.JobAid;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One aid to choose: its picture, its name, how long it takes and why it is here.
final class AidTile {
    private static final double MARK = 84;
    private final Crossed picture;
    private final Label name = Texts.label("strong");
    private final Label facts = Texts.label("small", "quiet");
    private final VBox texts;
    private final CardButton card;

    AidTile(Kit kit) {
        picture = new Crossed(Picture.filling(kit.pictures(), Pictures.Use.TILE), MARK);
        texts = new VBox(0, name, facts);
        texts.setPadding(new Insets(10, 16, 12, 18));
        VBox.setVgrow(picture, Priority.ALWAYS);
        card = new CardButton(kit, new VBox(picture, texts));
    }

    CardButton card() {
        return card;
    }

    /// How tall its words are at this width.
    double wordsHeight(double width) {
        return texts.prefHeight(width);
    }

    /// Neighbours with fewer words leave the same room for them, so that all names stand on one line.
    void giveWords(double height) {
        if (texts.getMinHeight() != height) {
            texts.setMinHeight(height);
        }
    }

    void show(JobAid aid, AidWords words) {
        picture.show(Optional.of(aid.cover()), words.title(), words.recalled());
        name.setText(words.title());
        facts.setText(words.facts());
        facts.getStyleClass().setAll("label", "small", words.recalled() ? "bad-words" : "quiet");
        card.say(words.title(), Optional.of(new Touch.OpenAid(aid.id())));
    }
}
