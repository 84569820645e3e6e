package io.pitcrew.provisioning.cli.handout;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.export.RecordSheet;
import io.pitcrew.provisioning.export.Written;
import io.pitcrew.provisioning.export.matrix.Matrix;
import io.pitcrew.provisioning.export.matrix.MatrixPage;
import io.pitcrew.provisioning.export.matrix.MatrixSheet;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.WorkerId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is handed out as rows and columns; each says afterwards what was in it and what was not.
record Tables(OperationsHome home, RecordStore store) {

    String records(OutputStream out, boolean named) throws IOException, Malformed {
        Optional<Function<WorkerId, String>> called = Optional.empty();
        if (named) {
            Map<WorkerId, String> known = names();
            called = Optional.of(worker -> known.getOrDefault(worker, ""));
        }
        Written written = RecordSheet.write(store, out, called);
        return written.records() + " records"
                + (written.unreadable() > 0 ? ", " + written.unreadable() + " of them not readable" : "")
                + beside(written.forked());
    }

    static String beside(long forked) {
        return forked == 0 ? "" : "; " + forked + " more are on a fork and not in it: --jsonl has them";
    }

    /// @param page for a browser, instead of rows for a spreadsheet
    String matrix(OutputStream out, boolean page, Instant now) throws IOException, Malformed {
        Matrix matrix = Matrix.of(store, new Kept(new Shelf(home.releases(), home.objects())));
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (page) {
            new MatrixPage(matrix, names(), now, ZoneId.systemDefault()).write(text);
        } else {
            MatrixSheet.write(matrix, names(), text);
        }
        text.flush();
        return matrix.cells().size() + " people have completed or signed something, of "
                + matrix.aids().size() + " aids"
                + (matrix.unreadable() > 0 ? "; " + matrix.unreadable() + " records are not readable" : "");
    }

    private Map<WorkerId, String> names() throws IOException, Malformed {
        return RosterBook.read(home.rosterFile()).names();
    }
}
