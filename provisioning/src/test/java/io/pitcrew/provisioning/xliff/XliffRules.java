package io.pitcrew.provisioning.xliff;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Rules of the XLIFF 2.1 core, in our own words: the schema is not fetched. Held are, for the elements that we write:
///
/// - which element stands in which, in which order, and how often; nothing else, and no words between them;
/// - which attributes an element must have and may have;
/// - identifiers are NMTOKENs, and unique: of files in the document, of groups and of units in a file, of data in a
/// unit,
///   of inline codes in a source or target;
/// - a segment is `initial`, `translated`, `reviewed` or `final`, and one past `initial` has a target;
/// - `dataRef` names data of the same unit; a code in a target is in the source, with the same reference;
/// - `subType` needs its `type`, and `xlf:b` is a format; languages are BCP 47 tags, and `trgLang` is there for
/// targets.
final class XliffRules {
    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
    private static final Set<String> STATES = Set.of("initial", "translated", "reviewed", "final");

    /// By element, its children in their order: `?` at most one, `*` any number, `+` at least one, else exactly one.
    private static final Map<String, List<String>> ORDER = Map.of(
            "xliff", List.of("file+"),
            "file", List.of("skeleton?", "notes?", "unit|group+"),
            "group", List.of("notes?", "unit|group*"),
            "unit", List.of("notes?", "originalData?", "segment|ignorable+"),
            "notes", List.of("note+"),
            "originalData", List.of("data+"),
            "segment", List.of("source", "target?"),
            "ignorable", List.of("source", "target?"));

    /// By element: what it must have, then what it may.
    private static final Map<String, List<Set<String>>> ATTRIBUTES = Map.ofEntries(
            Map.entry("xliff", List.of(Set.of("version", "srcLang"), Set.of("trgLang"))),
            Map.entry("file", List.of(Set.of("id"), Set.of("original", "canResegment", "translate"))),
            Map.entry("group", List.of(Set.of("id"), Set.of("name", "type", "translate"))),
            Map.entry("unit", List.of(Set.of("id"), Set.of("name", "type", "translate", "canResegment"))),
            Map.entry("notes", List.of(Set.of(), Set.of())),
            Map.entry("note", List.of(Set.of(), Set.of("id", "category", "priority", "appliesTo"))),
            Map.entry("originalData", List.of(Set.of(), Set.of())),
            Map.entry("data", List.of(Set.of("id"), Set.of("dir"))),
            Map.entry("segment", List.of(Set.of(), Set.of("id", "state", "subState", "canResegment"))),
            Map.entry("ignorable", List.of(Set.of(), Set.of("id"))),
            Map.entry("source", List.of(Set.of(), Set.of())),
            Map.entry("target", List.of(Set.of(), Set.of("order"))),
            Map.entry("ph", List.of(Set.of("id"), Set.of("dataRef", "equiv", "disp", "type", "subType", "canCopy"))),
            Map.entry("pc", List.of(Set.of("id"), Set.of("type", "subType", "dataRefStart", "dataRefEnd"))));

    private final List<String> broken = new ArrayList<>();

    private XliffRules() {}

