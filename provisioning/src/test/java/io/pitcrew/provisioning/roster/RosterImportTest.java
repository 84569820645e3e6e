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

    @Test
    void aDryRunSaysWhoChangesInWhatAndNeverABadge() throws Exception {
        RosterBook first =
                importing(RosterBook.read(temp.resolve("none.json")), LIST).after();
        RosterImport plan = importing(
                first,
                LIST.replace("Cy,en", "Cy,de")
                        .replace("0C000621A5", "0C000621A6")
                        .replace("1004,Dee Ash", "1005,Eve Fox"));
        assertEquals(
                List.of(
                        "CHANGED 1001 [badges 1 → 1, others]",
                        "CHANGED 1003 [language en → de]",
                        "REMOVED 1004 []",
                        "ADDED 1005 []"),
                plan.changes().stream()
                        .map(c -> c.kind() + " " + c.number() + " " + c.fields())
                        .toList());
    }

    @Test
    void scimUsersAreTheSamePeopleAsTheLinesOfACsv() throws Exception {
        RosterBook first =
                importing(RosterBook.read(temp.resolve("none.json")), LIST).after();
        String scim = """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 5, "Resources": [
                  {"userName": "ana", "name": {"formatted": "Ana Kowalska", "givenName": "Ana"}, "preferredLanguage": "pl-PL",
                   "roles": [{"value": "operator"}],
                   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "1001"},
                   "%1$s": {"badges": ["0C000621A5"]}},
                  {"userName": "x", "externalId": "1002", "displayName": "Berg, Bernd", "preferredLanguage": "de", "active": true,
                   "roles": ["operator", "maintenance"], "%1$s": {"badges": [{"value": "01006B3E9A"}, {"value": "01006B3E9B"}]}},
                  {"userName": "1003", "name": {"givenName": "Cy", "familyName": "Dunn"}, "preferredLanguage": "en, de;q=0.8",
                   "roles": [{"value": "Supervisor"}]},
                  {"userName": "1004", "displayName": "Dee Ash", "active": false},
                  {"userName": "1006", "displayName": "Eve Fox", "active": false}
                ]}""".formatted(RosterScim.BADGES);
        RosterImport plan = importing(first, scim);
        assertEquals(
                List.of(new RosterImport.Change(RosterImport.Change.Kind.REMOVED, "1004", "Dee Ash", List.of())),
                plan.changes());
        assertEquals(3, plan.unchanged());
    }

    @Test
    void aScimFileThatIsNotWholeIsRefusedInWords() throws Exception {
        RosterBook first =
                importing(RosterBook.read(temp.resolve("none.json")), LIST).after();
        for (String bad : List.of(
                "{",
                "{\"a\": 1}",
                "{\"totalResults\": 200, \"Resources\": []}",
                "{\"totalResults\": 0, \"Resources\": []}",
                "{\"Resources\": [null, 5, {\"userName\": 7}, {\"roles\": {}}]}")) {
            Problems told = new Problems();
            assertEquals(Optional.empty(), RosterImport.plan(first, source(bad, false), key, random, told), bad);
            assertFalse(told.none(), bad);
        }
    }

    @Test
    void whoIsForgottenLeavesNoNameNumberOrBadge() throws Exception {
        RosterBook book =
                importing(RosterBook.read(temp.resolve("none.json")), LIST).after();
        assertEquals(Optional.empty(), book.without("9999"));
        String pseudonym = book.people().getFirst().worker().id().value();
        for (RosterBook after : List.of(
                book.without("1001").orElseThrow(), book.without(pseudonym).orElseThrow())) {
            Path file = temp.resolve("roster.json");
            after.write(file);
            String written = Files.readString(file);
            assertFalse(written.contains("Ana") || written.contains("1001") || written.contains(pseudonym), written);
            assertEquals(book.version() + 1, after.version());
            assertEquals(3, after.people().size());
        }
    }

    private RosterImport importing(RosterBook before, String list) {
        return RosterImport.plan(before, source(list, false), key, random, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    private static RosterImport.Source source(String list, boolean force) {
        return new RosterImport.Source("people.csv", Bytes.utf8(list), force);
    }
}
