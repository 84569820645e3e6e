package io.pitcrew.provisioning.export;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// One record a line, byte for byte as its kiosk wrote it, by kiosk, chain and place.
public final class JsonLines {
    private final OutputStream out;
    private long records;
    private long forked;
    private long unreadable;

    private JsonLines(OutputStream out) {
        this.out = out;
    }

    public static Written write(RecordStore store, OutputStream out) throws IOException {
        JsonLines lines = new JsonLines(out);
        try {
            store.each(lines::line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return new Written(lines.records, lines.forked, lines.unreadable);
    }

    private void line(StoredRecord record) {
        try {
            out.write(record.line().json().array());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records++;
        forked += record.branch() == StoredRecord.Branch.FORK ? 1 : 0;
        unreadable += record.entry().isEmpty() ? 1 : 0;
    }
}