    /// What is broken, in the order of the document; none if it is good.
    static List<String> broken(String xliff) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xliff.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        XliffRules rules = new XliffRules();
        rules.root(root);
        return rules.broken;
    }

    private void root(Element xliff) {
        hold("xliff".equals(xliff.getLocalName()), "the root is " + xliff.getLocalName());
        hold(xliff.getAttribute("version").matches("2\\.[01]"), "version " + xliff.getAttribute("version"));
        for (String lang : List.of("srcLang", "trgLang")) {
            String tag = xliff.getAttribute(lang);
            boolean absent = tag.isEmpty() && lang.equals("trgLang");
            hold(absent || !Locale.forLanguageTag(tag).toLanguageTag().equals("und"), lang + " is '" + tag + "'");
        }
        hold(
                xliff.getElementsByTagNameNS(NAMESPACE, "target").getLength() == 0 || xliff.hasAttribute("trgLang"),
                "targets without trgLang");
        structure(xliff);
        unique(named(xliff, "file"), "file");
        for (Element file : named(xliff, "file")) {
            unique(named(file, "group"), "group");
            unique(named(file, "unit"), "unit");
            named(file, "unit").forEach(this::unit);
        }
    }

    private void structure(Element element) {
        String name = element.getLocalName();
        hold(NAMESPACE.equals(element.getNamespaceURI()), name + " is of another namespace");
        List<Set<String>> known = ATTRIBUTES.get(name);
        hold(known != null, "unknown element " + name);
        if (known == null) {
            return;
        }
        Set<String> has = attributes(element);
        Set<String> missing = new TreeSet<>(known.getFirst());
        missing.removeAll(has);
        hold(missing.isEmpty(), name + " lacks " + missing);
        has.removeAll(known.getFirst());
        has.removeAll(known.getLast());
        hold(has.isEmpty(), name + " has " + has);
        List<String> order = ORDER.get(name);
        if (order != null) {
            ordered(element, order);
        }
        children(element).forEach(this::structure);
    }

    private void ordered(Element element, List<String> order) {
        hold(
                ownWords(element).isBlank(),
                "words in " + element.getLocalName() + ": " + ownWords(element).strip());
        List<Element> children = children(element);
        int at = 0;
        for (String wanted : order) {
            String names = wanted.replaceAll("[?*+]$", "");
            String times = wanted.substring(names.length());
            int found = 0;
            while (at < children.size()
                    && Set.of(names.split("\\|", -1)).contains(children.get(at).getLocalName())) {
                at++;
                found++;
            }
            boolean most = times.equals("*") || times.equals("+") || found <= 1;
            boolean least = times.equals("*") || times.equals("?") || found >= 1;
            hold(most && least, element.getLocalName() + " has " + found + " of " + names);
        }
        hold(
                at == children.size(),
                element.getLocalName() + " has "
                        + (at < children.size() ? children.get(at).getLocalName() : "")
                        + " out of its place");
    }

    private void unit(Element unit) {
        String id = unit.getAttribute("id");
        unique(named(unit, "data"), "data in " + id);
        Set<String> data = new HashSet<>();
        named(unit, "data").forEach(d -> data.add(d.getAttribute("id")));
        for (Element segment : named(unit, "segment")) {
            String state = segment.hasAttribute("state") ? segment.getAttribute("state") : "initial";
            hold(STATES.contains(state), "state " + state + " in " + id);
            hold(state.equals("initial") || !named(segment, "target").isEmpty(), state + " without target in " + id);
            List<Element> source = codes(segment, "source");
            List<Element> target = codes(segment, "target");
            unique(source, "code in the source of " + id);
            unique(target, "code in the target of " + id);
            Set<String> there = new HashSet<>();
            source.forEach(code -> there.add(said(code)));
            target.forEach(code -> hold(there.contains(said(code)), said(code) + " only in the target of " + id));
            for (Element code : source) {
                String ref = code.getAttribute("dataRef");
                hold(ref.isEmpty() || data.contains(ref), "no data " + ref + " in " + id);
                hold(!code.hasAttribute("subType") || code.hasAttribute("type"), "subType without type in " + id);
                hold(
                        !code.getAttribute("subType").equals("xlf:b")
                                || code.getAttribute("type").equals("fmt"),
                        "xlf:b is no " + code.getAttribute("type"));
            }
        }
    }

    private static String said(Element code) {
        return code.getLocalName() + " " + code.getAttribute("id") + " " + code.getAttribute("dataRef");
    }

    private static List<Element> codes(Element segment, String in) {
        List<Element> codes = new ArrayList<>();
        for (Element words : named(segment, in)) {
            codes.addAll(named(words, "ph"));
            codes.addAll(named(words, "pc"));
        }
        return codes;
    }

    private void unique(List<Element> elements, String what) {
        Set<String> seen = new HashSet<>();
        for (Element element : elements) {
            String id = element.getAttribute("id");
            hold(id.matches("[\\w.:\\-·]+"), "'" + id + "' is no id of a " + what);
            hold(seen.add(id), what + " " + id + " is there twice");
        }
    }

    private void hold(boolean held, String otherwise) {
        if (!held) {
            broken.add(otherwise);
        }
    }

    private static Set<String> attributes(Element element) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!name.startsWith("xml")) {
                names.add(name);
            }
        }
        return names;
    }

    private static String ownWords(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                words.append(node.getNodeValue());
            }
        }
        return words.toString();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<Element> named(Element within, String name) {
        NodeList all = within.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }
}
