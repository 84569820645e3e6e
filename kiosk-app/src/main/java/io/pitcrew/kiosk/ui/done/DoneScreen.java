package io.pitcrew.kiosk.ui.done;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Notice;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.scene.layout.Region;

/// Shown only once the record is on disk.
public final class DoneScreen implements Screen<Floor.Done> {
    private final Kit kit;
    private final Notice done;
    private final BigButton undo;
    private final BigButton home;

    public DoneScreen(Kit kit) {
        this.kit = kit;
        done = new Notice(kit, Icon.CHECK, "good");
        undo = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.UNDO).oneLine();
        home = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        home.setMinWidth(320);
        done.foot(undo, Frame.space(), home);
    }

    @Override
    public Region root() {
        return done.root();
    }

    @Override
    public void show(Floor.Done floor) {
        Words words = kit.words().in(floor.lang());
        DoneModel model = DoneModel.of(floor, words);
        done.head(model.name(), model.station());
        done.say(model.title(), model.text());
        undo.say(words.say("done.undo"), model.takeBack());
        undo.offered(model.undo());
        home.say(words.say("done.home"), model.home());
    }
}
