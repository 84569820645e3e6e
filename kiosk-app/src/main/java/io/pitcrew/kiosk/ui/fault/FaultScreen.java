package io.pitcrew.kiosk.ui.fault;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Notice;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import javafx.scene.layout.Region;

/// Clears by itself when the fault is gone.
public final class FaultScreen implements Screen<Floor.Fault> {
    private final Kit kit;
    private final Notice notice;

    public FaultScreen(Kit kit) {
        this.kit = kit;
        notice = new Notice(kit, Icon.ALERT, "wrong");
    }

    @Override
    public Region root() {
        return notice.root();
    }

    @Override
    public void show(Floor.Fault floor) {
        FaultModel model = FaultModel.of(floor, kit.words().in(floor.lang()));
        notice.head(model.station(), model.place());
        notice.say(model.title(), model.what(), model.call(), model.again());
    }
}
