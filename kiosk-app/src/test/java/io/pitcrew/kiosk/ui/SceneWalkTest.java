package io.pitcrew.kiosk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.look.Sizes;
import io.pitcrew.kiosk.ui.look.Theme;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.Lang;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen, in every language, at the sizes of the sample's screens: nothing too small, too close, too faint, cut,
/// covered or outside.
final class SceneWalkTest {

    @ParameterizedTest(name = "{0}, {1} by {2}")
    @CsvSource({"en, 1280, 800", "de, 1280, 800", "pl, 1280, 800", "en, 1280, 720", "de, 1280, 720", "pl, 1280, 720"})
    void everyScreenCanBeReadAndHitWithAGlove(String language, int width, int height) {
        KioskConfig.Screen screen = new KioskConfig.Screen(15.6, width, height, false, true);
        Sizes sizes = Sizes.of(screen);
        SamplePlant plant = new SamplePlant();
        List<String> troubles = new ArrayList<>();
        try (Toolkit toolkit = new Toolkit(screen, plant, _ -> {})) {
            new SampleFloors(plant).all(new Lang(language)).forEach((name, floor) -> {
                for (String trouble : walk(toolkit, sizes, floor)) {
                    troubles.add(name + ": " + trouble);
                }
            });
        }
        assertEquals("", String.join("\n", troubles));
    }

    private static List<String> walk(Toolkit toolkit, Sizes sizes, Floor floor) {
        toolkit.window.show(floor);
        return Toolkit.on(() -> SceneWalk.troubles(sizes, toolkit.window.front()));
    }

    @Test
    void theWalkNoticesWhatIsPlanted() {
        Sizes sizes = Sizes.of(new KioskConfig.Screen(15.6, 1280, 800, false, true));
        Toolkit.started();
        List<String> troubles = Toolkit.on(() -> {
            Label small = label("small", 12, "black");
            Label faint = label("faint", 30, "#999999");
            Label cut = label("a long text that is cut", 30, "black");
            cut.setMaxWidth(120);
            cut.setPrefWidth(120);
            Label out = label("outside", 30, "black");
            out.relocate(1270, 300);
            Label over = label("over", 30, "black");
            Label under = label("under", 30, "black");
            over.relocate(400, 400);
            under.relocate(410, 400);
            cut.relocate(0, 200);
            faint.relocate(0, 100);
            Parent root = new Pane(small, faint, cut, out, over, under);
            new Scene(root, 1280, 800).getStylesheets().add(Theme.load());
            return SceneWalk.troubles(sizes, root);
        });
        for (String wanted : List.of(
                "too small to read: 'small'", "too faint: 'faint'", "cut to", "outside the window", "lies over")) {
            assertTrue(troubles.stream().anyMatch(t -> t.contains(wanted)), wanted + " in " + troubles);
        }
    }

    private static Label label(String text, int size, String colour) {
        Label label = new Label(text);
        label.setStyle("-fx-font-size: " + size + "px; -fx-text-fill: " + colour);
        return label;
    }
}
