package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Big arrows between pages; absent where there is only one. The last page leads back to the first.
public final class Pager extends HBox {
    private final BigButton back;
    private final BigButton forward;
    private final Label where = Texts.label("strong");

    public Pager(Kit kit) {
        super(Frame.GAP);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK);
        forward = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.FORWARD);
        where.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(back, where, forward);
    }

    public void show(Page<?> page, Words words) {
        setVisible(page.of() > 1);
        setManaged(page.of() > 1);
        where.setText(words.say("step.of", page.at() + 1, page.of()));
        back.say("", new Touch.Page(Math.floorMod(page.at() - 1, page.of())));
        forward.say("", new Touch.Page((page.at() + 1) % page.of()));
    }
}
