package io.pitcrew.station.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// One module as a house: which rooms (packages) it has, which room may call on which, and where each outside library
/// comes in. The table is data; a test is generated for each row.
///
/// @param base the package all rooms are in
/// @param rooms the table
/// @param libraries for the first letters of an outside package: the rooms that may use it
/// @param threads the rooms that may make threads
public record House(String base, List<Room> rooms, Map<String, Set<String>> libraries, Set<String> threads) {

    /// One row of the table.
    ///
    /// @param name the package below the base
    /// @param mayUse other rooms of this house
    /// @param from since when the room has to be there
    public record Room(String name, Set<String> mayUse, Stage from) {
        public static Room room(String name, Stage from, String... mayUse) {
            return new Room(name, Set.of(mayUse), from);
        }
    }

    /// The order in which the product grows; a room whose stage has come must hold classes.
    public enum Stage {
        SPINE,
        RELEASES,
        LEDGER,
        SCREENS,
        DEVICES,
        OPERATIONS;

        static final Stage NOW = SPINE;
    }

    /// Reads the module's own classes, without its tests.
    public static JavaClasses classes(String base) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("testkit"))
                .importPackages(base);
    }

    public Stream<DynamicTest> tests(JavaClasses classes) {
        Map<String, Set<JavaClass>> found = byRoom(classes);
        Stream<DynamicTest> perRoom = rooms.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.name() + " calls only on " + new TreeSet<>(room.mayUse()), () -> check(room, found)));
        return Stream.concat(
                perRoom,
                Stream.of(
                        DynamicTest.dynamicTest("every package is in the table", () -> everyPackageIsInTheTable(found)),
                        DynamicTest.dynamicTest("no cycle among packages", () -> Cycles.none(base, classes)),
                        DynamicTest.dynamicTest("each library has its room", () -> librariesStayInTheirRooms(found)),
                        DynamicTest.dynamicTest("no static state that changes", () -> noStaticState(found)),
                        DynamicTest.dynamicTest(
                                "threads are made in " + threads, () -> threadsAreMadeInTheirRoom(found))));
    }

    /// The room of a class: its package below the base. A package within a room's package is a room of its own.
    String roomOf(JavaClass type) {
        return type.getPackageName().equals(base) ? "" : type.getPackageName().substring(base.length() + 1);
    }

    private Map<String, Set<JavaClass>> byRoom(JavaClasses classes) {
        return classes.stream().collect(Collectors.groupingBy(this::roomOf, TreeMap::new, Collectors.toSet()));
    }

    private void check(Room room, Map<String, Set<JavaClass>> found) {
        Set<JavaClass> inside = found.getOrDefault(room.name(), Set.of());
        if (inside.isEmpty() && room.from().compareTo(Stage.NOW) <= 0) {
            throw new AssertionError("room " + room.name() + " is due since " + room.from() + " and holds no class");
        }
        report(
                inside,
                target -> target.getPackageName().startsWith(base)
                        && !roomOf(target).equals(room.name())
                        && !room.mayUse().contains(roomOf(target)),
                room.name() + " may not call on ");
    }

    private void everyPackageIsInTheTable(Map<String, Set<JavaClass>> found) {
        Set<String> unknown = new TreeSet<>(found.keySet());
        unknown.removeAll(rooms.stream().map(Room::name).toList());
        if (!unknown.isEmpty()) {
            throw new AssertionError("packages that are not in the table: " + unknown);
        }
    }

    private void librariesStayInTheirRooms(Map<String, Set<JavaClass>> found) {
        found.forEach((room, inside) -> libraries.forEach((prefix, allowed) -> {
            if (!allowed.contains(room)) {
                report(inside, target -> target.getPackageName().startsWith(prefix), room + " may not use ");
            }
        }));
    }

    private static void noStaticState(Map<String, Set<JavaClass>> found) {
        List<String> changing = found.values().stream()
                .flatMap(Set::stream)
                .flatMap(type -> type.getFields().stream())
                .filter(StaticState::changes)
                .map(field -> field.getFullName())
                .sorted()
                .toList();
        if (!changing.isEmpty()) {
            throw new AssertionError("static fields that can change: " + changing);
        }
    }

    private void threadsAreMadeInTheirRoom(Map<String, Set<JavaClass>> found) {
        Set<String> makers = new TreeSet<>();
        found.forEach((room, inside) -> inside.stream()
                .filter(type -> !threads.contains(room))
                .filter(Threads::makesThreads)
                .forEach(type -> makers.add(type.getName())));
        if (!makers.isEmpty()) {
            throw new AssertionError("threads are made in " + threads + ", not in " + makers);
        }
    }

    private static void report(Set<JavaClass> inside, Predicate<JavaClass> forbidden, String what) {
        Set<String> wrong = inside.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> forbidden.test(use.getTargetClass()))
                .map(use -> use.getDescription())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!wrong.isEmpty()) {
            throw new AssertionError(what + "\n  " + String.join("\n  ", wrong));
        }
    }
}
