package io.pitcrew.provisioning.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.seal.Envelope;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PitcrewTest extends CommandBench {
    private static final String STATION = "harbour/northgate/assembly/line-2/press-3";

    @Test
    void aHomeAKioskAndARosterAreMadeInThreeCommands() throws Exception {
        assertEquals(0, init());
        assertEquals(0, run("kiosk", "new", "press-3", "--station", STATION, "--home", home()));
        assertTrue(Files.exists(temp.resolve("home/kiosks/press-3/kiosk.toml")));
        assertEquals(1, run("kiosk", "new", "press-3", "--station", STATION, "--home", home()));
        assertEquals(0, run("kiosk", "new", "press-3", "--station", STATION, "--home", home(), "--replace"));
        assertEquals(0, run("roster", "import", roster(), "--dry-run", "--home", home()));
        assertFalse(Files.exists(temp.resolve("home/roster.json")));
        assertEquals(0, run("roster", "import", roster(), "--home", home()));
        assertTrue(Files.exists(temp.resolve("home/roster.json")));
        assertTrue(out.toString().contains("1 added, 0 changed, 0 removed, 0 unchanged"), out::toString);
    }

    @Test
    void checkTellsEachProblemAndCountsThem() throws Exception {
        assertEquals(0, run("check", plant.root().toString()));
        plant.replace("aids/jam/en.md", "W024", "W99");
        plant.replace("plant.toml", "format", "formt");
        assertEquals(1, run("check", plant.root().toString()));
        assertTrue(err.toString().contains("plant.toml:1:1 unknown key 'formt'"), err::toString);
        assertTrue(err.toString().contains("\n2 problems"), err::toString);
        assertEquals(1, run("check", "--json", plant.root().toString()));
        assertTrue(
                out.toString().contains("\"kind\":\"ERROR\",\"file\":\"aids/jam/en.md\",\"line\":14,"), out::toString);
    }

    @Test
    void eachKindOfFailureHasItsExitCode() throws Exception {
        assertEquals(2, run());
        assertEquals(2, run("publihs"));
        assertEquals(2, run("init", home(), "--plant", "p", "--enterprise", "Not Lower", "--site", "s"));
        assertEquals(1, run("publish", "--home", home()), "no home yet");
        assertEquals(0, init());
        assertEquals(0, run("publish", "--dry-run", "--home", home()));
        assertTrue(out.toString().contains("jam: added – look, measure"), out::toString);
        assertEquals(3, run("publish", "--home", home()));
        assertTrue(err.toString().contains("mqtt://nowhere:1883 cannot be reached"), err::toString);
        assertEquals(3, run("roster", "import", "none.csv", "--home", home()));
        Files.writeString(temp.resolve("home/keys/badge.secret"), "{}");
        assertEquals(3, run("roster", "import", roster(), "--home", home()));
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void severalCollectorsNeedADatabaseWhoseAddressHoldsNoPassword() throws Exception {
        assertEquals(0, init());
        assertEquals(2, run("collect", "--home", home()));
        assertTrue(err.toString().contains("name a PostgreSQL database as `store` in pitcrew.toml"), err::toString);
        String shared = temp.resolve("shared").toString();
        String[] made = {
            "init", shared, "--no-passphrase", "--plant", "p", "--enterprise", "a", "--site", "b", "--store"
        };
        assertEquals(2, run(with(made, "postgresql://pitcrew:s3cret@db/records")));
        assertFalse(err.toString().contains("s3cret"), err::toString);
        assertEquals(0, run(with(made, "postgresql://pitcrew@127.0.0.1:1/records")));
        assertEquals(3, run("collect", "--home", shared));
        assertTrue(err.toString().contains("127.0.0.1:1/records cannot be used"), err::toString);
    }

    private static String[] with(String[] words, String last) {
        return Stream.concat(Stream.of(words), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void aStoreThatCannotBeReadIsSaidWithoutATrace() throws Exception {
        assertEquals(0, init());
        assertEquals(0, run("inbox", "--home", home()));
        assertTrue(out.toString().contains("nobody has said that something is wrong"), out::toString);
        assertEquals(2, run("export", "--home", home()), "no form");
        Path file = temp.resolve("records.jsonl");
        assertEquals(0, run("export", "--jsonl", "--out", file.toString(), "--home", home()));
        assertEquals("", Files.readString(file));

        Files.writeString(temp.resolve("home/collected/records.db"), "no database at all, and long enough".repeat(9));
        assertEquals(3, run("export", "--jsonl", "--out", file.toString(), "--home", home()));
        assertEquals(3, run("inbox", "--home", home()));
        assertTrue(err.toString().contains("the record store "), err::toString);
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void aRecallSaysWhatItStopsAndAMisspeltOneStopsNothing() throws Exception {
        assertEquals(0, init());
        assertEquals(1, run("recall", "jam", "--reason", "Wrong.", "--home", home()), "not published yet");
        assertEquals(0, atHome("publish"));
        assertEquals(2, atHome("recall", "jam"), "no reason");
        assertEquals(2, atHome("recall", "jam", "--reason", "Wrong.", "--resaon-de", "Falsch."));
        assertEquals(2, atHome("recall", "jam", "--release", "9..7", "--reason", "Wrong."));
        assertEquals(1, atHome("recall", "jam", "--step", "lok", "--reason", "Wrong."));
        assertTrue(err.toString().contains("its steps are look, measure"), err::toString);
        assertEquals(0, atHome("recall", "jam", "--step", "look", "--reason", "Wrong.", "--dry-run"));
        assertTrue(out.toString().contains("nobody is on record as having worked by it"), out::toString);
        assertEquals(Optional.empty(), board.recall);
        assertEquals(0, atHome("recall", "jam", "--step", "look", "--reason", "Wrong.", "--reason-de", "Falsch."));
        Recall.Entry entry = up().inForce().getFirst();
        assertEquals("Falsch.", entry.reason(new Lang("de")));
        assertEquals(1, entry.meanings().size(), "only as long as the step says this");
    }

    @Test
    void aRecallIsKeptForServeWhereNoBrokerIsAndOnlyLiftedByItsNumber() throws Exception {
        assertEquals(0, init());
        assertEquals(0, atHome("publish"));
        assertEquals(3, run("recall", "jam", "--reason", "Wrong.", "--home", home()));
        assertTrue(Files.exists(temp.resolve("home/recall.json")));
        assertEquals(0, atHome("recall", "list"));
        assertTrue(out.toString().contains("1  jam – Wrong."), out::toString);
        assertTrue(out.toString().contains("list 1 is proved in force on 0 of 0 kiosks"), out::toString);
        assertEquals(1, atHome("recall", "lift", "2"));
        assertEquals(0, atHome("recall", "lift", "1"));
        assertEquals(1, up().entries().size(), "it stays in the list");
        assertEquals(0, up().inForce().size());
        assertEquals(1, atHome("recall", "lift", "1"), "once");
        assertEquals(0, atHome("recall", "list", "--json"));
        assertTrue(out.toString().contains("\"lifted\":"), out::toString);
        assertEquals(0, atHome("exposure", "jam@1", "look", "--csv"));
        assertTrue(out.toString().contains("worker,name,kiosk,station,aid,step,release,last,times"), out::toString);
        assertEquals(2, atHome("exposure", "jam@one"));
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void nobodyWorkedByItIsSaidOnlyOfWhatThereIs() throws Exception {
        assertEquals(0, init());
        assertEquals(0, atHome("publish"));
        assertEquals(0, atHome("exposure", "jam", "look"));
        assertTrue(said().contains("nobody is on record as having worked by it"), out::toString);
        assertEquals(1, atHome("exposure", "jma"));
        assertTrue(
                err.toString().contains("No release has an aid 'jma' – a misspelt name finds nothing"), err::toString);
        assertEquals(1, atHome("exposure", "jam", "lok"));
        assertTrue(err.toString().contains("its steps are look, measure"), err::toString);
        assertEquals(1, atHome("exposure", "jam@7"));
        assertTrue(err.toString().contains("There is no release 7 – nobody can have worked by it"), err::toString);
        assertFalse(said().contains("nobody is on record"), out::toString);
    }

    @Test
    void aRecallIsNotProvedOnAKioskThatHasNeverSaidAnything() throws Exception {
        assertEquals(0, init());
        assertEquals(0, atHome("kiosk", "new", "press-3", "--station", STATION));
        assertEquals(0, atHome("publish"));
        assertEquals(1, atHome("recall", "jam", "--reason", "Wrong.", "--replacement", "jma"));
        assertTrue(err.toString().contains("No release has an aid 'jma'"), err::toString);
        assertEquals(Optional.empty(), board.recall);
        assertEquals(0, atHome("recall", "jam", "--reason", "Wrong.", "--replacement", "torque"));
        assertEquals(0, atHome("recall", "list"));
        assertTrue(said().contains("list 1 is proved in force on 0 of 1 kiosks"), out::toString);
        assertTrue(said().contains("press-3: no receipt, it may not know of it yet"), out::toString);
    }

    @Test
    void keysAreListedForAPersonAndForAProgram() throws Exception {
        assertEquals(0, init());
        assertEquals(0, atHome("keys"));
        assertTrue(said().contains("root: 1 of 1 – "), out::toString);
        assertEquals(0, atHome("keys", "--json"));
        String json = said();
        assertTrue(json.contains("\"locked\":false"), json);
        assertTrue(json.contains("\"author\":{\"keys\":[{\"here\":true,\"id\":\""), json);
        assertEquals(0, atHome("keys", "list", "--json"));
        assertEquals(json, said());
    }

    @Test
    void theRosterIsListedWithoutWhatIsOnABadge() throws Exception {
        assertEquals(0, init());
        assertEquals(0, atHome("roster", "list"));
        assertTrue(said().startsWith("Nobody yet: "), out::toString);
        assertEquals(0, atHome("roster", "import", roster()));
        assertEquals(0, atHome("roster", "list"));
        assertTrue(said().matches("1 +Ana K +pl  [0-9a-f]{32}  operator\\R1 people; list version 1\\R"), out::toString);
        assertEquals(0, atHome("roster", "list", "--json"));
        assertTrue(said().contains("\"name\":\"Ana K\",\"called\":\"Ana\",\"language\":\"pl\""), out::toString);
        assertTrue(said().contains("\"badges\":1,\"active\":true}"), out::toString);
        assertFalse(said().contains("0C000621A5"), out::toString);
    }

    @Test
    void aStickThatWouldNotBeGoodForADayIsNotWritten() throws Exception {
        assertEquals(0, init());
        assertEquals(0, atHome("publish"));
        Path stick = Files.createDirectory(temp.resolve("stick"));
        assertEquals(2, atHome("bundle", stick.toString(), "--days", "0"));
        assertTrue(err.toString().contains("--days 0: a stick is good for 1 to 3650 days"), err::toString);
        try (Stream<Path> there = Files.list(stick)) {
            assertEquals(0, there.count());
        }
        assertEquals(0, atHome("bundle", stick.toString(), "--days", "1"));
    }

    private Recall up() throws Malformed {
        byte[] envelope = board.recall.orElseThrow().array();
        return Recall.parse(Envelope.parse(envelope).payload().array());
    }

    private int atHome(String... arguments) {
        return online(Stream.concat(Arrays.stream(arguments), Stream.of("--home", home()))
                .toArray(String[]::new));
    }

    private String roster() throws Exception {
        Path file = temp.resolve("people.csv");
        Files.writeString(file, "number,name,called,language,roles,badge\n1,Ana K,Ana,pl,operator,0C000621A5\n");
        return file.toString();
    }

    private int run(String... arguments) {
        Boards nowhere = (broker, topics) -> {
            throw new NotDelivered("the broker " + broker + " cannot be reached", new ConnectException("refused"));
        };
        return type(nowhere, arguments);
    }
}
