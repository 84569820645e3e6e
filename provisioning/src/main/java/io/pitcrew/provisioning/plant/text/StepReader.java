package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.StepText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// Gathers one step: what stands between its heading and the next.
final class StepReader {
    private static final int MOST_LINES = 5;
    private final String file;
    private final int line;
    private final String title;
    private final Optional<StepId> id;
    private final Problems problems;
    private final List<StepText.Line> lines = new ArrayList<>();
    private final Map<Fence.Kind, Fence> fences = new EnumMap<>(Fence.Kind.class);
    private Optional<AidText.Picture> picture = Optional.empty();
    private boolean unknownBlock;

    StepReader(String file, int line, String title, Optional<StepId> id, Problems problems) {
        this.file = file;
        this.line = line;
        this.title = title;
        this.id = id;
        this.problems = problems;
    }

    void take(Node node) {
        switch (node) {
            case Paragraph paragraph when paragraph.getFirstChild() instanceof Image image -> picture(image);
            case Paragraph paragraph -> lines.add(new StepText.Line(0, Inline.text(paragraph, file, problems)));
            case OrderedList list -> {
                Integer first = list.getMarkerStartNumber();
                items(list, first == null ? 1 : first, 1);
            }
            case BulletList list -> items(list, 0, 0);
            case FencedCodeBlock block -> fence(block);
            default ->
                say(
                        Inline.line(node),
                        "this cannot be shown in a step",
                        "a step has one picture, a few lines, and blocks",
                        "write it as lines");
        }
    }

    Optional<AidText.Authored> end() {
        if (title.isBlank()) {
            say(line, "this step has no title", "its page would have no heading", "write ## Title {#id}");
        }
        if (lines.isEmpty()) {
            say(line, "this step has no lines", "it would ask for nothing", "write what to do: 1. …");
        }
        if (lines.size() > MOST_LINES) {
            problems.advise(new Problem(
                    file,
                    line,
                    1,
                    "this step has " + lines.size() + " lines",
                    "with gloves on, nobody reads more than " + MOST_LINES,
                    "make two steps, or say less"));
        }
        List<String> asked = fences.keySet().stream()
                .filter(Fence.Kind::answered)
                .map(Fence.Kind::written)
                .toList();
        if (asked.size() > 1) {
            String what = "this step has a " + String.join(" and a ", asked);
            say(line, what, "one step asks one thing", "make two steps");
        }
        return id.map(known -> new AidText.Authored(known, file, line, title, picture, List.copyOf(lines), fences));
    }

    /// Is it known which step this is and which blocks it has, whatever else is wrong with it?
    boolean comparable() {
        return id.isPresent() && !unknownBlock;
    }

    private void picture(Image image) {
        int at = Inline.line(image);
        if (picture.isPresent() || image.getNext() != null) {
            say(at, "a second picture, or words beside it", "a page shows one picture", "make another step");
            return;
        }
        String alt = Inline.text(image, file, problems);
        if (alt.isBlank()) {
            say(at, "the picture has no words", "who cannot see it is told nothing", "write them in the brackets");
        }
        picture = Optional.of(new AidText.Picture(image.getDestination(), alt, at));
    }

    private void items(Node list, int first, int step) {
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node only = item.getFirstChild();
            if (only == null || only.getNext() != null) {
                say(Inline.line(item), "a line with something within", "a line is one sentence", "write lines only");
            } else {
                lines.add(new StepText.Line(number, Inline.text(only, file, problems)));
            }
            number += step;
        }
    }

    private void fence(FencedCodeBlock block) {
        int at = Inline.line(block);
        String info = String.valueOf(block.getInfo()).strip();
        Optional<Fence.Kind> kind = Fence.Kind.of(info);
        if (kind.isEmpty()) {
            unknownBlock = true;
            say(at, "unknown block '" + info + "'", "nothing would come of it", Nearest.hint(info, Fence.Kind.all()));
            return;
        }
        Fence fence = Fence.read(kind.get(), file, at, String.valueOf(block.getLiteral()), problems);
        if (fences.putIfAbsent(kind.get(), fence) != null) {
            say(at, "a second " + info + " in this step", "a page shows one", "make another step");
        }
    }

    private void say(int at, String what, String why, String remedy) {
        problems.add(new Problem(file, at, 1, what, why, remedy));
    }
}
