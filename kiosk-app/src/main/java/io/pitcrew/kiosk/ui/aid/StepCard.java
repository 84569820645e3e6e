package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One step on a sheet, to stand beside another: its words first, the picture takes what is left.
public final class StepCard {
    private final Label over = Texts.label("over", "strong");
    private final Label title = Texts.label("head");
    private final Label limits = Texts.label("body", "strong");
    private final Warning warning;
    private final Lines lines = new Lines();
    private final Picture picture;
    private final StackPane stage = new StackPane();
    private final Sheet sheet;

    public StepCard(Kit kit) {
        warning = new Warning(kit);
        picture = Picture.whole(kit.pictures()).rounded(20);
        stage.getChildren().add(picture);
        stage.setMinHeight(90);
        stage.setPrefHeight(90);
        VBox.setVgrow(stage, Priority.ALWAYS);
        sheet = new Sheet(over, title, warning, lines, limits, stage);
        sheet.setMinHeight(0);
    }

    public Sheet sheet() {
        return sheet;
    }

    /// @param head what this card is, beside the other: before, now
    /// @param without said where the step is not there
    public void show(String head, Optional<Step> step, JobAid aid, Words words, String without) {
        over.setText(head);
        Optional<StepText> text = step.map(s -> aid.text(s, words.lang()));
        title.setText(text.map(StepText::title).orElse(without));
        warning.show(step.flatMap(Step::hazard), text.flatMap(StepText::warning).orElse(""), words);
        lines.show(text.map(StepText::lines).orElse(List.of()));
        String asked = step.map(s -> limits(s, text.orElseThrow(), words)).orElse("");
        limits.setText(asked);
        limits.setVisible(!asked.isEmpty());
        limits.setManaged(!asked.isEmpty());
        picture.show(step.flatMap(Step::picture), text.flatMap(StepText::alt).orElse(""));
        stage.setVisible(step.flatMap(Step::picture).isPresent());
    }

    private static String limits(Step step, StepText text, Words words) {
        return step.action() instanceof Action.Measure measure
                ? text.label().orElse("") + " "
                        + words.say("pad.limits", words.number(measure.low()), words.number(measure.high())) + " "
                        + measure.unit()
                : "";
    }
}
