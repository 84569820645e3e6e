package io.pitcrew.kiosk.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Writes the pictures of `docs/screens`, from the real screens with the sample plant.
final class ScreensTest {
    private static final Path PICTURES = Path.of("docs/screens");
    private static final KioskConfig.Screen SCREEN = new KioskConfig.Screen(15.6, 1280, 800, false, true);

    /// A video stands at another frame each time.
    private static final String MOVING = "step-video";

    /// Pictured in the other languages too.
    private static final List<String> DENSE = List.of("home", "step", "step-follows", "stop-changes", "changes");

    /// A new kind of floor, or of what lies over a step, has to be looked at before it ships.
    @Test
    void everyStateIsAmongTheFloorsThatAreDrawn() {
        List<Floor> drawn = List.copyOf(
                new SampleFloors(new SamplePlant()).all(SamplePlant.EN).values());
        Set<Class<?>> seen = drawn.stream().map(Object::getClass).collect(Collectors.toSet());
        drawn.stream()
                .filter(Floor.AtStep.class::isInstance)
                .map(floor -> ((Floor.AtStep) floor).over().getClass())
                .forEach(seen::add);
        Stream.of(Floor.class, Over.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .forEach(kind -> assertTrue(seen.contains(kind), kind.getSimpleName() + " has no picture"));
    }

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
        for (Lang lang : List.of(SamplePlant.DE, SamplePlant.PL)) {
            Map<String, Floor> other = floors.all(lang);
            for (String name : DENSE) {
                wanted.put(name + "-" + lang.value(), Floor.class.cast(other.get(name)));
            }
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
