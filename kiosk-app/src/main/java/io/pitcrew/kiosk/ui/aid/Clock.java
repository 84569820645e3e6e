package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Timing;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Action;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The time of a timer step: how long, and how much of it is left. It is started by hand.
public final class Clock extends HBox {
    private final Label left = new Label();
    private final Label says = Texts.label("body");
    private final BigButton start;

    public Clock(Kit kit) {
        super(24);
        left.getStyleClass().add("clock");
        left.setMinWidth(Region.USE_PREF_SIZE);
        start = new BigButton(kit, BigButton.Kind.OK).before(Icon.CLOCK);
        start.setPrefHeight(96);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox.setHgrow(start, Priority.ALWAYS);
        start.wide();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("display");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(left, says, start);
    }

    /// @param yes is there room and reason for it?
    /// @param mayStart empty where nothing can be touched
    public void show(Action action, Optional<Timing> timing, boolean yes, boolean mayStart, Words words) {
        boolean shown = yes && action instanceof Action.Timer;
        setVisible(shown);
        setManaged(shown);
        if (!shown || !(action instanceof Action.Timer timer)) {
            return;
        }
        left.setText(words.left(timing.map(Timing::left).orElse(timer.seconds())));
        boolean over = timing.filter(Timing::over).isPresent();
        getStyleClass().remove("over");
        if (over) {
            getStyleClass().add("over");
        }
        says.setText(timing.isEmpty() ? "" : words.say(over ? "timer.over" : "timer.runs"));
        says.setVisible(timing.isPresent());
        says.setManaged(timing.isPresent());
        start.say(words.say("timer.start"), new Touch.StartTime());
        start.offered(timing.isEmpty() && mayStart);
    }
}
