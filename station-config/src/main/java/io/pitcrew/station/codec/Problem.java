package io.pitcrew.station.codec;

/// One thing that is wrong in a file that a person wrote.
///
/// @param file as the person would name it, relative to what they gave us
/// @param line 1 for the first; 0 if the problem has no line (a missing file)
/// @param column 1 for the first; 0 if unknown
/// @param what what is wrong: `unknown key 'readr'`
/// @param why why it matters: `the kiosk would have no reader`
/// @param remedy what to do: `did you mean 'reader'?`
public record Problem(String file, int line, int column, String what, String why, String remedy)
        implements Comparable<Problem> {

    /// `file:line:column what – why – what to do`
    @Override
    public String toString() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + " " + what + " – " + why + " – " + remedy;
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
