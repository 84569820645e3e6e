package io.pitcrew.provisioning.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutCommandsTest extends CommandBench {
    private static final String STATION = "harbour/northgate/assembly/line-2/press-3";

    @BeforeEach
    void aPlantWithAPilot() throws Exception {
        init();
        online("kiosk", "new", "press-3", "--station", STATION, "--home", home());
        Files.writeString(temp.resolve("home/rollout.toml"), """
                format = 1
                ask-above = 2
                [[ring]]
                name = "pilot"
                kiosks = ["press-3"]
                soak = "24 h"
                [[ring]]
                name = "all"
                """);
    }

    @Test
    void aReleaseIsShownGivenOnStoppedAndTakenBack() {
        assertEquals(0, online("publish", "--note", "the first", "--home", home()), err::toString);
        assertTrue(said().contains("is up for pilot: "), out::toString);
        assertEquals(0, online("rollout", "--home", home()));
        assertTrue(said().contains("ring pilot: release 1 since "), out::toString);
        assertTrue(out.toString().contains("in force on 0 of 1, proven by signed records"), out::toString);
        assertTrue(out.toString().contains("press-3: has never said anything"), out::toString);
        assertTrue(out.toString().contains("ring all: nothing yet"), out::toString);
        assertEquals(0, online("rollout", "halt", "--why", "smells", "--home", home()));
        assertEquals(1, online("rollout", "promote", "--home", home()));
        assertTrue(err.toString().contains("release 1 is halted: smells"), err::toString);
        assertEquals(0, online("rollout", "resume", "--home", home()));
        assertEquals(0, online("rollout", "promote", "--dry-run", "--home", home()));
        assertFalse(board.pointers.containsKey("all"));
        assertEquals(0, online("rollout", "promote", "--home", home()));
        assertTrue(board.pointers.containsKey("all"));
        assertEquals(1, online("rollout", "rollback", "7", "--home", home()));
        assertEquals(2, online("rollout", "rollback", "--home", home()));
        assertEquals(0, online("rollout", "rollback", "1", "--home", home()));
        assertTrue(said().contains("Release 2 has the content of release 1"), out::toString);
        assertEquals(0, online("rollout", "history", "--home", home()));
        assertTrue(said().contains("release 1: the first"), out::toString);
        assertTrue(out.toString().contains("halted – smells"), out::toString);
        assertEquals(0, online("receipt", "--json", "--home", home()));
        assertTrue(said().contains("\"kiosks\":1"), out::toString);
        assertEquals(1, online("receipt", "9", "--home", home()));
    }

    @Test
    void aDryRunSaysWhomAChangeInterruptsAndPublishingAsksAboveALimit() throws Exception {
        assertEquals(0, online("publish", "--home", home()));
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        assertEquals(0, online("publish", "--dry-run", "--home", home()));
        assertTrue(said().contains("no records here say who knows it"), out::toString);
        threePeopleWorkedBy("jam");
        assertEquals(0, online("publish", "--dry-run", "--home", home()));
        assertTrue(said().contains("jam: show once – look (interrupts 3 people)"), out::toString);
        assertTrue(out.toString().contains("[-twice.-] {+dreimal.+}"), out::toString);
        assertTrue(out.toString().contains("Nothing was sent"), out::toString);
        assertEquals(1, online("publish", "--home", home()));
        assertTrue(err.toString().contains("This interrupts 3 people. Say --yes"), err::toString);
        assertEquals(1, online("publish", "--resign", "torque", "--home", home()));
        assertTrue(err.toString().contains("torque does not change with this release"), err::toString);
        assertEquals(0, online("publish", "--dry-run", "--json", "--resign", "jam", "--home", home()));
        assertTrue(said().contains("\"kind\":\"RE_SIGN\""), out::toString);
        assertTrue(out.toString().contains("\"interrupts\":{\"jam\":3}"), out::toString);
        assertEquals(0, online("publish", "--editorial", "jam", "--home", home()), "it interrupts nobody");
    }

    @Test
    void whereASecondPersonApprovesNothingGoesOutBeforeThatPersonHasLooked() throws Exception {
        assertEquals(0, online("keys", "approval", "required", "--home", home()), err::toString);
        assertTrue(said().contains("Move "), "both keys lie in one place");
        assertEquals(0, online("approve", "--home", home()));
        assertTrue(said().contains("Nothing waits for approval."), out::toString);
        assertEquals(0, online("publish", "--note", "the first", "--by", "Ana Ruiz", "--home", home()), err::toString);
        assertTrue(said().contains("Release 1 waits for approval (0 of 1 approvals)"), out::toString);
        assertEquals(Map.of(), board.pointers);
        assertEquals(0, online("approve", "--dry-run", "--home", home()));
        assertTrue(said().contains("Release 1, proposed by Ana Ruiz at "), out::toString);
        assertTrue(out.toString().contains("jam: added"), out::toString);
        assertEquals(1, online("approve", "7", "--by", "Bo", "--home", home()));
        assertTrue(err.toString().contains("Release 7 does not wait for approval; release 1 does"), err::toString);
        assertEquals(1, online("approve", "1", "--by", "ana  ruiz", "--home", home()));
        assertTrue(err.toString().contains("wrote it – whoever approves must be somebody else"), err::toString);
        Path author = key("author-");
        assertEquals(1, online("approve", "1", "--by", "Bo", "--key", author.toString(), "--home", home()));
        assertTrue(err.toString().contains("is one that writes releases"), err::toString);
        assertEquals(
                1, online("approve", "1", "--by", "Bo", "--key", key("pointer-").toString(), "--home", home()));
        assertTrue(err.toString().contains("approves nothing by trust root 2"), err::toString);
        assertEquals(Map.of(), board.pointers);
        Path stick = temp.resolve("stick.key");
        Files.move(key("approver-"), stick);
        assertEquals(1, online("approve", "1", "--by", "Bo", "--home", home()));
        assertTrue(err.toString().contains("No key for the role approver is in this home"), err::toString);
        assertEquals(
                0, online("approve", "1", "--by", "Bo", "--key", stick.toString(), "--home", home()), err::toString);
        assertTrue(said().contains("Release 1 is up for pilot: "), out::toString);
        assertTrue(board.pointers.containsKey("pilot"));
        assertEquals(0, online("rollout", "history", "--home", home()));
        assertTrue(said().contains("proposed – by Ana Ruiz"), out::toString);
        assertTrue(out.toString().contains("approved – by Bo"), out::toString);
    }

    @Test
    void whatWaitsIsReplacedByWhatIsProposedLaterOrTakenBackAndItsNumberIsGone() throws Exception {
        online("keys", "approval", "required", "--home", home());
        online("publish", "--by", "Ana", "--home", home());
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        assertEquals(0, online("publish", "--by", "Ana", "--home", home()));
        assertTrue(said().contains("Release 2 waits for approval"), out::toString);
        assertEquals(1, online("approve", "1", "--by", "Bo", "--home", home()));
        assertEquals(0, online("rollout", "--home", home()));
        assertTrue(said().contains("Release 2 waits for approval, proposed by Ana"), out::toString);
        assertEquals(0, online("publish", "--withdraw", "--home", home()));
        assertTrue(said().contains("Release 2 is taken back"), out::toString);
        assertEquals(0, online("approve", "--home", home()));
        assertTrue(said().contains("Nothing waits for approval."), out::toString);
        online("publish", "--by", "Ana", "--home", home());
        assertEquals(0, online("approve", "3", "--by", "Bo", "--json", "--home", home()), err::toString);
        assertTrue(said().contains("\"release\":3"), out::toString);
    }

    @Test
    void aPlantThatAsksForApprovalIsNotPublishedWhereTheTrustRootDoesNot() throws Exception {
        plant.replace("plant.toml", "format = 1", "format = 1\napproval = \"required\"");
        assertEquals(1, online("publish", "--home", home()));
        assertTrue(err.toString().contains("say `pitcrew keys approval required`"), err::toString);
        online("keys", "approval", "required", "--home", home());
        assertEquals(0, online("publish", "--home", home()), err::toString);
    }

    private Path key(String role) throws Exception {
        try (Stream<Path> files = Files.list(temp.resolve("home/keys"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(role))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void timesAndRingsThatCannotBeAreToldAsMistakesInTheCommand() {
        assertEquals(Exit.USAGE, online("publish", "--from", "soon", "--home", home()));
        assertEquals(Exit.USAGE, online("publish", "--at-shift-change", "--home", home()));
        assertEquals(Exit.USAGE, online("publish", "--ring", "west", "--home", home()));
        assertEquals(0, online("publish", "--from", "2099-01-01T06:00", "--ring", "all", "--home", home()));
        assertTrue(said().contains("It takes effect at 2099-01-01 06:00"), out::toString);
        assertTrue(board.pointers.containsKey("all"));
    }

    @Test
    void aKioskIsToldAStationAndARing() {
        assertEquals(1, online("kiosk", "assign", "press-3", "--home", home()));
        assertEquals(1, online("kiosk", "assign", "press-4", "--ring", "all", "--home", home()));
        assertEquals(1, online("kiosk", "assign", "press-3", "--ring", "all", "--home", home()));
        assertTrue(err.toString().contains("rollout.toml has press-3 in ring pilot"), err::toString);
        assertEquals(
                0, online("kiosk", "assign", "press-3", "--station", STATION, "--ring", "pilot", "--home", home()));
        assertTrue(board.assignments.containsKey(new KioskId("press-3")));
        assertEquals(0, online("publish", "--home", home()));
        assertEquals(0, online("publish", "--renew", "--home", home()));
        assertTrue(said().contains("Signed anew for: pilot"), out::toString);
    }

    private void threePeopleWorkedBy(String aid) throws Exception {
        ToyKiosk press = new ToyKiosk("press-3");
        List<StoredRecord> run = new ArrayList<>();
        Head head = press.head();
        for (int i = 0; i < 3; i++) {
            Context who = Context.NONE.by(new WorkerId(("" + i).repeat(32))).of(new AidId(aid), new Lang("en"));
            Entry.Stamp stamp = new Entry.Stamp("id-" + i, Instant.now(), 1, i, "good");
            Line line = Entry.of(press.id(), head, stamp, who, new Fact.Completed("w" + i))
                    .line();
            head = new Head(head.chain(), head.seq().next(), line.hash());
            run.add(new StoredRecord(
                    press.id(), head, line, Optional.empty(), StoredRecord.Branch.MAIN, Instant.now()));
        }
        Path folder = Files.createDirectories(temp.resolve("home/collected"));
        try (RecordStore store = SqliteRecords.open(folder.resolve("records.db"))) {
            store.append(run);
        }
    }
}
