package io.pitcrew.provisioning.xliff;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes the words of aids, with the translation as far as there is one.
public final class XliffOut {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private final XMLStreamWriter xml;

    private XliffOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// @param aids in this order; an aid without a source text is a problem
    /// @return empty exactly if there are problems
    public static Optional<Bytes> write(Aids aids, List<AidId> wanted, Lang to, Problems problems) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XliffOut out = new XliffOut(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name()));
            out.document(aids, wanted, to, problems);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return problems.none() ? Optional.of(new Bytes(bytes.toByteArray())) : Optional.empty();
    }

    private void document(Aids aids, List<AidId> wanted, Lang to, Problems problems)
            throws IOException, XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        attributes("version", "2.1", "srcLang", aids.source().value(), "trgLang", to.value());
        for (AidId aid : wanted) {
            Optional<String> source = aids.text(aid, aids.source());
            if (source.isEmpty()) {
                problems.file(
                        aids.file(aid, aids.source()),
                        "this file is missing",
                        "there is nothing to translate",
                        "write it");
            } else {
                file(
                        aids,
                        aid,
                        source.get(),
                        aids.text(aid, to).map(XliffOut::byId).orElse(Map.of()));
            }
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static Map<String, String> byId(String text) {
        return Span.of(text).stream().collect(Collectors.toMap(Span::id, Span::words, (one, other) -> one));
    }

    private void file(Aids aids, AidId aid, String source, Map<String, String> translated) throws XMLStreamException {
        start(1, "file", "id", aid.value(), "original", aids.file(aid, aids.source()));
        start(2, "notes");
        start(3, "note", "category", "source-hash");
        xml.writeCharacters(Sha256.of(source.getBytes(StandardCharsets.UTF_8)).hex());
        xml.writeEndElement();
        end(2);
        Map<String, List<Span>> steps = Span.of(source).stream()
                .collect(Collectors.groupingBy(Span::step, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Span>> step : steps.entrySet()) {
            start(2, "group", "id", step.getKey());
            for (Span span : step.getValue()) {
                unit(span, Optional.ofNullable(translated.get(span.id())));
            }
            end(2);
        }
        end(1);
    }

    private void unit(Span span, Optional<String> translated) throws XMLStreamException {
        Map<String, String> fixed = Inline.fixed(span.words());
        start(3, "unit", "id", span.id());
        if (!span.note().isEmpty()) {
            start(4, "notes");
            start(5, "note");
            xml.writeCharacters(span.note().strip());
            xml.writeEndElement();
            end(4);
        }
        if (!fixed.isEmpty()) {
            start(4, "originalData");
            for (Map.Entry<String, String> data : fixed.entrySet()) {
                start(5, "data", "id", "d-" + data.getKey());
                xml.writeCharacters(data.getValue());
                xml.writeEndElement();
            }
            end(4);
        }
        start(4, "segment", "state", translated.isPresent() ? "translated" : "initial");
        words("source", span.words(), fixed);
        if (translated.isPresent()) {
            words("target", translated.get(), fixed);
        }
        end(4);
        end(3);
    }

    private void words(String element, String words, Map<String, String> fixed) throws XMLStreamException {
        start(5, element);
        int pair = 0;
        for (Inline part : Inline.of(words, fixed)) {
            switch (part) {
                case Inline.Text text -> xml.writeCharacters(text.text());
                case Inline.Fixed ph -> {
                    xml.writeEmptyElement("ph");
                    attributes("id", ph.id(), "dataRef", "d-" + ph.id(), "equiv", ph.text());
                }
                case Inline.Bold bold -> {
                    if (bold.begins()) {
                        xml.writeStartElement("pc");
                        attributes("id", "b" + ++pair, "type", "fmt", "subType", "xlf:b");
                    } else {
                        xml.writeEndElement();
                    }
                }
            }
        }
        xml.writeEndElement();
    }

    private void start(int depth, String name, String... attributes) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
