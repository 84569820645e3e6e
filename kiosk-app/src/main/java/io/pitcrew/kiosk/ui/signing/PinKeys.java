package io.pitcrew.kiosk.ui.signing;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;

/// Ten digits for a gloved finger, and one key to take the last back.
final class PinKeys extends GridPane {
    private static final String KEYS = "123456789<0";
    private static final int COLUMNS = 3;
    private static final double WIDE = 120;

    private final List<BigButton> buttons = new ArrayList<>();

    PinKeys(Kit kit) {
        super(kit.sizes().apart(), kit.sizes().apart());
        setAlignment(Pos.CENTER);
        for (int i = 0; i < KEYS.length(); i++) {
            char key = KEYS.charAt(i);
            BigButton button = new BigButton(kit, BigButton.Kind.PLAIN);
            if (key == '<') {
                button.before(Icon.ERASE);
            }
            button.getStyleClass().add("key");
            button.setMinSize(Math.max(WIDE, kit.sizes().touch()), kit.sizes().touch() + 14);
            button.say(key == '<' ? "" : String.valueOf(key), new Touch.PinKey(key));
            buttons.add(button);
            add(button, i % COLUMNS, i / COLUMNS);
        }
    }

    /// Shut they leave their places empty, so that nothing else moves.
    void offered(Optional<SigningModel.Dots> asked) {
        setVisible(asked.isPresent());
        setManaged(asked.isPresent());
        boolean open = asked.map(SigningModel.Dots::open).orElse(false);
        buttons.forEach(button -> button.setVisible(open));
    }
}
