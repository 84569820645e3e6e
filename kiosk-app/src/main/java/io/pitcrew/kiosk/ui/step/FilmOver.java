package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Film;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The video of a step in the place of its picture, and the words for when it cannot play.
final class FilmOver {
    private final Film film;
    private final Label cannot = Texts.label("body", "cannot");
    private Optional<Media> playing = Optional.empty();

    FilmOver(Kit kit, StackPane stage) {
        film = new Film(kit.pictures(), () -> cannot.setVisible(true));
        film.setVisible(false);
        cannot.setVisible(false);
        StackPane.setAlignment(cannot, Pos.TOP_LEFT);
        StackPane.setMargin(cannot, new Insets(20));
        stage.getChildren().addAll(film, cannot);
    }

    void show(StepModel model) {
        Step step = model.run().step();
        Optional<Media> wanted = model.over() instanceof Over.Video ? step.video() : Optional.empty();
        if (wanted.equals(playing)) {
            return;
        }
        stop();
        playing = wanted;
        wanted.ifPresent(video -> {
            cannot.setText(model.words().say("film.cannot"));
            film.setVisible(true);
            film.play(video, step.picture(), model.text().alt().orElse(""));
        });
    }

    void stop() {
        film.stop();
        film.setVisible(false);
        cannot.setVisible(false);
        playing = Optional.empty();
    }
}
