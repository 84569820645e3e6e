package io.pitcrew.kiosk.ui.recalled;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Notice;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.scene.layout.Region;

/// A red mark, what must not be used and why; what to use instead is one touch away.
public final class RecalledScreen implements Screen<Floor.Recalled> {
    private final Kit kit;
    private final Notice notice;
    private final BigButton back;
    private final BigButton instead;
    private final BigButton understood;

    public RecalledScreen(Kit kit) {
        this.kit = kit;
        notice = new Notice(kit, Icon.CROSS, "wrong");
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        instead = new BigButton(kit, BigButton.Kind.PLAIN).after(Icon.FORWARD).oneLine();
        understood = new BigButton(kit, BigButton.Kind.GO).after(Icon.CHECK).oneLine();
        notice.foot(back, Frame.space(), instead, understood);
    }

    @Override
    public Region root() {
        return notice.root();
    }

    @Override
    public void show(Floor.Recalled floor) {
        Words words = kit.words().in(floor.lang());
        RecalledModel model = RecalledModel.of(floor, words);
        notice.head(model.over(), "");
        notice.say(
                model.title(),
                model.recall().what(),
                model.recall().reason(),
                model.recall().then(),
                model.worked());
        back.say(model.back(), model.goBack());
        instead.offered(model.instead().isPresent());
        model.instead().ifPresent(aid -> instead.say(aid.text(words.lang()).title(), new Touch.OpenAid(aid.id())));
        understood.offered(model.understood().isPresent());
        model.understood().ifPresent(text -> understood.say(text, model.understand()));
    }
}
