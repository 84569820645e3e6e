package io.pitcrew.provisioning.preview;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.JobAid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All pages on one sheet: an aid below the other, a row a page, a column a language, with what finds no room. Nothing
/// in
/// it leads anywhere else.
public record ContactSheet(Plant plant, List<Drawing.Page> pages) {

    private record Row(String aid, int page) {}

    public Path write(Path folder) throws IOException {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Preview</title>
                <meta name="viewport" content="width=device-width">
                <style>
                body{margin:0;padding:24px 32px;background:#E6E9EC;color:#14181D;font:17px/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif}
                h1{margin:1.2em 0 .3em}h1:first-child{margin-top:0}
                div{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:20px;margin:0 0 24px}
                figure{margin:0}img{width:100%;border-radius:12px;box-shadow:0 1px 5px #0004}
                figcaption{font-size:15px;color:#3D454E}b{background:#FFC400;color:#14181D;border-radius:6px;padding:0 8px;display:block;margin:4px 0}
                </style></head><body>
                """);
        Map<Row, StringBuilder> rows = new LinkedHashMap<>();
        for (Drawing.Page page : pages) {
            rows.computeIfAbsent(new Row(page.aid(), page.page()), _ -> new StringBuilder())
                    .append(figure(page));
        }
        String before = "";
        for (Map.Entry<Row, StringBuilder> row : rows.entrySet()) {
            if (!row.getKey().aid().equals(before)) {
                before = row.getKey().aid();
                html.append("<h1>").append(escape(before)).append("</h1>\n");
            }
            html.append("<div>").append(row.getValue()).append("</div>\n");
        }
        Path file = folder.resolve("index.html");
        Files.writeString(file, html.append("</body></html>\n"));
        return file;
    }

    private String figure(Drawing.Page page) {
        StringBuilder advice = new StringBuilder();
        page.advice()
                .forEach(words -> advice.append("<b>").append(escape(words)).append("</b>"));
        return "<figure><a href=\"%s\"><img src=\"%s\" alt=\"\"></a><figcaption lang=\"%s\">%s%s</figcaption></figure>\n"
                .formatted(page.file(), page.file(), page.lang(), escape(caption(page)), advice);
    }

    private String caption(Drawing.Page page) {
        Lang lang = new Lang(page.lang());
        String title = plant.aid(new AidId(page.aid()))
                .map(aid -> page.page() == 0 ? aid.text(lang).title() : title(aid, page, lang))
                .orElse("");
        return page.lang() + " · " + (page.page() == 0 ? "" : page.page() + " ") + title;
    }

    private static String title(JobAid aid, Drawing.Page page, Lang lang) {
        return aid.text(aid.steps().get(page.page() - 1), lang).title();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
