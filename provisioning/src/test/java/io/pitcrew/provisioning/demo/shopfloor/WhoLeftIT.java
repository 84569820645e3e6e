package io.pitcrew.provisioning.demo.shopfloor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From typing `pitcrew roster import` with a list that somebody is missing from, to the refusal on the screen of a
/// connected kiosk: at most ten seconds, whatever the list is written in, and although releases need a second person.
final class WhoLeftIT {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Person BEA = new Person(2, "Bea", "0C000621A6");
    private static final List<Person> ALL = List.of(
            new Person(1, "Ana", "0C000621A5"),
            BEA,
            new Person(3, "Cy", "0C000621A7"),
            new Person(4, "Dee", "0C000621A8"));
    private static final List<Person> WITHOUT_BEA =
            ALL.stream().filter(person -> !person.equals(BEA)).toList();

    @TempDir
    Path temp;

    private record Person(int number, String name, String badge) {
        String csv() {
            return "%d,%s,%s,de,operator,%s".formatted(number, name, name, badge);
        }

        String scim() {
            return """
                    {"userName": "%d", "name": {"formatted": "%s"}, "nickName": "%s", "preferredLanguage": "de",
                     "roles": [{"value": "operator"}], "active": true,
                     "urn:pitcrew:params:scim:schemas:extension:badge:1.0:User": {"badges": ["%s"]}}""".formatted(number, name, name, badge);
        }
    }

    @Test
    void whoIsMissingFromTheNewListIsRefusedAtAConnectedKioskWithinTenSeconds() throws Exception {
        try (RealFloor floor = new RealFloor(temp, "--approval", "required")) {
            floor.pitcrew("roster", "import", csv(ALL));
            floor.pitcrew("publish", "--by", "Ana");
            floor.pitcrew("approve", "--by", "Bo");
            floor.serve();
            floor.startKiosk();
            floor.shows(1);
            refusedInTime(floor, csv(WITHOUT_BEA));
            floor.pitcrew("roster", "import", scim(ALL));
            floor.shows(3);
            refusedInTime(floor, scim(WITHOUT_BEA));
        }
    }

    private static void refusedInTime(RealFloor floor, String list) {
        Kiosk kiosk = floor.kiosk();
        kiosk.await("Attract");
        kiosk.ask("tap " + BEA.badge());
        kiosk.await("AtHome");
        kiosk.ask("touch SignOut");
        kiosk.await("Attract");
        long next = floor.release() + 1;
        long start = System.nanoTime();
        floor.pitcrew("roster", "import", list);
        floor.shows(next);
        kiosk.ask("tap " + BEA.badge());
        kiosk.await("Refused");
        assertEquals("Refused", kiosk.ask("painted"));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(TEN_SECONDS) <= 0, list + ": " + took);
    }

    private String csv(List<Person> people) throws IOException {
        String rows = people.stream().map(Person::csv).collect(Collectors.joining("\n"));
        return written("people.csv", "number,name,called,language,roles,badge\n" + rows + "\n");
    }

    private String scim(List<Person> people) throws IOException {
        String users = people.stream().map(Person::scim).collect(Collectors.joining(",\n"));
        return written("people.json", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": %d,
                 "Resources": [%s]}
                """.formatted(people.size(), users));
    }

    private String written(String name, String list) throws IOException {
        return Files.writeString(temp.resolve(name), list).toString();
    }
}
