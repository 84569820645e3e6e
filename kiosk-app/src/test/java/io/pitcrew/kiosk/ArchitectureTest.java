package io.pitcrew.kiosk;

import static io.pitcrew.station.testkit.House.Room.room;
import static io.pitcrew.station.testkit.House.Stage.DEVICES;
import static io.pitcrew.station.testkit.House.Stage.LEDGER;
import static io.pitcrew.station.testkit.House.Stage.RELEASES;
import static io.pitcrew.station.testkit.House.Stage.SCREENS;
import static io.pitcrew.station.testkit.House.Stage.SPINE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.pitcrew.station.testkit.Habits;
import io.pitcrew.station.testkit.House;
import io.pitcrew.station.testkit.House.Room;
import io.pitcrew.station.testkit.ShortFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String BASE = "io.pitcrew.kiosk";
    private static final JavaClasses CLASSES = House.classes(BASE);

    /// One screen, one package.
    private static final List<String> ON_SCREEN = List.of(
            "ui.attract",
            "ui.changes",
            "ui.choosestation",
            "ui.countdown",
            "ui.cover",
            "ui.done",
            "ui.elsewhere",
            "ui.fault",
            "ui.help",
            "ui.home",
            "ui.lookup",
            "ui.mypage",
            "ui.recalled",
            "ui.refused",
            "ui.resting",
            "ui.service",
            "ui.signing",
            "ui.step",
            "ui.stopped",
            "ui.swapplanned",
            "ui.swaptrial",
            "ui.takingover",
            "ui.validity",
            "ui.typingcard");

    /// What screens are made of, each on top of the one before.
    private static final List<String> BUILDING =
            List.of("ui.words", "ui.look", "ui.picture", "ui.form", "ui.aid", "ui.compare");

    private static final House HOUSE = new House(BASE, rooms(), libraries(), Set.of("app"));

    private static List<Room> rooms() {
        List<Room> rooms = new ArrayList<>(List.of(
                room("store", SPINE),
                room("badge", SPINE),
                room("badge.serial", SPINE, "badge"),
                room("badge.simulated", SPINE, "badge"),
                room("signal", DEVICES),
                room("signal.gpio", DEVICES, "signal"),
                room("signal.simulated", DEVICES, "signal"),
                // who is done with what is written in the transaction of the record that says so
                room("ledger", SPINE, "store", "person"),
                // a PIN is kept with the record that says who vouched for it
                room("pin", SPINE, "store", "ledger"),
                room("trust", SPINE, "store", "ledger"),
                room("content", SPINE, "store", "ledger", "content.stock", "content.check", "content.fetch"),
                room("content.check", SPINE, "content.stock"),
                room("content.stock", SPINE, "store"),
                room("content.fetch", SPINE, "content.check"),
                room("content.http", RELEASES, "content.fetch"),
                room("content.folder", RELEASES, "content.fetch"),
                // puts together what a kiosk's file names
                room("content.place", RELEASES, "content", "content.fetch", "content.http", "content.folder"),
                room("person", LEDGER, "store"),
                room("aid", SPINE, "store", "content", "content.stock", "ledger", "person"),
                room("swap", SPINE, "store", "content", "ledger"),
                room("help", SCREENS, "ledger"),
                room("status", SPINE, "store", "content", "ledger", "swap"),
                // one worker at one aid: what a floor, its rules and its screens all speak of
                room("flow.run", SPINE),
                room("flow", SPINE, "flow.run", "badge", "aid", "swap", "pin"),
                room("flow.session", SPINE, "flow", "flow.run", "aid"),
                room("flow.signing", SPINE, "flow", "flow.run", "flow.session", "aid", "pin"),
                room("flow.personal", SPINE, "flow", "flow.session", "aid"),
                room(
                        "flow.rules",
                        SPINE,
                        "flow",
                        "flow.run",
                        "flow.session",
                        "flow.signing",
                        "flow.personal",
                        "badge",
                        "aid",
                        "swap"),
                room(
                        "floor",
                        SPINE,
                        "flow",
                        "flow.rules",
                        "flow.session",
                        "badge",
                        "signal",
                        "aid",
                        "content",
                        "ledger",
                        "swap",
                        "pin",
                        "person",
                        "help"),
                room("link", SPINE, "content", "content.fetch", "ledger", "swap", "person", "help", "status", "trust"),
                // it speaks of what stands on the floor, and that is made of values of aid and swap
                room("rehearsal", SPINE, "flow", "flow.run", "floor", "ui", "badge.simulated", "aid", "swap")));
        List<String> values = List.of("flow", "flow.run", "aid", "swap");
        for (int i = 0; i < BUILDING.size(); i++) {
            rooms.add(new Room(BUILDING.get(i), all(values, BUILDING.subList(0, i)), SPINE));
        }
        ON_SCREEN.forEach(screen -> rooms.add(new Room(screen, all(values, BUILDING), SPINE)));
        rooms.add(new Room("ui", all(all(values, BUILDING), ON_SCREEN), SPINE));
        rooms.add(room("preview", SPINE, "flow", "flow.run", "rehearsal", "ui", "ui.picture"));
        rooms.add(new Room("app", all(rooms.stream().map(Room::name).toList(), List.of()), SPINE));
        return List.copyOf(rooms);
    }

    private static Map<String, Set<String>> libraries() {
        Set<String> screens = all(all(BUILDING, ON_SCREEN), List.of("ui", "rehearsal", "preview", "app"));
        return Map.ofEntries(
                Map.entry("javafx", screens),
                Map.entry("org.sqlite", Set.of("store")),
                Map.entry(
                        "java.sql",
                        Set.of("store", "ledger", "person", "pin", "trust", "content", "content.stock", "swap")),
                Map.entry("jssc", Set.of("badge.serial")),
                Map.entry("java.lang.foreign", Set.of("badge.serial", "badge.simulated")),
                Map.entry("com.pi4j", Set.of("signal.gpio")),
                Map.entry("com.hivemq", Set.of("link")),
                Map.entry("com.github.f4b6a3", Set.of("ledger")),
                Map.entry("com.github.luben", Set.of()),
                Map.entry("tools.jackson", Set.of()),
                Map.entry("io.pitcrew.provisioning", Set.of()));
    }

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsDrawn() {
        return HOUSE.tests(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> habitsAreKept() {
        return new Habits(Set.of("javafx.application.Platform.runLater"), Map.of("Model", "javafx.scene"))
                .tests(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> filesAreShort() {
        return ShortFiles.tests(Path.of("src/main/java"));
    }

    /// The floor's rules, the screens and whoever speaks of them are given values; what can do something stays outside.
    @Test
    void flowScreensAndRehearsalTouchOnlyValuesOfTheOthers() {
        Set<String> others = Set.of("badge", "aid", "swap");
        Set<String> touched = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(BASE + ".flow")
                        || type.getPackageName().startsWith(BASE + ".ui")
                        || type.getPackageName().equals(BASE + ".rehearsal"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> use.getTargetClass())
                .filter(target ->
                        others.stream().anyMatch(o -> target.getPackageName().equals(BASE + "." + o)))
                .filter(target -> !isValue(target))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertEquals(Set.of(), touched);
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface();
    }

    private static Set<String> all(Iterable<String> some, List<String> more) {
        Set<String> all = new TreeSet<>(more);
        some.forEach(all::add);
        return all;
    }
}
