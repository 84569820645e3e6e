package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.station.jobaid.Action;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Yes and no of a check, and the way to the video. Answering is going on. The two answers stand one below the other
/// where there is room, else side by side.
final class Answers extends Region {
    private static final double TALL = 96;

    private final BigButton watch;
    private final BigButton ok;
    private final BigButton notOk;
    private final double gap;

    Answers(Kit kit) {
        gap = kit.sizes().apart();
        watch = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.PLAY).wide();
        ok = new BigButton(kit, BigButton.Kind.OK).before(Icon.CHECK).wide();
        notOk = new BigButton(kit, BigButton.Kind.NOT_OK).before(Icon.CROSS).wide();
        ok.getStyleClass().add("answer");
        notOk.getStyleClass().add("answer");
        getChildren().addAll(watch, ok, notOk);
    }

    void show(StepModel model, boolean yes) {
        boolean check = yes && model.answering() && model.action() instanceof Action.Check;
        watch.say(model.watch().orElse(""), new Touch.Watch());
        watch.offered(yes && model.watch().isPresent());
        ok.say(model.text().ok().orElse(model.words().say("step.ok")), new Touch.Ok());
        ok.offered(check);
        notOk.say(model.text().notOk().orElse(model.words().say("step.not.ok")), new Touch.NotOk());
        notOk.offered(check);
        setVisible(check || watch.isVisible());
        setManaged(check || watch.isVisible());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return watchHeight(width) + (ok.isManaged() ? okHeight(width) + gap + notOk.prefHeight(width) : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return watchHeight(width) + (ok.isManaged() ? besideHeight(width) : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = watchHeight(width);
        watch.resizeRelocate(0, 0, width, watch.prefHeight(width));
        if (getHeight() + 1 >= computePrefHeight(width)) {
            ok.resizeRelocate(0, y, width, okHeight(width));
            notOk.resizeRelocate(0, y + okHeight(width) + gap, width, notOk.prefHeight(width));
        } else {
            double half = Math.floor((width - gap) / 2);
            double height = Math.max(besideHeight(width), getHeight() - y);
            ok.resizeRelocate(0, y, half, height);
            notOk.resizeRelocate(width - half, y, half, height);
        }
    }

    private double watchHeight(double width) {
        return watch.isManaged() ? watch.prefHeight(width) + (ok.isManaged() ? gap : 0) : 0;
    }

    private double okHeight(double width) {
        return Math.max(TALL, ok.prefHeight(width));
    }

    private double besideHeight(double width) {
        double half = Math.floor((width - gap) / 2);
        return Math.max(ok.prefHeight(half), notOk.prefHeight(half));
    }
}
