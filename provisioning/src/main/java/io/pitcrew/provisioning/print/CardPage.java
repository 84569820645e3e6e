package io.pitcrew.provisioning.print;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A card as one HTML file with all that it shows in it, for sheets of A5. Browsers print it, or save it as PDF.
///
/// @param plant where the pictures lie, and what other aids are called
public record CardPage(Card card, Plant plant) {
    private static final String STYLE = """
            @page{size:A5;margin:8mm}
            *{box-sizing:border-box}
            body{font:9.5pt/1.3 "Atkinson Hyperlegible Next",system-ui,sans-serif;color:#14181D;margin:0 auto;max-width:132mm}
            table{width:100%;border-collapse:collapse}td{padding:0;font-size:inherit}
            header{display:flex;gap:4mm;border-bottom:.6mm solid #14181D;padding-bottom:1mm}
            header div:first-child{flex:1}h1{font-size:17pt;line-height:1.1;margin:0 0 1mm}p{margin:0 0 1mm}
            .code{text-align:center}.qr{width:20mm;height:20mm;display:block;margin:auto}.number{font:bold 11pt monospace;white-space:nowrap}
            section{break-inside:avoid;display:flow-root;padding:2mm 0;border-bottom:.2mm solid #98A2AC}h2{font-size:11pt;line-height:1.15;margin:0 0 1mm}
            h2 b{background:#14181D;color:#fff;border-radius:50%;padding:0 1.6mm;margin-right:1.2mm}
            img{float:left;width:54mm;height:42mm;margin-right:3mm;object-fit:contain;background:#EDF0F3;border-radius:1mm}
            ul{list-style:none;margin:1mm 0;padding:0;overflow:hidden}li{padding-left:5mm;text-indent:-5mm}li b:first-child{display:inline-block;width:5mm;text-indent:0}
            .warning,.asked{overflow:hidden}.warning{border:.6mm solid #14181D;background:#FFC400;border-radius:1mm;padding:.4mm 1.5mm}
            .asked{border-left:1mm solid #0A4F78;padding-left:2mm}
            footer{font-size:8pt;border-top:.2mm solid #14181D;padding-top:1mm}
            """;

    public String html() throws IOException {
        PaperWords words = PaperWords.in(card.lang());
        JobAid.Text cover = card.aid().text(card.lang());
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <style>
                %s</style></head><body><table><tbody><tr><td>
                <header><div><h1>%s</h1><p>%s</p><p>%s</p></div><div class="code">%s<div class="number">%s</div></div></header>
                <main>
                """.formatted(
                        card.lang(),
                        escape(cover.title()),
                        STYLE,
                        escape(cover.title()),
                        escape(cover.problem()),
                        escape(cover.helps()),
                        Qr.svg(card.code()),
                        card.code()));
        List<Step> steps = card.aid().steps();
        for (int i = 0; i < steps.size(); i++) {
            html.append("<section>");
            step(html, i, steps.get(i), words);
            html.append("</section>\n");
        }
        return html.append("""
                        </main></td></tr></tbody>
                        <tfoot><tr><td><footer>%s · %s · %s · <b>%s</b><br>%s</footer></td></tr></tfoot></table></body></html>
                        """.formatted(
                                escape(card.station().name(card.lang())),
                                escape(words.say("release", card.release())),
                                escape(words.say("printed", card.printed())),
                                card.code(),
                                escape(words.say("ask"))))
                .toString();
    }

    private void step(StringBuilder html, int at, Step step, PaperWords words) throws IOException {
        StepText text = card.aid().text(step, card.lang());
        if (step.picture().isPresent()) {
            html.append("<img alt=\"%s\" src=\"%s\">\n"
                    .formatted(
                            escape(text.alt().orElse("")), data(step.picture().get())));
        }
        html.append("<h2><b>%d</b>%s</h2>\n".formatted(at + 1, marked(text.title())));
        step.hazard()
                .ifPresent(hazard -> paragraph(
                        html,
                        "warning",
                        "<b>" + words.say(hazard.word().name()) + "</b> "
                                + marked(text.warning().orElse(""))));
        html.append("<ul>\n");
        for (StepText.Line line : text.lines()) {
            html.append("<li><b>%s</b>%s</li>\n"
                    .formatted(line.callout() == 0 ? "–" : line.callout(), marked(line.text())));
        }
        html.append("</ul>\n");
        asked(at, step.action(), text, words).forEach(line -> paragraph(html, "asked", line));
        if (step.video().isPresent()) {
            paragraph(html, "asked", escape(words.say("video", step.videoSeconds())));
        }
    }

    private List<String> asked(int at, Action action, StepText text, PaperWords words) {
        String way = marked(text.way().orElse(""));
        return switch (action) {
            case Action.Do _ -> List.of();
            case Action.Check _ ->
                List.of(option(text.ok().orElse(""), ""), option(text.notOk().orElse(""), way));
            case Action.Measure measure ->
                List.of(
                        "<b>%s %s – %s %s</b>"
                                .formatted(
                                        marked(text.label().orElse("")),
                                        measure.low().toPlainString(),
                                        measure.high().toPlainString(),
                                        escape(measure.unit())),
                        escape(words.say("outside")) + " → " + way);
            case Action.Choose choose ->
                IntStream.range(0, text.choices().size())
                        .mapToObj(i -> option(
                                text.choices().get(i).text(),
                                led(at, choose.leads().get(i), text.choices().get(i), words)))
                        .toList();
            case Action.Question _ ->
                text.choices().stream().map(choice -> option(choice.text(), "")).toList();
            case Action.Timer timer -> List.of("<b>" + escape(words.say("wait", timer.seconds())) + "</b>");
        };
    }

    /// Where an answer leads: the number of a step, another card, or what to do.
    private String led(int at, Lead lead, StepText.Choice choice, PaperWords words) {
        return switch (lead) {
            case Lead.On _ -> words.say("step", at + 2);
            case Lead.To to -> words.say("step", card.aid().indexOf(to.step()) + 1);
            case Lead.Aid to ->
                "<b>"
                        + escape(plant.aid(to.aid())
                                .map(aid -> aid.text(card.lang()).title())
                                .orElse(to.aid().value())) + "</b>";
            case Lead.Out _ -> marked(choice.way().orElse(""));
        };
    }

    private static String option(String words, String leads) {
        return "☐ " + marked(words) + (leads.isEmpty() ? "" : " → " + leads);
    }

    private static void paragraph(StringBuilder html, String kind, String words) {
        html.append("<p class=\"%s\">%s</p>\n".formatted(kind, words));
    }

    private String data(Media picture) throws IOException {
        byte[] bytes = Files.readAllBytes(Objects.requireNonNull(plant.media().get(picture), "a picture of the plant"));
        return "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /// `**bold**` is the only mark-up there is.
    private static String marked(String text) {
        String[] parts = escape(text).split("\\*\\*", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> i % 2 == 1 ? "<b>" + parts[i] + "</b>" : parts[i])
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
