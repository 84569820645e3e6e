package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Touch;
import java.util.Optional;
import javafx.scene.control.Button;

/// Something a finger can hit. What it sends changes with what is shown; it is as large as a glove needs.
public abstract sealed class Press extends Button permits BigButton, CardButton {
    private Optional<Touch> touch = Optional.empty();

    Press(Kit kit, String style) {
        getStyleClass().setAll("press", style);
        setFocusTraversable(false);
        setMinSize(kit.sizes().touch(), kit.sizes().touch());
        setOnAction(_ -> touch.ifPresent(kit.touches()));
    }

    /// What it says when it is hit.
    public final Optional<Touch> touch() {
        return touch;
    }

    final void sends(Optional<Touch> what) {
        touch = what;
    }

    /// Shown, and given room, or neither.
    public final void offered(boolean yes) {
        setVisible(yes);
        setManaged(yes);
    }
}
