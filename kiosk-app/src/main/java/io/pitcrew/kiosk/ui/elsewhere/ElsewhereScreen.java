package io.pitcrew.kiosk.ui.elsewhere;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.Places;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Pager;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.scene.layout.Region;

/// The stations near by, the nearest first.
public final class ElsewhereScreen implements Screen<Floor.Elsewhere> {
    private final Kit kit;
    private final Places places;
    private final Pager pager;
    private final BigButton back;
    private final Frame frame;

    public ElsewhereScreen(Kit kit) {
        this.kit = kit;
        places = new Places(kit);
        pager = new Pager(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        frame = new Frame(kit, places);
        frame.foot(back, Frame.space(), pager);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Elsewhere floor) {
        Words words = kit.words().in(floor.lang());
        ElsewhereModel model = ElsewhereModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        frame.help(words.say("help"), true);
        places.show(model.places());
        pager.show(model.places(), words);
        back.say(words.say("back"), model.back());
    }
}
