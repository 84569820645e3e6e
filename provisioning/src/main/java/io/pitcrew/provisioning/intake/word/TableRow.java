package io.pitcrew.provisioning.intake.word;

import io.pitcrew.provisioning.intake.office.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// One row of a Word table, each cell in one text; tables within cells become part of that text.
///
/// @param header does Word repeat it on each page, or is all of it bold?
/// @param read what stands in the cells, paragraph by paragraph
record TableRow(List<String> cells, boolean header, List<Paragraph> read) {
    private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo");

    static TableRow read(Element row) {
        List<Paragraph> all = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        boolean bold = true;
        for (Element cell : cells(row)) {
            List<Paragraph> here = Xml.within(cell, "p").stream()
                    .filter(p -> !boxed(p, cell))
                    .map(Paragraph::new)
                    .toList();
            cells.add(here.stream()
                    .filter(p -> !p.prose.isEmpty())
                    .map(p -> p.prose.text())
                    .collect(Collectors.joining(" ")));
            bold &= here.stream().allMatch(p -> p.prose.isEmpty() || p.prose.bold());
            all.addAll(here);
        }
        boolean words = cells.stream().anyMatch(text -> !text.isEmpty());
        return new TableRow(
                List.copyOf(cells),
                words && (bold || Xml.child(row, "trPr", "tblHeader").isPresent()),
                List.copyOf(all));
    }

    static List<Element> rows(Element table) {
        return within(table, "tr");
    }

    static List<Element> cells(Element row) {
        return within(row, "tc");
    }

    /// Also those that Word puts into a content control or marks as inserted.
    private static List<Element> within(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, name)) {
                found.add(child);
            } else if (WRAPPERS.contains(child.getLocalName())) {
                found.addAll(within(child, name));
            }
        }
        return found;
    }

    int paragraphs() {
        return Math.max(1, read.size());
    }

    /// Is it in a text box, which is read where it is anchored?
    private static boolean boxed(Element p, Element cell) {
        for (Node at = p; at != null && !at.isSameNode(cell); at = at.getParentNode()) {
            if ("txbxContent".equals(at.getLocalName()) || "Fallback".equals(at.getLocalName())) {
                return true;
            }
        }
        return false;
    }
}
