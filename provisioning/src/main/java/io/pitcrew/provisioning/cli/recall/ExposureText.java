package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.export.sheet.Sheet;
import io.pitcrew.provisioning.recall.Exposure;
import io.pitcrew.provisioning.serve.Names;
import io.pitcrew.station.id.StationPath;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Who worked by something, for a person, a spreadsheet or a program. Names come from the roster and stay on this
/// terminal.
record ExposureText(Names names) {
    private static final List<String> COLUMNS =
            List.of("worker", "name", "kiosk", "station", "aid", "step", "release", "last", "times");

    String of(Exposure exposure) {
        if (exposure.worked().isEmpty()) {
            return "nobody is on record as having worked by it\n";
        }
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
        StringBuilder text = new StringBuilder();
        exposure.worked()
                .forEach(w -> text.append("  %s – %s, step %s, release %s, last %s%s%n"
                        .formatted(
                                names.worker(w.worker()),
                                w.station()
                                        .map(StationPath::station)
                                        .orElse(w.kiosk().value()),
                                w.step(),
                                w.release(),
                                time.format(w.last()),
                                w.times() == 1 ? "" : ", " + w.times() + " times")));
        long people = exposure.people();
        return text.append(people == 1 ? "1 person worked by it" : people + " people worked by it")
                .append('\n')
                .toString();
    }

    String csv(Exposure exposure) {
        StringBuilder csv = new StringBuilder();
        try {
            Sheet sheet = new Sheet(csv, COLUMNS);
            for (Map<String, Object> row : rows(exposure)) {
                sheet.row(row.values().stream().map(String::valueOf).toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text takes everything", e);
        }
        return csv.toString();
    }

    List<Map<String, Object>> rows(Exposure exposure) {
        return exposure.worked().stream().map(this::row).toList();
    }

    private Map<String, Object> row(Exposure.Worked w) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("worker", w.worker());
        row.put("name", names.worker(w.worker()));
        row.put("kiosk", w.kiosk());
        row.put("station", w.station().map(StationPath::value).orElse(""));
        row.put("aid", w.aid());
        row.put("step", w.step());
        row.put("release", w.release());
        row.put("last", w.last());
        row.put("times", w.times());
        return row;
    }
}
