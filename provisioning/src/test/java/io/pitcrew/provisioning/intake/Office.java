package io.pitcrew.provisioning.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents for tests: those in the resources, and small ones put together part by part.
final class Office {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Office() {}

    static Path document(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(Office.class.getResourceAsStream(name), name)) {
            Path file = folder.resolve(name);
            Files.write(file, in.readAllBytes());
            return file;
        }
    }

    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Office.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A Word document of this body; `relations` are those of the document.
    static Map<String, byte[]> word(String body, String relations) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "_rels/.rels", relation("r1", "officeDocument", "word/document.xml", ""));
        put(parts, "word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="%s">\
                <w:body>%s</w:body></w:document>""".formatted(RELATION, body));
        put(parts, "word/_rels/document.xml.rels", relations);
        return parts;
    }

    static String relation(String id, String type, String target, String mode) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="%s" Type="%s/%s" Target="%s"%s/></Relationships>""".formatted(id, RELATION, type, target, mode);
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
