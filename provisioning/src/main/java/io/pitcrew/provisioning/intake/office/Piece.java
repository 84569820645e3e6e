package io.pitcrew.provisioning.intake.office;

import io.pitcrew.station.id.Bytes;
import java.util.List;

/// What a document is a sequence of. Texts are Markdown of this kind: plain words, escaped where Markdown would read
/// something into them, with `**bold**`.
public sealed interface Piece {
    Place at();

    /// @param level 0 the title, 1 the highest heading …
    record Heading(Place at, int level, String text) implements Piece {}

    /// One paragraph.
    ///
    /// @param depth of a list within lists, 0 the outermost
    /// @param bold is all of it bold, as headings are that somebody made by hand?
    record Line(Place at, Mark mark, int depth, String text, boolean bold) implements Piece {}

    enum Mark {
        NONE,
        BULLET,
        NUMBER
    }

    /// One row of a table; empty cells are there.
    ///
    /// @param header the texts of the row above all others; empty if the table has none
    record Row(Place at, List<String> header, List<String> cells) implements Piece {}

    /// @param type known by its first bytes
    /// @param alt what the picture shows, as the document says it; empty if it does not
    record Picture(Place at, PictureType type, Bytes bytes, String alt) implements Piece {}

    /// Speaker notes and footnotes: the background of a step.
    record Background(Place at, String text) implements Piece {}
}
