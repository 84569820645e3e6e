package io.pitcrew.kiosk.ui.resting;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.Clock;
import io.pitcrew.kiosk.ui.aid.Progress;
import io.pitcrew.kiosk.ui.aid.StepSheet;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The step without answers; a dark band says how to go on.
public final class RestingScreen implements Screen<Floor.Resting> {
    private final Kit kit;
    private final StepSheet sheet;
    private final Clock clock;
    private final Progress progress = new Progress();
    private final Label tap = Texts.label("head");
    private final Label note = Texts.label("small", "quiet");
    private final Frame frame;

    public RestingScreen(Kit kit) {
        this.kit = kit;
        clock = new Clock(kit);
        sheet = new StepSheet(kit, clock);
        HBox band = new HBox(22, Icon.PERSON.draw(40), new VBox(0, tap, note));
        band.setAlignment(Pos.CENTER_LEFT);
        band.getStyleClass().addAll("night", "band");
        HBox.setHgrow(band, Priority.ALWAYS);
        frame = new Frame(kit, sheet);
        frame.foot(band, progress);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Resting floor) {
        Words words = kit.words().in(floor.lang());
        RestingModel model = RestingModel.of(floor, words);
        frame.head(model.aid(), model.title(), model.station());
        sheet.show(floor.run(), floor.setting().glossary(), words);
        clock.show(
                floor.run().step().action(),
                floor.run().timingHere(),
                floor.run().timingHere().isPresent(),
                false,
                words);
        progress.show(floor.run(), words);
        tap.setText(model.tap());
        note.setText(model.note());
    }
}
