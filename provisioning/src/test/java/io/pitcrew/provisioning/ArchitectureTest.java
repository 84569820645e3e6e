package io.pitcrew.provisioning;

import static io.pitcrew.station.testkit.House.Room.room;
import static io.pitcrew.station.testkit.House.Stage.OPERATIONS;
import static io.pitcrew.station.testkit.House.Stage.RELEASES;
import static io.pitcrew.station.testkit.House.Stage.SPINE;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.pitcrew.station.testkit.House;
import io.pitcrew.station.testkit.House.Room;
import io.pitcrew.station.testkit.ShortFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String BASE = "io.pitcrew.provisioning";
    private static final JavaClasses CLASSES = House.classes(BASE);
    private static final House HOUSE =
            new House(BASE, rooms(), libraries(), Set.of("cli", "cli.keys", "cli.terminal", "link"));

    private static List<Room> rooms() {
        List<Room> rooms = new ArrayList<>(List.of(
                room("plant", SPINE, "plant.library", "plant.links", "plant.text", "plant.media", "plant.practice"),
                room("plant.library", SPINE, "plant.text"),
                room("plant.links", SPINE, "plant.text"),
                room("plant.practice", SPINE),
                room("plant.media", SPINE),
                room("plant.check", SPINE, "plant", "plant.links", "plant.media", "plant.text"),
                room("plant.pen", SPINE, "plant", "plant.media", "plant.text"),
                room("plant.text", SPINE),
                room("preview", SPINE, "plant"),
                room("print", SPINE, "plant"),
                room("intake", SPINE, "intake.office", "intake.word", "intake.slides"),
                room("intake.office", SPINE),
                room("intake.word", SPINE, "intake.office"),
                room("intake.slides", SPINE, "intake.office"),
                room("xliff", SPINE),
                room("keys", SPINE),
                room("roster", SPINE, "keys"),
                room("publish", SPINE, "plant", "keys", "roster", "publish.compare", "publish.room"),
                room("publish.room", SPINE),
                room("prune", SPINE, "publish", "keys", "collect"),
                room("publish.compare", SPINE, "plant"),
                room("rollout", RELEASES, "publish", "publish.compare", "collect", "keys"),
                room("recall", SPINE, "keys", "collect"),
                room("bundle", SPINE, "publish", "keys"),
                room("collect", SPINE, "keys"),
                room("collect.sql", SPINE, "collect"),
                room("collect.sqlite", SPINE, "collect", "collect.sql"),
                room("collect.postgres", SPINE, "collect", "collect.sql"),
                room("fleet", OPERATIONS, "collect"),
                room("report", SPINE, "collect", "plant"),
                room("evidence", SPINE),
                room("export", SPINE, "collect", "evidence", "export.sheet", "keys", "publish"),
                room("export.sheet", SPINE),
                room("export.xapi", SPINE, "collect", "publish"),
                room("export.matrix", SPINE, "collect", "export.sheet", "publish"),
                room("export.badge", SPINE, "collect", "publish"),
                room("export.lrs", SPINE, "collect", "export.xapi"),
                room("broker", SPINE),
                room("link", SPINE, "publish", "collect"),
                room(
                        "serve",
                        SPINE,
                        "publish",
                        "rollout",
                        "collect",
                        "keys",
                        "plant",
                        "plant.links",
                        "plant.media",
                        "roster",
                        "link"),
                // what is known of a person; the link is handed what is sealed already
                room("people", SPINE, "collect", "serve"),
                room("demo", SPINE, "demo.shopfloor", "keys"),
                room("demo.shopfloor", SPINE, "keys"),
                room("console", OPERATIONS, "collect", "fleet", "report", "rollout", "publish", "plant")));
        rooms.add(room(
                "cli.terminal",
                SPINE,
                "keys",
                "collect",
                "collect.sqlite",
                "collect.postgres",
                "broker",
                "publish",
                "demo.shopfloor"));
        rooms.add(room(
                "cli.recall",
                SPINE,
                "cli.terminal",
                "keys",
                "collect",
                "export.sheet",
                "print",
                "publish",
                "recall",
                "serve"));
        rooms.add(room(
                "cli.handout",
                SPINE,
                "cli.terminal",
                "collect",
                "export",
                "export.badge",
                "export.lrs",
                "export.matrix",
                "export.xapi",
                "keys",
                "publish",
                "roster"));
        rooms.add(room("cli.people", SPINE, "keys", "roster", "cli.terminal"));
        // commands that carry releases otherwise: `cli` itself is full
        rooms.add(room(
                "cli.carry", SPINE, "cli.terminal", "bundle", "keys", "publish", "publish.room", "collect", "prune"));
        rooms.add(room("cli.paper", SPINE, "cli.terminal", "keys", "plant", "print", "publish"));
        rooms.add(room("cli.keys", SPINE, "keys", "cli.terminal"));
        rooms.add(room(
                "cli.author",
                SPINE,
                "cli.terminal",
                "intake",
                "keys",
                "plant",
                "plant.check",
                "plant.media",
                "plant.pen",
                "plant.text",
                "preview",
                "publish",
                "xliff"));
        Set<String> everybody = new TreeSet<>();
        rooms.forEach(room -> everybody.add(room.name()));
        rooms.add(new Room("cli.release", Set.copyOf(everybody), SPINE));
        everybody.add("cli.release");
        rooms.add(new Room("cli", everybody, SPINE));
        return List.copyOf(rooms);
    }

    private static Map<String, Set<String>> libraries() {
        return Map.ofEntries(
                Map.entry("org.commonmark", Set.of("plant.text")),
                Map.entry("org.sqlite", Set.of("collect.sqlite")),
                Map.entry("java.sql", Set.of("collect.sql", "collect.sqlite", "collect.postgres")),
                Map.entry("org.postgresql", Set.of()),
                Map.entry("com.hivemq.embedded", Set.of("broker")),
                Map.entry("com.hivemq.client", Set.of("link")),
                Map.entry("com.google.zxing", Set.of("print")),
                Map.entry("java.net.http", Set.of("export.lrs")),
                Map.entry("javax.xml", Set.of("intake.office", "xliff")),
                Map.entry(
                        "picocli",
                        Set.of(
                                "cli",
                                "cli.author",
                                "cli.carry",
                                "cli.handout",
                                "cli.keys",
                                "cli.paper",
                                "cli.people",
                                "cli.recall",
                                "cli.release",
                                "cli.terminal")),
                Map.entry("com.github.luben", Set.of()),
                Map.entry("tools.jackson", Set.of()),
                Map.entry("javafx", Set.of()),
                Map.entry("io.pitcrew.kiosk", Set.of()));
    }

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsDrawn() {
        return HOUSE.tests(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> filesAreShort() {
        return ShortFiles.tests(Path.of("src/main/java"), 85);
    }
}
