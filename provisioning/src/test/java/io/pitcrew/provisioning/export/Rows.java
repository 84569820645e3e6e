package io.pitcrew.provisioning.export;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values as RFC 4180 has them: what a stranger's program makes of ours.
public final class Rows {
    private final String text;
    private int at;

    private Rows(String text) {
        this.text = text;
    }

    /// @throws IllegalStateException if a line does not end in CR LF, or a quote stays open
    public static List<List<String>> of(String text) {
        Rows rows = new Rows(text);
        List<List<String>> all = new ArrayList<>();
        while (rows.at < text.length()) {
            all.add(rows.row());
        }
        return all;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (took(","));
        if (!took("\r\n")) {
            throw new IllegalStateException("no line end at " + at);
        }
        return cells;
    }

    private String cell() {
        if (!took("\"")) {
            int from = at;
            while (",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }
        StringBuilder cell = new StringBuilder();
        while (true) {
            if (took("\"\"")) {
                cell.append('"');
            } else if (took("\"")) {
                return cell.toString();
            } else {
                cell.append(text.charAt(at++));
            }
        }
    }

    private boolean took(String next) {
        boolean there = text.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }
}
