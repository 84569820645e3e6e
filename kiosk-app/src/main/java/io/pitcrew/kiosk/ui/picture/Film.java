package io.pitcrew.kiosk.ui.picture;

import io.pitcrew.station.jobaid.Media;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;

/// A silent video in a loop, over its still picture. A machine may lack the decoder (the player's constructor throws),
/// meet a file it cannot read (an error later) or have no sound device (the player halts): each time the still stays
/// and `cannot` is called. Toolkit thread only.
public final class Film extends Region {
    private final Picture still;
    private final MediaView view = new MediaView();
    private final Pictures pictures;
    private final Runnable cannot;
    private Optional<MediaPlayer> player = Optional.empty();

    public Film(Pictures pictures, Runnable cannot) {
        this.pictures = pictures;
        this.cannot = cannot;
        this.still = Picture.whole(pictures).rounded(24);
        view.setPreserveRatio(true);
        view.setVisible(false);
        getChildren().addAll(still, view);
    }

    public void play(Media video, Optional<Media> picture, String alt) {
        stop();
        still.show(picture, alt);
        try {
            MediaPlayer playing = new MediaPlayer(new javafx.scene.media.Media(pictures.uri(video)));
            player = Optional.of(playing);
            playing.setMute(true);
            playing.setCycleCount(MediaPlayer.INDEFINITE);
            playing.setOnError(this::failed);
            playing.setOnHalted(this::failed);
            playing.setOnPlaying(() -> view.setVisible(true));
            view.setMediaPlayer(playing);
            playing.play();
        } catch (MediaException e) {
            failed();
        }
    }

    public void stop() {
        view.setVisible(false);
        view.setMediaPlayer(null);
        player.ifPresent(MediaPlayer::dispose);
        player = Optional.empty();
    }

    private void failed() {
        stop();
        cannot.run();
    }

    @Override
    protected void layoutChildren() {
        still.resizeRelocate(0, 0, getWidth(), getHeight());
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        view.relocate(
                (getWidth() - view.getBoundsInLocal().getWidth()) / 2,
                (getHeight() - view.getBoundsInLocal().getHeight()) / 2);
    }
}
