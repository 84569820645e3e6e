package io.pitcrew.provisioning.report;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Fact;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An inbox as two lines a report: what was said, and where to correct it.
public final class InboxText {
    private final DateTimeFormatter time;

    /// @param zone of whoever reads
    public InboxText(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    public String of(Inbox inbox) {
        if (inbox.reports().isEmpty()) {
            return "nobody has said that something is wrong\n";
        }
        StringBuilder text = new StringBuilder();
        inbox.reports().forEach(report -> text.append(of(report)));
        return text.toString();
    }

    private String of(Inbox.Report report) {
        String station =
                report.station().map(StationPath::station).orElse(report.kiosk().value());
        String aid = report.title().or(() -> report.aid().map(AidId::value)).orElse("(no aid)");
        String step = report.step().map(StepId::value).map(s -> ", step " + s).orElse("");
        String place = report.place().orElse("this step is in the plant no more");
        return "%s  %s  %s%s: %s%n    %s%n"
                .formatted(time.format(report.at()), station, aid, step, words(report.what()), place);
    }

    private static String words(Fact.SaidWrong.What what) {
        return switch (what) {
            case PICTURE -> "the picture is wrong";
            case WORDS -> "the words are wrong";
            case ORDER -> "the order is wrong";
            case VALUE -> "a value is wrong";
            case DANGEROUS -> "this is dangerous";
        };
    }
}
