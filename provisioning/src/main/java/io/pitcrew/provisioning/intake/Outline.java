package io.pitcrew.provisioning.intake;

import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Piece.Heading;
import io.pitcrew.provisioning.intake.office.Piece.Line;
import io.pitcrew.provisioning.intake.office.Piece.Mark;
import io.pitcrew.provisioning.intake.office.Piece.Row;
import java.util.List;
import java.util.Optional;

/// What of a document is the title and what begins a step. Headings if it has any; else numbered paragraphs or rows;
/// else
/// paragraphs that are bold throughout. A heading with more numbered paragraphs below it than a page holds makes a step
/// of each of them.
final class Outline {
    /// More lines than this are no page any more.
    static final int LINES = 6;

    private static final int HEADING_LENGTH = 80;

    private enum By {
        HEADINGS,
        NUMBERS,
        BOLD,
        NOTHING
    }

    private final List<Piece> pieces;
    private final Optional<Heading> title;
    private final By by;
    private boolean longSection;

    Outline(List<Piece> pieces) {
        this.pieces = pieces;
        List<Heading> headings = headings();
        this.title = title(headings);
        boolean others = headings.size() > (title.isPresent() ? 1 : 0);
        this.by = others ? By.HEADINGS : numbered(0) > 0 ? By.NUMBERS : bold() > 1 ? By.BOLD : By.NOTHING;
    }

    Optional<String> title() {
        return title.map(Heading::text);
    }

    /// Were headings made by hand?
    boolean byBold() {
        return by == By.BOLD;
    }

    /// Call it for each piece in turn.
    boolean begins(int index) {
        return switch (pieces.get(index)) {
            case Heading heading -> {
                longSection = by == By.HEADINGS && numbered(index + 1) > LINES;
                yield title.filter(heading::equals).isEmpty();
            }
            case Line line -> (counts(line) && (by == By.NUMBERS || longSection)) || (by == By.BOLD && made(line));
            case Row row -> counts(row) && (by == By.NUMBERS || longSection);
            case Piece.Picture ignored -> false;
            case Piece.Background ignored -> false;
        };
    }

    boolean isTitle(Piece piece) {
        return title.filter(piece::equals).isPresent();
    }

    private List<Heading> headings() {
        return pieces.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }

    /// The paragraph that says it is; else the first heading if no other is as high.
    private static Optional<Heading> title(List<Heading> headings) {
        Optional<Heading> said = headings.stream().filter(h -> h.level() == 0).findFirst();
        if (said.isPresent() || headings.isEmpty()) {
            return said;
        }
        Heading first = headings.getFirst();
        boolean highest = headings.stream().skip(1).allMatch(h -> h.level() > first.level());
        return highest ? Optional.of(first) : Optional.empty();
    }

    /// How many numbered paragraphs and rows stand from here to the next heading.
    private int numbered(int from) {
        int count = 0;
        for (int i = from; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Heading && from > 0) {
                return count;
            }
            count += (piece instanceof Line line && counts(line)) || (piece instanceof Row row && counts(row)) ? 1 : 0;
        }
        return count;
    }

    private long bold() {
        return pieces.stream().filter(p -> p instanceof Line line && made(line)).count();
    }

    private static boolean counts(Line line) {
        return line.mark() == Mark.NUMBER && line.depth() == 0;
    }

    /// A row of a table of steps: a number, then what to do.
    static boolean counts(Row row) {
        return row.cells().getFirst().matches("\\d{1,2}(?:\\\\?[.)])?")
                && row.cells().stream().skip(1).anyMatch(cell -> cell.matches(".*\\p{L}{2}.*"))
                && Limits.of(row.header(), row.cells().subList(1, row.cells().size()))
                        .isEmpty();
    }

    private static boolean made(Line line) {
        return line.bold()
                && line.mark() == Mark.NONE
                && line.text().length() <= HEADING_LENGTH
                && Signal.of(line.text()).isEmpty();
    }
}
