package io.pitcrew.provisioning.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pictures of a tour in order, each with its caption and the records it made, as one page that needs nothing else.
final class Album {
    private final Path folder;
    private final List<Page> pages = new ArrayList<>();

    private record Page(String file, String title, String caption, List<String> records) {}

    Album(Path folder) {
        this.folder = folder;
    }

    /// The file the next picture belongs in: `07-home.png`.
    Path next(String name) {
        return folder.resolve("%02d-%s.png".formatted(pages.size() + 1, name));
    }

    void add(Path picture, String title, String caption, List<String> records) {
        pages.add(new Page(String.valueOf(picture.getFileName()), title, caption, List.copyOf(records)));
    }

    List<String> files() {
        return pages.stream().map(Page::file).toList();
    }

    void write(String summary) throws IOException {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Pitcrew: a shift in pictures</title>
                <meta name="viewport" content="width=device-width">
                <style>
                body{margin:0;background:#E6E9EC;color:#14181D;font:17px/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif}
                header,section{max-width:1180px;margin:0 auto;padding:24px 32px}
                section{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:28px;align-items:start}
                img{width:100%;border-radius:12px;box-shadow:0 1px 5px #0004}
                h1{margin:.3em 0}h2{margin:0 0 .2em;font-size:21px}p{margin:.2em 0 1em}
                ul{margin:0;padding:0;list-style:none;font-size:15px}
                li{background:#fff;border-radius:8px;padding:6px 12px;margin:6px 0}
                li.none{background:none;padding:0;color:#3D454E}
                small{color:#3D454E}
                @media(max-width:800px){section{grid-template-columns:1fr}}
                </style></head><body><header><h1>A shift in pictures</h1><p>
                """);
        html.append(escape(summary)).append("</p></header>\n");
        int n = 0;
        for (Page page : pages) {
            html.append(
                    "<section><a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a><div><small>%d</small><h2>%s</h2><p>%s</p><ul>"
                            .formatted(
                                    page.file(),
                                    page.file(),
                                    escape(page.title()),
                                    ++n,
                                    escape(page.title()),
                                    escape(page.caption())));
            for (String entry : page.records()) {
                html.append("<li>").append(escape(entry)).append("</li>");
            }
            html.append(page.records().isEmpty() ? "<li class=\"none\">no record</li>" : "")
                    .append("</ul></div></section>\n");
        }
        Files.write(
                folder.resolve("index.html"),
                html.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
