package io.pitcrew.provisioning.export.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    @Test
    void aCellWithCommaQuoteOrLineEndStandsInQuotes() throws IOException {
        assertEquals(
                "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain,\r\n",
                row("a,b", "say \"no\"", "two\nlines", "plain", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "=HYPERLINK(0) | '=HYPERLINK(0)",
                "+49 40 1234 | '+49 40 1234",
                "-oil- | '-oil-",
                "@SUM(A1) | '@SUM(A1)",
                "\uff1d1 | '\uff1d1",
                "-5 | -5",
                "-5.25 | -5.25",
                "+3 | +3",
                "-5-3 | '-5-3",
                "-.5 | '-.5",
                "- | '-",
                "55.0 | 55.0",
                "a=b | a=b"
            })
    void whatASpreadsheetWouldComputeIsTextAndANumberIsANumber(String cell, String written) throws IOException {
        assertEquals(written + "\r\n", row(cell));
    }

    @Test
    void aTabOrALineEndBeforeItHidesNoFormula() throws IOException {
        assertEquals("'\t=1\r\n", row("\t=1"));
        assertEquals("\"'\n=1\"\r\n", row("\n=1"));
        assertEquals("\"'\r=1\"\r\n", row("\r=1"));
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsAMistakeOfOurs() throws IOException {
        Sheet sheet = new Sheet(new StringBuilder(), List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> sheet.row(List.of("1")));
    }

    private static String row(String... cells) throws IOException {
        StringBuilder text = new StringBuilder();
        Sheet sheet = new Sheet(text, List.of(cells).stream().map(_ -> "x").toList());
        int header = text.length();
        sheet.row(List.of(cells));
        return text.substring(header);
    }
}
