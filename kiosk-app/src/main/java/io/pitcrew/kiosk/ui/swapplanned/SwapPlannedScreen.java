package io.pitcrew.kiosk.ui.swapplanned;

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
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// From and to above; what is ready and why it is safe below.
public final class SwapPlannedScreen implements Screen<Floor.SwapPlanned> {
    private static final double NAMES = 440;

    private final Kit kit;
    private final Label from = new Label();
    private final Label to = new Label();
    private final VBox changes = new VBox(12);
    private final Checks checks = new Checks();
    private final Label safeTitle = Texts.label("head");
    private final StackPane safe = new StackPane();
    private final Label waiting = Texts.label("strong", "quiet");
    private final BigButton back;
    private final BigButton apply;
    private final Frame frame;

    public SwapPlannedScreen(Kit kit) {
        this.kit = kit;
        from.getStyleClass().addAll("station-before", "quiet");
        to.getStyleClass().add("station");
        from.setMinWidth(Region.USE_PREF_SIZE);
        to.setMinWidth(Region.USE_PREF_SIZE);
        StackPane arrow = new StackPane(Icon.DOWN.draw(56));
        arrow.getStyleClass().add("go-mark");
        arrow.setMaxWidth(Region.USE_PREF_SIZE);
        VBox names = new VBox(14, from, arrow, to);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(NAMES);
        changes.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(changes, Priority.ALWAYS);
        HBox both = new HBox(30, names, changes);
        Sheet upper = new Sheet(both);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox.setVgrow(upper, Priority.ALWAYS);
        Sheet ready = new Sheet(checks);
        Sheet calm = new Sheet(safeTitle, safe).tone("soft");
        HBox.setHgrow(ready, Priority.ALWAYS);
        HBox.setHgrow(calm, Priority.ALWAYS);
        ready.setPrefWidth(500);
        calm.setPrefWidth(500);
        HBox lower = new HBox(Frame.GAP, ready, calm);
        waiting.setMinWidth(Region.USE_PREF_SIZE);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        apply = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        frame = new Frame(kit, new VBox(Frame.GAP, upper, lower));
        frame.foot(back, Frame.space(), waiting, apply);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.SwapPlanned floor) {
        Words words = kit.words().in(floor.lang());
        SwapPlannedModel model = SwapPlannedModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        from.setText(model.from());
        to.setText(model.to());
        changes.getChildren()
                .setAll(model.changes().stream()
                        .map(line -> Texts.marked(line, "body"))
                        .toList());
        checks.show(model.checks());
        safeTitle.setText(model.safeTitle());
        safe.getChildren().setAll(Texts.marked(model.safe(), "body"));
        back.say(words.say("cancel"), model.back());
        apply.offered(model.apply().touch().isPresent());
        model.apply().touch().ifPresent(touch -> apply.say(model.apply().words(), touch));
        waiting.setText(model.apply().words());
        waiting.setVisible(model.apply().touch().isEmpty());
        waiting.setManaged(model.apply().touch().isEmpty());
    }
}
