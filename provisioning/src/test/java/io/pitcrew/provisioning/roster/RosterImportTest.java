package io.pitcrew.provisioning.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.roster.BadgeNumber;
import io.pitcrew.station.roster.Role;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.SecretBox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RosterImportTest {
    private static final String LIST = """
            number,name,called,language,roles,badge
            1001,Ana Kowalska,Ana,pl,operator,0C000621A5
            1002,"Berg, Bernd",,de,operator maintenance,01006B3E9A 01006B3E9B
            1003,Cy Dunn,Cy,en,supervisor,
            1004,Dee Ash,Dee,en,operator,AB12
            """;

    @TempDir
    Path temp;

    private final SecretBox key = SecretBox.generate();
    private final SecureRandom random = new SecureRandom();
    private final Problems problems = new Problems();

    @Test
    void peopleAreFoundByTheirBadgesAndNoNumberIsKept() throws Exception {
        RosterBook book =
                importing(RosterBook.read(temp.resolve("none.json")), LIST).after();
        Path file = temp.resolve("roster.json");
        book.write(file);
        Roster roster = RosterBook.read(file).roster(key);
        Worker bernd = roster.byBadge(new BadgeNumber("01006b3e9b").digest(key)).orElseThrow();
        assertEquals("Berg, Bernd", bernd.called());
        assertEquals(Set.of(Role.OPERATOR, Role.MAINTENANCE), bernd.roles());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.readString(file).contains("0C000621A5"), "raw badge number kept");
        assertFalse(new String(roster.bytes(), StandardCharsets.UTF_8).contains("1001"), "employee number sent");
    }

    @Test
    void aSecondImportKeepsPseudonymsAndCountsWhatChanged() throws Exception {
        RosterBook first =
                importing(RosterBook.read(temp.resolve("none.json")), LIST).after();
        RosterImport same = importing(first, LIST);
        assertTrue(same.changesNothing());
        assertEquals(first, same.after());

        RosterImport second =
                importing(first, LIST.replace("Cy,en", "Cy,de").replace("1004,Dee Ash,Dee", "1005,Eve Fox,Eve"));
        assertEquals(
                List.of(1, 1, 1, 2), List.of(second.added(), second.changed(), second.removed(), second.unchanged()));
        assertEquals(2, second.after().version());
        assertEquals(
                first.people().getFirst().worker(),
                second.after().people().getFirst().worker());
        Worker dee = second.after().people().get(3).worker();
        assertFalse(dee.active());
        assertEquals(List.of(), dee.badges(), "the badge is Eve's now");
        assertNotEquals(dee.id(), second.after().people().get(4).worker().id());
    }

    @Test
    void halfAListIsRefusedUnlessForced() throws Exception {
        RosterBook first =
                importing(RosterBook.read(temp.resolve("none.json")), LIST).after();
        String half = LIST.lines().limit(3).reduce("", (a, b) -> a + b + "\n");
        assertEquals(Optional.empty(), RosterImport.plan(first, source(half, false), key, random, problems));
        assertEquals(
                "2 of 4 people are no longer listed",
                problems.sorted().getFirst().what());
        assertEquals(
                2,
                RosterImport.plan(first, source(half, true), key, random, new Problems())
                        .orElseThrow()
                        .removed());
    }

    @Test
    void everyBadLineIsToldAndNoBadgeNumberRepeated() throws Exception {
        String bad = """
                number,name,called,language,roles,badge
                1,A,A,en,operator,SECRET77
                1,B,B,en,operator,secret77
                2,C,C,english,operator,
                3,D,D,en,boss,AB-12-CD-34
                4,E,E,en
                """;
        assertEquals(
                Optional.empty(),
                RosterImport.plan(RosterBook.read(temp.resolve("x")), source(bad, false), key, random, problems));
        assertEquals(
                List.of(3, 3, 4, 5, 5, 6),
                problems.sorted().stream().map(p -> p.line()).toList());
        String all = problems.sorted().toString();
        assertFalse(all.contains("SECRET77") || all.contains("secret77") || all.contains("AB-12"), all);
    }

    private RosterImport importing(RosterBook before, String list) {
        return RosterImport.plan(before, source(list, false), key, random, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    private static RosterImport.Source source(String list, boolean force) {
        return new RosterImport.Source("people.csv", Bytes.utf8(list), force);
    }
}
