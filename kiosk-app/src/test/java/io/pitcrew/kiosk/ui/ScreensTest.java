package io.pitcrew.kiosk.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.station.config.KioskConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Writes the pictures of `docs/screens`, from the real screens with the sample plant.
final class ScreensTest {
    private static final Path PICTURES = Path.of("docs/screens");
    private static final KioskConfig.Screen SCREEN = new KioskConfig.Screen(15.6, 1280, 800, false, true);

    /// A video stands at another frame each time.
    private static final String MOVING = "step-video";

    @Test
    void everyScreenHasItsPicture() throws IOException {
        SamplePlant plant = new SamplePlant();
        SampleFloors floors = new SampleFloors(plant);
        Map<String, Floor> wanted = new LinkedHashMap<>();
        floors.all(SamplePlant.EN).forEach((name, floor) -> {
            if (!name.startsWith("walk-")) {
                wanted.put(name, floor);
            }
        });
        Map<String, Floor> polish = floors.all(SamplePlant.PL);
        for (String name : new String[] {"home", "step"}) {
            wanted.put(name + "-pl", Floor.class.cast(polish.get(name)));
        }
        Files.createDirectories(PICTURES);
        try (Toolkit toolkit = new Toolkit(SCREEN, plant, _ -> {})) {
            for (Map.Entry<String, Floor> screen : wanted.entrySet()) {
                toolkit.show(screen.getValue());
                Path file = PICTURES.resolve(screen.getKey() + ".png");
                if (!screen.getKey().equals(MOVING) || Files.notExists(file)) {
                    Png.writeIfChanged(file, toolkit.shot());
                }
            }
        }
        for (String name : wanted.keySet()) {
            assertTrue(Files.size(PICTURES.resolve(name + ".png")) > 5_000, name + " is blank");
        }
    }
}
