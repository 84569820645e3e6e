package io.pitcrew.provisioning.xliff;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// What a translator sent back. Document types are refused, so there are no entities.
///
/// @param to the language of the targets
/// @param units of all aids, in order
record XliffFile(Lang to, List<Unit> units) {

    /// @param aid the id of the file it is in
    /// @param source the words that were translated
    /// @param target empty if there is none yet
    record Unit(String aid, String id, String source, Optional<String> target) {}

    /// @return empty exactly if there are problems
    static Optional<XliffFile> read(String file, byte[] bytes, Problems problems) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            if (!"xliff".equals(root.getLocalName()) || !XliffOut.NAMESPACE.equals(root.getNamespaceURI())) {
                problems.file(file, "this is no XLIFF 2", "its units could not be told", "export XLIFF 2.0 or 2.1");
                return Optional.empty();
            }
            return Optional.of(new XliffFile(new Lang(root.getAttribute("trgLang")), units(root)));
        } catch (SAXParseException e) {
            problems.add(new Problem(
                    file,
                    e.getLineNumber(),
                    Math.max(0, e.getColumnNumber()),
                    "this is no XML that can be read",
                    "no unit could be told",
                    "export it again"));
        } catch (SAXException e) {
            problems.file(file, "this is no XML that can be read", "no unit could be told", "export it again");
        } catch (IllegalArgumentException e) {
            problems.file(file, String.valueOf(e.getMessage()), "it says into which language", "set trgLang");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private static List<Unit> units(Element root) {
        List<Unit> units = new ArrayList<>();
        for (Element file : elements(root, "file")) {
            for (Element unit : elements(file, "unit")) {
                Map<String, String> data = new HashMap<>();
                elements(unit, "data").forEach(d -> data.put(d.getAttribute("id"), d.getTextContent()));
                StringBuilder source = new StringBuilder();
                StringBuilder target = new StringBuilder();
                for (Element segment : elements(unit, "segment")) {
                    elements(segment, "source").forEach(words -> words(words, data, source));
                    elements(segment, "target").forEach(words -> words(words, data, target));
                }
                String words =
                        target.toString().replaceAll("\\s*[\\r\\n]\\s*", " ").strip();
                units.add(new Unit(
                        file.getAttribute("id"),
                        unit.getAttribute("id"),
                        source.toString(),
                        Optional.of(words).filter(w -> !w.isEmpty())));
            }
        }
        return units;
    }

    private static void words(Node parent, Map<String, String> data, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                out.append(
                        node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE
                                ? node.getNodeValue()
                                : "");
            } else if ("ph".equals(element.getLocalName())) {
                out.append(data.getOrDefault(element.getAttribute("dataRef"), ""));
            } else {
                String mark = "pc".equals(element.getLocalName()) ? "**" : "";
                out.append(mark);
                words(element, data, out);
                out.append(mark);
            }
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(XliffOut.NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
