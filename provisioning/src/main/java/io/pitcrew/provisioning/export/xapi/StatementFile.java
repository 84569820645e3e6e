package io.pitcrew.provisioning.export.xapi;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.record.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Every statement of a store, a line each or as one JSON array, in the order in which each kiosk recorded.
public final class StatementFile {
    private final Statements statements;
    private final OutputStream out;
    private final boolean array;
    private long records;
    private long written;
    private long forked;
    private long unreadable;

    private StatementFile(Statements statements, OutputStream out, boolean array) {
        this.statements = statements;
        this.out = out;
        this.array = array;
    }

    /// @param records on the main branches
    /// @param statements made of them
    /// @param forked records beside these, of which none was made
    /// @param unreadable of the records, of which none could be made
    public record Made(long records, long statements, long forked, long unreadable) {}

    /// @param array one JSON array instead of lines
    public static Made write(RecordStore store, Statements statements, OutputStream out, boolean array)
            throws IOException {
        StatementFile file = new StatementFile(statements, out, array);
        try {
            store.each(file::record);
            file.text(array ? (file.written == 0 ? "[]\n" : "\n]\n") : "");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return new Made(file.records, file.written, file.forked, file.unreadable);
    }

    private void record(StoredRecord record) {
        if (record.branch() == StoredRecord.Branch.FORK) {
            forked++;
            return;
        }
        records++;
        Optional<Entry> entry = record.entry();
        try {
            if (entry.isPresent()) {
                statements.of(entry.get()).ifPresent(this::statement);
            } else {
                unreadable++;
            }
        } catch (Malformed e) {
            unreadable++;
        }
    }

    private void statement(Statement statement) {
        text(array ? (written == 0 ? "[\n" : ",\n") : "");
        try {
            out.write(statement.json().array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text(array ? "" : "\n");
        written++;
    }

    private void text(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
