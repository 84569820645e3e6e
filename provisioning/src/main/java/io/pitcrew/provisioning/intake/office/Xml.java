package io.pitcrew.provisioning.intake.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// XML by local names: the two families of Office namespaces differ in nothing else. A document type is refused, so
/// there are no entities and nothing is fetched; depth and attributes are bounded by the JDK.
public final class Xml {
    private Xml() {}

    static Element parse(String part, InputStream in) throws NotReadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(in).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw NotReadable.damaged(part);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> is(e, name)).toList();
    }

    public static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /// Down a path of names, the first child of each.
    public static Optional<Element> child(Element parent, String... path) {
        Optional<Element> at = Optional.of(parent);
        for (String name : path) {
            at = at.flatMap(e -> children(e, name).stream().findFirst());
        }
        return at;
    }

    /// All within, in the order of the document, also within each other.
    public static List<Element> within(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent)) {
            if (is(child, name)) {
                found.add(child);
            }
            found.addAll(within(child, name));
        }
        return found;
    }

    /// An attribute by its local name, whatever its prefix; empty if it is not there.
    public static String attribute(Element element, String name) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute && name.equals(attribute.getLocalName())) {
                return attribute.getValue();
            }
        }
        return "";
    }

    /// The `val` of a child: how Word writes a property.
    public static Optional<String> val(Element parent, String... path) {
        return child(parent, path).map(e -> attribute(e, "val"));
    }

    /// A property that is there and not switched off.
    public static boolean on(Element parent, String... path) {
        return val(parent, path)
                .filter(v -> !v.equals("0") && !v.equals("false") && !v.equals("off") && !v.equals("none"))
                .isPresent();
    }

    /// The default one would write to the terminal.
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
