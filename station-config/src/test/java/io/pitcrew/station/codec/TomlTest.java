package io.pitcrew.station.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.AidId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TomlTest {
    private final Problems problems = new Problems();

    @Test
    void aMisspeltKeyIsOneProblemWithItsPlaceAndTheKeyMeant() {
        TomlTable table = read("a = 1\n\n  readr = \"right\"\n");
        table.whole("a", "", 0, 9);
        table.text("reader", "the arrow would point nowhere");
        table.noMoreKeys();
        assertEquals(
                List.of("f.toml:3:3 unknown key 'readr' – nothing would come of it – did you mean 'reader'?"), said());
    }

    @Test
    void eachMistakeIsNotedAndReadingGoesOn() {
        TomlTable table = read("""
                text = 7
                number = 12
                flag = "yes"
                aids = ["good", 3, "BAD"]
                [names]
                en = "Press"
                """);
        assertEquals(Optional.empty(), table.text("text", "why"));
        assertEquals(Optional.empty(), table.whole("number", "why", 1, 10));
        assertEquals(Optional.empty(), table.bool("flag", "why"));
        assertEquals(Optional.of(List.of(new AidId("good"))), table.list("aids", "why", AidId::new));
        assertEquals(Optional.of("Press"), table.table("names", "why").flatMap(names -> names.text("en", "why")));
        table.text("absent", "why");
        table.noMoreKeys();
        assertEquals(
                List.of("0:0", "1:1", "2:1", "3:1", "4:17", "4:20"),
                problems.sorted().stream().map(p -> p.line() + ":" + p.column()).toList());
    }

    @Test
    void keysAreFoundBehindStringsCommentsAndInlineTables() {
        TomlTable table = read("""
                # a = "comment"
                long = '''
                name = "inside a string" '' "
                '''
                inline = { en = "x # no comment", de = [1, 2] } # comment
                "quoted key" = 'it is ] } literal'
                [deep.er]
                key = 1
                """);
        table.problem("long", "", "", "");
        table.problem("inline", "", "", "");
        TomlTable inline = table.table("inline", "").orElseThrow();
        inline.problem("de", "", "", "");
        table.problem("quoted key", "", "", "");
        table.table("deep", "").flatMap(d -> d.table("er", "")).orElseThrow().problem("key", "", "", "");
        assertEquals(
                List.of("2:1", "5:1", "5:35", "6:1", "8:1"),
                problems.sorted().stream().map(p -> p.line() + ":" + p.column()).toList());
    }

    @Test
    void textsAndNumbersOfTheAuthorsOwnNamesAreReadByTheirPath() {
        TomlTable table =
                read("[values]\nclamp.torque = \"55 Nm\"\nclamp.low = 52.0\n[values.ram]\nstop = 3\nup = true\n");
        assertEquals(Map.of("clamp.torque", "55 Nm", "clamp.low", "52.0", "ram.stop", "3"), table.flat("values", ""));
        table.noMoreKeys();
        assertEquals(1, said().size());
        assertTrue(said().getFirst().startsWith("f.toml:6:1 'ram.up' is neither text nor number"), said()::toString);
    }

    @Test
    void adviceIsNoProblem() {
        TomlTable table = read("a = 1\n");
        table.advice("a", "one", "why", "what");
        table.advice("a", "one", "why", "what");
        assertTrue(problems.none());
        assertEquals("f.toml:1:1 one – why – what", problems.advice().getFirst().toString());
        assertEquals(1, problems.advice().size());
    }

    @Test
    void whatIsNoTomlSaysWhere() {
        assertTrue(Toml.read("f.toml", "good = 1\nbad = = 2\n", problems).isEmpty());
        assertEquals(2, problems.sorted().getFirst().line());
    }

    @Test
    void aKeyWrittenTwiceIsAProblem() {
        assertTrue(Toml.read("f.toml", "a = 1\na = 2\n", problems).isEmpty());
        assertEquals("f.toml:2", said().getFirst().substring(0, 8), said().getFirst());
    }

    @Test
    void whatIsNotUtf8SaysWhere() {
        byte[] latin1 = {'a', '=', '1', '\n', '#', ' ', (byte) 0xE4, 'x', '\n'};
        assertTrue(Toml.read("f.toml", latin1, problems).isEmpty());
        assertEquals("f.toml:2:3 this is not UTF-8", said().getFirst().split(" – ", -1)[0]);
    }

    private TomlTable read(String text) {
        return Toml.read("f.toml", text, problems).orElseThrow(() -> new AssertionError(said()));
    }

    private List<String> said() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
