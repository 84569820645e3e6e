package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.util.List;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// The words within a block. `**bold**` stays as it is; other mark-up has no place on the screen.
final class Inline {
    private Inline() {}

    /// A block's words in one line.
    static String text(Node block, String file, Problems problems) {
        return String.join(" ", lines(block, file, problems)).strip();
    }

    /// A block's words, line by line as written.
    static List<String> lines(Node block, String file, Problems problems) {
        StringBuilder out = new StringBuilder();
        collect(block, file, problems, out);
        return out.toString().lines().map(String::strip).toList();
    }

    /// The line a node begins in, 1 for the first.
    static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + 1;
    }

    private static void collect(Node parent, String file, Problems problems, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> out.append(text.getLiteral());
                case SoftLineBreak ignored -> out.append('\n');
                case HardLineBreak ignored -> out.append('\n');
                case StrongEmphasis strong -> {
                    out.append("**");
                    collect(strong, file, problems, out);
                    out.append("**");
                }
                case Link link -> {
                    problems.add(new Problem(
                            file,
                            line(link),
                            column(link),
                            "a link to " + link.getDestination(),
                            "nobody at the kiosk can follow it",
                            "write here what they need from there; an aid goes into prerequisites"));
                    collect(link, file, problems, out);
                }
                default -> {
                    problems.add(new Problem(
                            file,
                            line(node),
                            column(node),
                            "only **bold** can be shown here",
                            "the screen knows no other mark-up",
                            "write plain words"));
                    collect(node, file, problems, out);
                }
            }
        }
    }

    private static int column(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getColumnIndex() + 1;
    }
}
