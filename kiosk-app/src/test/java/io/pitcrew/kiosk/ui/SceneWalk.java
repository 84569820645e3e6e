package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.ui.form.Press;
import io.pitcrew.kiosk.ui.look.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Walks over everything that is visible on a screen and says what a gloved, tired or elderly person would stumble
/// over. Toolkit thread only.
final class SceneWalk {
    /// Height of a capital letter over the type size, in the kiosk's font.
    private static final double CAPITAL = 0.668;

    private static final double LEAST_CAPITAL_MM = 3.3;
    private static final double STEP_CAPITAL_MM = 4.1;
    private static final double CONTRAST = 7;
    private static final double ROUNDING = 1;
    private static final double EDGE = 10;

    private final Sizes sizes;
    private final Parent root;
    private final List<Press> presses = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private SceneWalk(Sizes sizes, Parent root) {
        this.sizes = sizes;
        this.root = root;
    }

    /// What is wrong, each with the words it is wrong with.
    static List<String> troubles(Sizes sizes, Parent root) {
        SceneWalk walk = new SceneWalk(sizes, root);
        root.applyCss();
        root.layout();
        walk.visit(root);
        walk.presses.forEach(walk::target);
        walk.pairs();
        walk.texts.forEach(walk::text);
        walk.covered();
        return List.copyOf(walk.troubles);
    }

    private void visit(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Press press && !press.isMouseTransparent()) {
            presses.add(press);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            texts.add(text);
        }
        if (node instanceof Labeled label) {
            whole(label, label.getText());
            label.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(shown -> !shown.getText().equals(label.getText()))
                    .forEach(shown -> troubles.add("cut to '" + shown.getText() + "': '" + label.getText() + "'"));
        }
        if (node instanceof TextFlow flow) {
            whole(flow, flow.getChildren().toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void whole(Region words, String text) {
        if (words.getHeight() + ROUNDING < words.prefHeight(words.getWidth())) {
            troubles.add("no room for '" + text + "'");
        }
    }

    private void target(Press press) {
        Bounds at = bounds(press);
        if (Math.min(at.getWidth(), at.getHeight()) + ROUNDING < sizes.touchMm() * sizes.perMm()) {
            troubles.add("too small for a finger: " + press.touch() + " " + at);
        }
        inside(at, "button " + press.touch());
    }

    private void pairs() {
        for (int i = 0; i < presses.size(); i++) {
            for (int j = i + 1; j < presses.size(); j++) {
                Bounds a = bounds(presses.get(i));
                Bounds b = bounds(presses.get(j));
                double across = Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX());
                double down = Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY());
                if (Math.max(across, down) + ROUNDING < 4 * sizes.perMm()) {
                    troubles.add("too close: " + presses.get(i).touch() + " and "
                            + presses.get(j).touch());
                }
            }
        }
    }

    /// Words keep a distance from the edge of the card they stand on.
    private void onCard(Text text) {
        for (Node at = text; at != null; at = at.getParent()) {
            if (at instanceof Press) {
                Bounds card = bounds(at);
                Bounds words = inner(bounds(text));
                if (words.getMinY() < card.getMinY() + EDGE || words.getMaxY() > card.getMaxY() - EDGE) {
                    troubles.add("no room on its card: '" + text.getText() + "'");
                }
            }
        }
    }

    private void text(Text text) {
        onCard(text);
        inside(bounds(text), "'" + text.getText() + "'");
        double capital = text.getFont().getSize() * CAPITAL / sizes.perMm();
        boolean step =
                text.getParent() != null && text.getParent().getStyleClass().contains("line");
        if (capital < (step ? STEP_CAPITAL_MM : LEAST_CAPITAL_MM)) {
            troubles.add("too small to read: '%s' %.1f mm".formatted(text.getText(), capital));
        }
        boolean clock = text.getText().chars().noneMatch(Character::isLetter);
        if (!text.getFont().getFamily().startsWith(clock ? "" : "Atkinson")) {
            troubles.add("in another font: '" + text.getText() + "' " + text.getFont());
        }
        double contrast = contrast((Color) ((Shape) text).getFill(), behind(text));
        if (contrast < CONTRAST) {
            troubles.add("too faint: '%s' %.1f : 1".formatted(text.getText(), contrast));
        }
    }

    /// No words under a button, none over other words.
    private void covered() {
        for (Text text : texts) {
            Bounds at = inner(bounds(text));
            for (Press press : presses) {
                if (!within(text, press) && inner(bounds(press)).intersects(at)) {
                    troubles.add("'" + text.getText() + "' lies under " + press.touch());
                }
            }
            for (Text other : texts) {
                boolean flowing = Objects.equals(text.getParent(), other.getParent());
                if (!flowing && inner(bounds(other)).intersects(at)) {
                    troubles.add("'" + text.getText() + "' lies over '" + other.getText() + "'");
                }
            }
        }
    }

    private void inside(Bounds at, String what) {
        boolean in = at.getMinX() >= -ROUNDING
                && at.getMinY() >= -ROUNDING
                && at.getMaxX() <= sizes.width() + ROUNDING
                && at.getMaxY() <= sizes.height() + ROUNDING;
        if (!in) {
            troubles.add("outside the window: " + what);
        }
    }

    private Bounds bounds(Node node) {
        return root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /// A text's box has air above and below its letters.
    private static Bounds inner(Bounds box) {
        double air = Math.min(8, box.getHeight() / 4);
        return new BoundingBox(
                box.getMinX() + 1, box.getMinY() + air, Math.max(0, box.getWidth() - 2), box.getHeight() - 2 * air);
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static Color behind(Node text) {
        for (Parent at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                if (!fills.isEmpty() && fills.getLast().getFill() instanceof Color color && color.isOpaque()) {
                    return color;
                }
            }
        }
        return Color.WHITE;
    }

    /// As in WCAG 2.2, "contrast ratio".
    static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
