package io.pitcrew.provisioning.export.matrix;

import io.pitcrew.provisioning.export.sheet.Sheet;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.WorkerId;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The matrix for a spreadsheet: a row for each person and aid of which there is something.
public final class MatrixSheet {
    static final List<String> COLUMNS = List.of(
            "worker",
            "name",
            "aid",
            "title",
            "skill",
            "completed",
            "completed-release",
            "signed",
            "signed-release",
            "standing");

    private MatrixSheet() {}

    /// @param names what people are called; whoever is not in it has none
    public static void write(Matrix matrix, Map<WorkerId, String> names, Appendable out) throws IOException {
        Map<AidId, Matrix.Column> columns = new HashMap<>();
        matrix.aids().forEach(column -> columns.put(column.aid(), column));
        Sheet sheet = new Sheet(out, COLUMNS);
        for (Map.Entry<WorkerId, Map<AidId, Matrix.Cell>> row : matrix.cells().entrySet()) {
            String name = names.getOrDefault(row.getKey(), "");
            for (Map.Entry<AidId, Matrix.Cell> at : row.getValue().entrySet()) {
                Optional<Matrix.Column> column = Optional.ofNullable(columns.get(at.getKey()));
                Matrix.Cell cell = at.getValue();
                sheet.row(List.of(
                        row.getKey().value(),
                        name,
                        at.getKey().value(),
                        column.map(Matrix.Column::title).orElse(""),
                        column.flatMap(Matrix.Column::skill).orElse(""),
                        cell(cell.completed().map(Matrix.Last::at)),
                        release(cell.completed().map(Matrix.Last::release)),
                        cell(cell.signed().map(Matrix.Last::at)),
                        release(cell.signed().map(Matrix.Last::release)),
                        cell.standing().words()));
            }
        }
    }

    private static String cell(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }

    private static String release(Optional<ReleaseNumber> release) {
        return release.map(ReleaseNumber::toString).orElse("");
    }
}
