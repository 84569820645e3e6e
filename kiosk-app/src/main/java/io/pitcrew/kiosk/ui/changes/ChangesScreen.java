package io.pitcrew.kiosk.ui.changes;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.compare.OldAndNew;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Old beside new, one step a page; a question in its place.
public final class ChangesScreen implements Screen<Floor.WhatChanged> {
    private final Kit kit;
    private final OldAndNew steps;
    private final Label notice = Texts.label("head");
    private final List<BigButton> ways;
    private final Sheet asking;
    private final BigButton back;
    private final BigButton ask;
    private final BigButton on;
    private final Frame frame;

    public ChangesScreen(Kit kit) {
        this.kit = kit;
        steps = new OldAndNew(kit);
        ways = List.of(way(kit), way(kit), way(kit));
        VBox column = new VBox(Frame.GAP, notice);
        column.getChildren().addAll(ways);
        asking = new Sheet(column);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        ask = new BigButton(kit, BigButton.Kind.PLAIN).oneLine();
        on = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        frame = new Frame(kit, new StackPane(steps, asking));
        frame.foot(back, Frame.space(), ask, on);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.WhatChanged floor) {
        Words words = kit.words().in(floor.lang());
        ChangesModel model = ChangesModel.of(floor, words);
        boolean reads = model.notice().isEmpty();
        frame.head(model.over(), model.title(), model.progress());
        steps.setVisible(reads);
        steps.show(model.difference(), model.aid(), model.aid(), words);
        asking.setVisible(!reads);
        notice.setText(model.notice());
        for (int i = 0; i < ways.size(); i++) {
            offer(
                    ways.get(i),
                    i < model.ways().size() ? Optional.of(model.ways().get(i)) : Optional.empty());
        }
        offer(back, Optional.of(model.back()));
        offer(ask, model.ask());
        offer(on, model.on());
    }

    private static BigButton way(Kit kit) {
        return new BigButton(kit, BigButton.Kind.PLAIN).wide();
    }

    private static void offer(BigButton button, Optional<ChangesModel.Way> way) {
        button.offered(way.isPresent());
        way.ifPresent(w -> button.say(w.words(), w.touch()));
    }
}
