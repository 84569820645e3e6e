package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where things are on every screen: above, what this is; below, back at the left and forward at the right; the matter
/// between them.
public final class Frame extends VBox {
    public static final double MARGIN = 32;
    public static final double GAP = 20;
    private static final double HEAD = 84;

    private final Label over = Texts.label("over");
    private final Label title = Texts.label("title");
    private final Label under = Texts.label("over");
    private final Label aside = Texts.label("aside");
    private final BigButton help;
    private final HBox beside = new HBox(GAP);
    private final HBox foot = new HBox(GAP);

    public Frame(Kit kit, Node body) {
        getStyleClass().add("frame");
        setPadding(new Insets(16, MARGIN, 20, MARGIN));
        setSpacing(16);
        VBox names = new VBox(0, over, title, under);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        aside.setMinWidth(Region.USE_PREF_SIZE);
        help = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.PERSON).oneLine();
        help.offered(false);
        HBox head = new HBox(GAP, names, aside, beside, help);
        head.setAlignment(Pos.CENTER_LEFT);
        beside.setAlignment(Pos.CENTER_RIGHT);
        beside.setManaged(false);
        head.setMinHeight(HEAD);
        head.setPrefHeight(HEAD);
        under("");
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(kit.sizes().touch() + 6);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body, foot);
    }

    public void head(String small, String large, String right) {
        put(over, small);
        put(title, large);
        put(aside, right);
    }

    /// Top right, on every screen on which something can be wrong.
    public void help(String words, boolean yes) {
        help.say(words, new Touch.Help());
        help.offered(yes);
    }

    /// Ways that are seldom taken, left of help.
    public void beside(Node... ways) {
        beside.getChildren().setAll(ways);
        beside.setManaged(true);
    }

    /// A smaller line below the large one.
    public void under(String small) {
        put(under, small);
    }

    private static void put(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /// The foot from left to right; [#space()] pushes what follows to the right.
    public void foot(Node... parts) {
        foot.getChildren().setAll(parts);
    }

    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /// A larger headline, for what is said only for a moment.
    public void loud(boolean yes) {
        title.getStyleClass().remove("loud");
        if (yes) {
            title.getStyleClass().add("loud");
        }
    }
}
