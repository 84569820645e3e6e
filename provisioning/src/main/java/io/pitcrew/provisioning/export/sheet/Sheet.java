package io.pitcrew.provisioning.export.sheet;

import java.io.IOException;
import java.util.List;

/// A table as comma-separated values: RFC 4180, a header first, lines that end in CR LF. What is not a number and what
/// a
/// spreadsheet would compute (it begins with `=`, `+`, `-`, `@`, a tab or a line end) begins with an apostrophe: text
/// from the floor must run nothing in the office.
public final class Sheet {
    private static final String COMPUTED = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String LINE = "\r\n";

    private final Appendable out;
    private final int width;

    public Sheet(Appendable out, List<String> columns) throws IOException {
        this.out = out;
        this.width = columns.size();
        row(columns);
    }

    /// @param cells one for each column; an empty text where there is nothing
    public void row(List<String> cells) throws IOException {
        if (cells.size() != width) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + width + " columns");
        }
        String separator = "";
        for (String cell : cells) {
            out.append(separator).append(written(cell));
            separator = ",";
        }
        out.append(LINE);
    }

    private static String written(String cell) {
        String safe = !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 && !isNumber(cell) ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /// Digits with a sign, a point and digits behind it: `-5`, `+0.25`.
    private static boolean isNumber(String cell) {
        int point = cell.indexOf('.');
        String whole = cell.substring(1, point < 0 ? cell.length() : point);
        String part = point < 0 ? "0" : cell.substring(point + 1);
        return (cell.charAt(0) == '-' || cell.charAt(0) == '+') && areDigits(whole) && areDigits(part);
    }

    private static boolean areDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
