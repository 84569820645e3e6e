package io.pitcrew.kiosk.ui.refused;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Notice;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.scene.layout.Region;

/// Says no without blame, and what to do.
public final class RefusedScreen implements Screen<Floor.Refused> {
    private final Kit kit;
    private final Notice notice;
    private final BigButton back;
    private final BigButton lookUp;

    public RefusedScreen(Kit kit) {
        this.kit = kit;
        notice = new Notice(kit, Icon.CROSS, "wrong");
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        lookUp = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.LOOK).oneLine();
        notice.foot(back, Frame.space(), lookUp);
    }

    @Override
    public Region root() {
        return notice.root();
    }

    @Override
    public void show(Floor.Refused floor) {
        Words words = kit.words().in(floor.lang());
        RefusedModel model = RefusedModel.of(floor, words);
        notice.head(model.station(), model.place());
        notice.say(model.title(), model.first(), model.second());
        back.say(words.say("back"), model.back());
        lookUp.say(words.say("attract.lookup"), model.lookUp());
        lookUp.offered(model.lookup());
    }
}
