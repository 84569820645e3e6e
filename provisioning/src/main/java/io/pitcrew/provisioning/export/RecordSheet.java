package io.pitcrew.provisioning.export;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.export.sheet.Sheet;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One record of the main branches a row, by kiosk, chain and place; the columns are described in `docs/exports.md`.
/// What cannot be read is a row too. Rows are written as they are read, so a store of any size needs the same memory.
public final class RecordSheet {
    private static final List<String> BEFORE_NAME =
            List.of("id", "kiosk", "chain", "seq", "hash", "type", "at", "clock", "received", "station", "worker");
    private static final List<String> AFTER_NAME =
            List.of("release", "aid", "step", "lang", "meaning", "shown", "work", "value", "refers", "words", "data");
    private static final String UNREADABLE = "unreadable";

    private final Sheet sheet;
    private final Optional<Function<WorkerId, String>> names;
    private long records;
    private long forked;
    private long unreadable;

    private RecordSheet(Sheet sheet, Optional<Function<WorkerId, String>> names) {
        this.sheet = sheet;
        this.names = names;
    }

    /// @param names what people are called; if there are no names there is no such column
    /// @return how much there was; what is forked is not in the table
    public static Written write(RecordStore store, OutputStream out, Optional<Function<WorkerId, String>> names)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        RecordSheet sheet = new RecordSheet(new Sheet(text, columns(names.isPresent())), names);
        try {
            store.each(sheet::record);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
        return new Written(sheet.records, sheet.forked, sheet.unreadable);
    }

    static List<String> columns(boolean named) {
        List<String> columns = new ArrayList<>(BEFORE_NAME);
        if (named) {
            columns.add("name");
        }
        columns.addAll(AFTER_NAME);
        return columns;
    }

    private void record(StoredRecord record) {
        if (record.branch() == StoredRecord.Branch.FORK) {
            forked++;
            return;
        }
        records++;
        Optional<Entry> entry = record.entry();
        unreadable += entry.isEmpty() ? 1 : 0;
        try {
            sheet.row(row(record, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> row(StoredRecord record, Optional<Entry> entry) {
        List<String> row = new ArrayList<>();
        row.add(entry.map(Entry::id).orElse(""));
        row.add(record.kiosk().value());
        row.add(record.at().chain().value());
        row.add(record.at().seq().toString());
        row.add(record.at().hash().hex());
        row.add(entry.map(Entry::type).orElse(UNREADABLE));
        row.add(entry.map(e -> e.at().toString()).orElse(""));
        row.add(entry.map(Entry::clock).orElse(""));
        row.add(record.received().toString());
        row.add(cell(entry.flatMap(Entry::station)));
        row.add(cell(entry.flatMap(Entry::worker)));
        names.ifPresent(known -> row.add(entry.flatMap(Entry::worker).map(known).orElse("")));
        row.add(cell(entry.flatMap(Entry::release)));
        row.add(cell(entry.flatMap(Entry::aid)));
        row.add(cell(entry.flatMap(Entry::step)));
        row.add(cell(entry.flatMap(Entry::lang)));
        row.add(cell(entry.flatMap(Entry::meaning)));
        row.add(cell(entry.flatMap(Entry::shown)));
        Map<String, Object> data = entry.map(Entry::data).orElse(Map.of());
        row.add(first(data, "work"));
        row.add(first(data, "value"));
        row.add(first(data, "undone", "corrected", "report"));
        row.add(first(data, "text", "how", "reason"));
        row.add(entry.map(e -> new String(Json.write(e.data()), StandardCharsets.UTF_8))
                .orElse(""));
        return row;
    }

    private static String cell(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String first(Map<String, Object> data, String... keys) {
        for (String key : keys) {
            Object found = data.get(key);
            if (found != null) {
                return found.toString();
            }
        }
        return "";
    }
}
