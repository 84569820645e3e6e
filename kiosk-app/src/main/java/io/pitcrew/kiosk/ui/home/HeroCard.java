package io.pitcrew.kiosk.ui.home;

import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.picture.Pictures;
import io.pitcrew.station.jobaid.JobAid;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;

/// The one largest thing: picture, where it stands, the way on.
final class HeroCard extends HBox {
    private final Picture picture;
    private final Label title = Texts.label("title");
    private final StackPane text = new StackPane();
    private final Label quiet = Texts.label("small", "quiet");
    private final Region space = Frame.space();
    private final BigButton go;
    private final VBox words;

    HeroCard(Kit kit) {
        picture = Picture.filling(kit.pictures(), Pictures.Use.PAGE);
        picture.setMinWidth(340);
        picture.prefWidthProperty().bind(widthProperty().multiply(0.42));
        go = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).wide();
        words = new VBox(8, title, text, quiet, space, go);
        words.setPadding(new Insets(22, 28, 22, 30));
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        getStyleClass().addAll("sheet", "bare");
        getChildren().addAll(picture, words);
        Rectangle corners = new Rectangle();
        corners.setArcWidth(48);
        corners.setArcHeight(48);
        corners.widthProperty().bind(widthProperty());
        corners.heightProperty().bind(heightProperty());
        setClip(corners);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(HomeModel.Hero hero) {
        picture.setVisible(hero.aid().isPresent());
        picture.setManaged(hero.aid().isPresent());
        picture.show(hero.aid().map(JobAid::cover), hero.title());
        title.setText(hero.title());
        TextFlow marked = Texts.marked(hero.text(), "body");
        text.getChildren().setAll(marked);
        quiet.setText(hero.quiet());
        quiet.setManaged(!hero.quiet().isEmpty());
        // With nothing to go on to, the words stand in the middle.
        space.setManaged(hero.go().isPresent());
        words.setAlignment(hero.go().isPresent() ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        go.offered(hero.go().isPresent());
        hero.go().ifPresent(g -> go.say(g.words(), g.touch()));
    }
}
