package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Hazard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A warning as ANSI Z535 and ISO 3864 have it: the sign of the danger, the signal word in its colour, what to do.
public final class Warning extends HBox {
    /// Least height of a sign.
    private static final double SIGN_MM = 21;

    private final Map<String, Optional<Image>> signs = new HashMap<>();
    private final ImageView sign = new ImageView();
    private final Label signal = Texts.label("signal");
    private final Label words = Texts.label("body");

    public Warning(Kit kit) {
        super(18);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        sign.setFitHeight(kit.sizes().mm(SIGN_MM));
        sign.setFitWidth(kit.sizes().mm(SIGN_MM));
        sign.setPreserveRatio(true);
        VBox texts = new VBox(0, signal, words);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(sign, texts);
    }

    public void show(Optional<Hazard> hazard, String text, Words spoken) {
        setVisible(hazard.isPresent());
        setManaged(hazard.isPresent());
        hazard.ifPresent(h -> {
            String word = h.word().name().toLowerCase(Locale.ROOT);
            getStyleClass().setAll("hazard", word);
            Optional<Image> image = signs.computeIfAbsent(h.sign(), Warning::load);
            sign.setImage(image.orElse(null));
            sign.setManaged(image.isPresent());
            signal.setText(spoken.say("hazard." + word));
            words.setText(text);
        });
    }

    private static Optional<Image> load(String code) {
        try (InputStream in = Warning.class.getResourceAsStream("/io/pitcrew/kiosk/ui/signs/" + code + ".png")) {
            return in == null ? Optional.empty() : Optional.of(new Image(in));
        } catch (IOException e) {
            throw new UncheckedIOException("sign " + code, e);
        }
    }
}
