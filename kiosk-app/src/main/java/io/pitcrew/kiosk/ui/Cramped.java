package io.pitcrew.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Words of a screen that find no room: cut, squeezed, or beyond its edge. Toolkit thread only.
final class Cramped {
    private static final double ROUNDING = 1;

    private final Region root;
    private final List<String> found = new ArrayList<>();

    private Cramped(Region root) {
        this.root = root;
    }

    static List<String> on(Region root) {
        Cramped cramped = new Cramped(root);
        cramped.visit(root);
        return cramped.found.stream().distinct().toList();
    }

    private void visit(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && !label.getText().isBlank()) {
            room(label, label.getText());
            boolean cut = label.getChildrenUnmodifiable().stream()
                    .anyMatch(child ->
                            child instanceof Text shown && !shown.getText().equals(label.getText()));
            say(cut, label.getText());
        }
        if (node instanceof TextFlow flow) {
            StringBuilder words = new StringBuilder();
            flow.getChildren().forEach(part -> words.append(part instanceof Text text ? text.getText() : ""));
            room(flow, words.toString());
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            Bounds at = root.sceneToLocal(text.localToScene(text.getLayoutBounds()));
            boolean in = at.getMinX() >= -ROUNDING
                    && at.getMinY() >= -ROUNDING
                    && at.getMaxX() <= root.getWidth() + ROUNDING
                    && at.getMaxY() <= root.getHeight() + ROUNDING;
            say(!in, text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void room(Region words, String text) {
        say(words.getHeight() + ROUNDING < words.prefHeight(words.getWidth()), text);
    }

    private void say(boolean cramped, String text) {
        if (cramped) {
            found.add("no room for '" + text.replace('\n', ' ') + "'");
        }
    }
}
