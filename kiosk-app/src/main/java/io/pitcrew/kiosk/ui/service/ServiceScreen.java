package io.pitcrew.kiosk.ui.service;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Checks;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How this kiosk is, at the left; a test of the reader at the right.
public final class ServiceScreen implements Screen<Floor.InService> {
    private static final double READER = 500;

    private final Kit kit;
    private final Checks checks = new Checks();
    private final Label readerTitle = Texts.label("head");
    private final Label ask = Texts.label("body");
    private final GridPane seen = new GridPane(24, 10);
    private final BigButton back;
    private final BigButton choose;
    private final Frame frame;

    public ServiceScreen(Kit kit) {
        this.kit = kit;
        checks.setSpacing(24);
        Sheet health = new Sheet(checks);
        Sheet reader = new Sheet(readerTitle, ask, seen).tone("soft");
        reader.setSpacing(18);
        reader.setMinWidth(READER);
        reader.setPrefWidth(READER);
        HBox.setHgrow(health, Priority.ALWAYS);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        choose = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        frame = new Frame(kit, new HBox(Frame.GAP, health, reader));
        frame.foot(back, Frame.space(), choose);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.InService floor) {
        Words words = kit.words().in(floor.lang());
        ServiceModel model = ServiceModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        checks.show(model.checks());
        readerTitle.setText(model.readerTitle());
        ask.setText(model.ask());
        seen.getChildren().clear();
        for (int i = 0; i < model.seen().size(); i++) {
            seen.add(Texts.label(model.seen().get(i).label(), List.of("body", "quiet")), 0, i);
            seen.add(Texts.label(model.seen().get(i).value(), List.of("body", "strong")), 1, i);
        }
        back.say(words.say("back"), model.back());
        choose.say(words.say("service.choose"), model.choose());
    }
}
