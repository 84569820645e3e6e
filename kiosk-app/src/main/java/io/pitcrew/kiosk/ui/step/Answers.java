package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.station.jobaid.Action;
import javafx.scene.layout.VBox;

/// Yes and no of a check, and the way to the video. Answering is going on.
final class Answers extends VBox {
    private final BigButton watch;
    private final BigButton ok;
    private final BigButton notOk;

    Answers(Kit kit) {
        super(kit.sizes().apart());
        watch = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.PLAY).wide();
        ok = new BigButton(kit, BigButton.Kind.OK).before(Icon.CHECK).wide();
        notOk = new BigButton(kit, BigButton.Kind.NOT_OK).before(Icon.CROSS).wide();
        ok.setMinHeight(Math.max(96, kit.sizes().touch()));
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(watch, ok, notOk);
    }

    void show(StepModel model, boolean yes) {
        boolean check = yes && model.answering() && model.action() instanceof Action.Check;
        watch.say(model.watch().orElse(""), new Touch.Watch());
        watch.offered(yes && model.watch().isPresent());
        ok.say(model.text().ok().orElse(model.words().say("step.ok")), new Touch.Ok());
        ok.offered(check);
        notOk.say(model.text().notOk().orElse(model.words().say("step.not.ok")), new Touch.NotOk());
        notOk.offered(check);
        setVisible(check || watch.isVisible());
        setManaged(check || watch.isVisible());
    }
}
