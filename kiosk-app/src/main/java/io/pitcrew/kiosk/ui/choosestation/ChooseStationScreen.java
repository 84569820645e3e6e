package io.pitcrew.kiosk.ui.choosestation;

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

/// The stations of the plant; the present one is marked and leads nowhere.
public final class ChooseStationScreen implements Screen<Floor.ChoosingStation> {
    private final Kit kit;
    private final Places places;
    private final Pager pager;
    private final BigButton back;
    private final Frame frame;

    public ChooseStationScreen(Kit kit) {
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
    public void show(Floor.ChoosingStation floor) {
        Words words = kit.words().in(floor.lang());
        ChooseStationModel model = ChooseStationModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        places.show(model.places());
        pager.show(model.places(), words);
        back.say(words.say("back"), model.back());
    }
}
