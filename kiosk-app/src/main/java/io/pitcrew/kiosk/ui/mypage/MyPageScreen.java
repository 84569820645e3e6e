package io.pitcrew.kiosk.ui.mypage;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.Places;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Fresh;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Pager;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What somebody is done with, the newest first. It is only read.
public final class MyPageScreen implements Screen<Floor.OnMyPage> {
    private final Kit kit;
    private final Places deeds;
    private final Label nothing = Texts.label("body", "quiet");
    private final Pager pager;
    private final BigButton back;
    private final Fresh fresh = new Fresh().narrow();
    private final Frame frame;

    public MyPageScreen(Kit kit) {
        this.kit = kit;
        deeds = new Places(kit, MyPageModel.COLUMNS);
        pager = new Pager(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        frame = new Frame(kit, new StackPane(deeds, nothing));
        frame.foot(back, fresh, Frame.space(), pager);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.OnMyPage floor) {
        Words words = kit.words().in(floor.lang());
        MyPageModel model = MyPageModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        deeds.show(model.deeds());
        nothing.setText(model.nothing());
        nothing.setVisible(!model.nothing().isEmpty());
        pager.show(model.deeds(), words);
        fresh.show(model.asOf());
        back.say(words.say("back"), model.back());
    }
}
