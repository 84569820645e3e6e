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
import javafx.scene.layout.StackPane;

/// All aids of a station as tiles: of this one, or of one near by.
public final class LookUpScreen implements Screen<Floor.LookingUp> {
    private final Kit kit;
    private final Tiles tiles;
    private final Pager pager;
    private final BigButton back;
    private final BigButton card;
    private final BigButton other;
    private final Label nothing = Texts.label("body");
    private final Label note = Texts.label("small", "quiet");
    private final Frame frame;

    public LookUpScreen(Kit kit) {
        this.kit = kit;
        tiles = new Tiles(kit, LookUpModel.COLUMNS, LookUpModel.ROWS);
        pager = new Pager(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        card = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.CARD).oneLine();
        other = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.LOOK).oneLine();
        frame = new Frame(kit, new StackPane(tiles, nothing));
        frame.foot(back, note, Frame.space(), other, card, pager);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.LookingUp floor) {
        Words words = kit.words().in(floor.lang());
        LookUpModel model = LookUpModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        frame.help(words.say("help"), true);
        tiles.show(model.aids(), words, aid -> floor.setting().recalled(aid).isPresent());
        pager.show(model.aids(), words);
        note.setText(model.note());
        back.say(words.say("back"), model.back());
        nothing.setText(model.nothing());
        nothing.setVisible(!model.nothing().isEmpty());
        other.say(words.say("near.station"), model.other());
        other.offered(model.others());
        card.say(words.say("card.check"), model.card());
        card.offered(model.own());
    }
}
