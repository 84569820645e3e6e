package io.pitcrew.provisioning.export.matrix;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.WorkerId;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The matrix for the wall: one page with all in it, a row a person, a column an aid; what is empty was never done.
/// Colours say nothing that words do not say.
///
/// @param names of everybody who works here
/// @param now when it was made
public record MatrixPage(Matrix matrix, Map<WorkerId, String> names, Instant now, ZoneId zone) {
    private static final String NOBODY = "somebody not in the roster";

    public void write(Appendable out) throws IOException {
        out.append("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Training matrix</title>
                <meta name="viewport" content="width=device-width">
                <style>
                body{margin:24px;background:#fff;color:#14181D;font:15px/1.4 "Atkinson Hyperlegible Next",system-ui,sans-serif}
                table{border-collapse:collapse}th,td{border:1px solid #B9C1C9;padding:4px 8px;text-align:left;vertical-align:top}
                thead th{position:sticky;top:0;background:#E6E9EC}tbody th{position:sticky;left:0;background:#E6E9EC;white-space:nowrap}
                td.changed{background:#FFE9A8}td.gone,td.unknown{background:#E6E9EC}small{display:block;color:#3D454E}
                @media print{body{margin:0;font-size:10px}thead{display:table-header-group}}
                </style></head><body>
                """);
        out.append("<h1>Training matrix</h1>\n<p>Made ")
                .append(time(now))
                .append(
                        ". Each cell: when somebody last completed or signed an aid, and the release; empty: never.</p>\n")
                .append("<table><thead><tr><th>Person</th>");
        for (Matrix.Column column : matrix.aids()) {
            out.append("<th>").append(escape(column.title()));
            if (column.skill().isPresent()) {
                out.append("<small>skill ").append(escape(column.skill().get())).append("</small>");
            }
            out.append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (WorkerId person : people()) {
            row(person, out);
        }
        out.append("</tbody></table></body></html>\n");
    }

    private List<WorkerId> people() {
        Set<WorkerId> all = new TreeSet<>(names.keySet());
        all.addAll(matrix.cells().keySet());
        return all.stream()
                .sorted(Comparator.comparing(this::name).thenComparing(WorkerId::value))
                .toList();
    }

    private String name(WorkerId person) {
        return names.getOrDefault(person, NOBODY);
    }

    private void row(WorkerId person, Appendable out) throws IOException {
        out.append("<tr><th>").append(escape(name(person))).append("</th>");
        Map<AidId, Matrix.Cell> cells = matrix.cells().getOrDefault(person, Map.of());
        for (Matrix.Column column : matrix.aids()) {
            Matrix.Cell cell = cells.get(column.aid());
            out.append(cell == null ? "<td></td>" : words(cell));
        }
        out.append("</tr>\n");
    }

    private String words(Matrix.Cell cell) {
        Matrix.Last last = cell.newest();
        return "<td class=\"%s\">%s<small>%s, release %s%s</small></td>"
                .formatted(
                        cell.standing().name().toLowerCase(Locale.ROOT),
                        time(last.at()).substring(0, 10),
                        cell.signed().isPresent() ? "signed" : "completed",
                        last.release(),
                        cell.standing() == Standing.CURRENT
                                ? ""
                                : ", " + cell.standing().words());
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(at);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
