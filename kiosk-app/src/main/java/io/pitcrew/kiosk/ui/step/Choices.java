package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.station.jobaid.StepText;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// The options of a choice, or the answers of a question: one below the other where there is room, else two in a row.
final class Choices extends Region {
    private static final int MOST = 4;
    private static final double TALL = 88;

    private final List<BigButton> buttons;
    private final double gap;

    Choices(Kit kit) {
        gap = kit.sizes().apart();
        buttons = IntStream.range(0, MOST)
                .mapToObj(_ -> new BigButton(kit, BigButton.Kind.PLAIN).wide())
                .toList();
        buttons.forEach(button -> button.getStyleClass().add("answer"));
        getChildren().addAll(buttons);
    }

    void show(StepModel model, boolean yes) {
        List<StepText.Choice> choices = yes ? model.text().choices() : List.of();
        for (int i = 0; i < MOST; i++) {
            BigButton button = buttons.get(i);
            if (i < choices.size()) {
                button.say(choices.get(i).text(), new Touch.Choose(i + 1));
            }
            button.offered(i < choices.size());
        }
        setVisible(!choices.isEmpty());
        setManaged(!choices.isEmpty());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width, 2);
    }

    @Override
    protected void layoutChildren() {
        int columns = getHeight() + 1 >= height(getWidth(), 1) ? 1 : 2;
        List<BigButton> shown = shown();
        double width = width(getWidth(), columns);
        int rows = Math.ceilDiv(shown.size(), columns);
        double spread = Math.floor((getHeight() - (rows - 1) * gap) / Math.max(1, rows));
        double y = 0;
        for (int i = 0; i < shown.size(); i += columns) {
            double high = Math.max(rowHeight(shown, i, columns, width), columns == 1 ? 0 : spread);
            for (int c = 0; c < columns && i + c < shown.size(); c++) {
                boolean alone = columns == 2 && i + 1 == shown.size();
                shown.get(i + c).resizeRelocate(c * (width + gap), y, alone ? getWidth() : width, high);
            }
            y += high + gap;
        }
    }

    private List<BigButton> shown() {
        return buttons.stream().filter(BigButton::isManaged).toList();
    }

    private double height(double all, int columns) {
        List<BigButton> shown = shown();
        double width = width(all, columns);
        double height = 0;
        for (int i = 0; i < shown.size(); i += columns) {
            height += rowHeight(shown, i, columns, width) + (i > 0 ? gap : 0);
        }
        return height;
    }

    private double width(double all, int columns) {
        return Math.floor((all - (columns - 1) * gap) / columns);
    }

    private static double rowHeight(List<BigButton> shown, int from, int columns, double width) {
        return shown.subList(from, Math.min(from + columns, shown.size())).stream()
                .mapToDouble(button -> Math.max(columns == 1 ? TALL : 0, button.prefHeight(width)))
                .max()
                .orElse(0);
    }
}
