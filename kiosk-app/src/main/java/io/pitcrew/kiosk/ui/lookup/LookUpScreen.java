package io.pitcrew.kiosk.ui.lookup;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.Tiles;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Pager;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// All aids of the station as tiles.
public final class LookUpScreen implements Screen<Floor.LookingUp> {
    private final Kit kit;
    private final Tiles tiles;
    private final Pager pager;
    private final BigButton back;
    private final BigButton card;
    private final Label note = Texts.label("small", "quiet");
    private final Frame frame;

    public LookUpScreen(Kit kit) {
        this.kit = kit;
        tiles = new Tiles(kit, LookUpModel.COLUMNS, LookUpModel.ROWS);
        pager = new Pager(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        card = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.CARD).oneLine();
        frame = new Frame(kit, tiles);
        frame.foot(back, note, Frame.space(), card, pager);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.LookingUp floor) {
        Words words = kit.words().in(floor.lang());
        LookUpModel model = LookUpModel.of(floor, words);
        frame.head(model.station(), model.title(), "");
        frame.help(words.say("help"), true);
        tiles.show(model.aids(), words, aid -> floor.setting().recalled(aid).isPresent());
        pager.show(model.aids(), words);
        note.setText(model.note());
        back.say(words.say("back"), model.back());
        card.say(words.say("lookup.card"), model.card());
    }
}
