package io.pitcrew.station.testkit;

import static io.pitcrew.station.testkit.House.Room.room;
import static io.pitcrew.station.testkit.House.Stage.OPERATIONS;
import static io.pitcrew.station.testkit.House.Stage.SPINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A rule that cannot fail holds nothing: each is shown a small house that breaks it, and no other rule may mind.
class HouseTest {
    private static final String CANARY = "io.pitcrew.station.testkit.canary.";
    private static final House.Room DESK = room("desk", SPINE, "shelf");
    private static final House.Room SHELF = room("shelf", SPINE);
    private static final Map<String, Set<String>> CRC_ON_THE_SHELF = Map.of("java.util.zip", Set.of("shelf"));

    @Test
    void aSoundHouseIsGreen() {
        assertEquals(Map.of(), red(house("sound", CRC_ON_THE_SHELF, DESK, SHELF)));
    }

    @Test
    void aRoomThatCallsOnAnotherUnaskedIsRed() {
        oneRed(
                "desk calls only on []",
                "canary.sound.shelf.Shelf",
                house("sound", CRC_ON_THE_SHELF, room("desk", SPINE), SHELF));
    }

    @Test
    void aPackageThatIsInNoTableIsRed() {
        oneRed("every package is in the table", "[desk]", house("sound", CRC_ON_THE_SHELF, SHELF));
    }

    @Test
    void aRoomThatIsDueAndEmptyIsRed() {
        oneRed(
                "attic calls only on []",
                "attic is due since SPINE",
                house("sound", CRC_ON_THE_SHELF, DESK, SHELF, room("attic", SPINE)));
    }

    @Test
    void aRoomOfALaterStageMayBeEmpty() {
        assertEquals(Map.of(), red(house("sound", CRC_ON_THE_SHELF, DESK, SHELF, room("attic", OPERATIONS))));
    }

    @Test
    void aLibraryInTheWrongRoomIsRed() {
        oneRed(
                "each library has its room",
                "java.util.zip.CRC32",
                house("sound", Map.of("java.util.zip", Set.of("desk")), DESK, SHELF));
    }

    @Test
    void twoRoomsThatNeedEachOtherAreRed() {
        oneRed(
                "no cycle among packages",
                "Cycle detected",
                house("circle", Map.of(), room("left", SPINE, "right"), room("right", SPINE, "left")));
    }

    @Test
    void staticStateThatChangesIsRed() {
        House house = house("restless", Map.of(), room("counter", SPINE), room("cache", SPINE));
        String said = oneRed("no static state that changes", "Counter.count", house);
        assertTrue(said.contains("Cache.SEEN"), said);
    }

    @Test
    void threadsMadeOutsideTheirRoomAreRedHoweverTheyAreMade() {
        House house = house("maker", Map.of(), room("direct", SPINE), room("quiet", SPINE), room("pool", SPINE));
        String said = oneRed("threads are made in []", "direct.Direct", house);
        assertTrue(said.contains("quiet.Quiet") && said.contains("pool.Pool"), said);
    }

    @Test
    void threadsMadeInTheirRoomAreGreen() {
        House house = new House(
                CANARY + "maker",
                List.of(room("direct", SPINE), room("quiet", SPINE), room("pool", SPINE)),
                Map.of(),
                Set.of("direct", "quiet", "pool"));
        assertEquals(Map.of(), red(house));
    }

    @Test
    void aSecondCallerOfWhatOneMayCallIsRed() {
        Habits habits = new Habits(Set.of("java.lang.System.lineSeparator"), Map.of());
        Map<String, String> red = Red.of(habits.tests(classes(CANARY + "chatty")));
        String said = String.valueOf(red.get("at most one class calls java.lang.System.lineSeparator"));
        assertTrue(said.contains("one.One, " + CANARY + "chatty.two.Two]"), said);
    }

    @Test
    void oneCallerWithItsNestedClassesIsGreen() {
        Habits habits = new Habits(Set.of("java.lang.System.lineSeparator"), Map.of());
        assertEquals(Map.of(), Red.of(habits.tests(classes(CANARY + "chatty.one"))));
    }

    @Test
    void aModelThatTouchesWhatItIsDrawnWithIsRedAndItsScreenIsNot() {
        Habits habits = new Habits(Set.of(), Map.of("Model", "java.util.zip"));
        Map<String, String> red = Red.of(habits.tests(classes(CANARY + "model")));
        String said = String.valueOf(red.get("*Model never touches java.util.zip"));
        assertTrue(said.contains("HomeModel") && !said.contains("HomeScreen"), said);
    }

    private static String oneRed(String rule, String said, House house) {
        Map<String, String> red = red(house);
        assertEquals(Set.of(rule), red.keySet());
        String message = String.valueOf(red.get(rule));
        assertTrue(message.contains(said), message);
        return message;
    }

    private static Map<String, String> red(House house) {
        return Red.of(house.tests(classes(house.base())));
    }

    private static House house(String name, Map<String, Set<String>> libraries, House.Room... rooms) {
        return new House(CANARY + name, List.of(rooms), libraries, Set.of());
    }

    /// Unlike [House#classes], which passes the testkit over.
    private static JavaClasses classes(String base) {
        return new ClassFileImporter().importPackages(base);
    }
}
