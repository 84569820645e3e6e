package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.util.List;
import java.util.regex.Pattern;

/// What was meant as mark-up and is none. Markdown takes it for words, so without this a step would be lost or a worker
/// would read brackets and stars.
///
/// @param file as the author names it
record Slips(String file, Problems problems) {
    private static final Pattern STEP = Pattern.compile("#{1,6}\\s.*\\{#[^}]*}\\s*");
    private static final Pattern NO_BLANK = Pattern.compile("#{1,6}[^#\\s].*");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\s+\\(.*");
    private static final Pattern TABLE = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final String BLOCK = "```";
    private static final String BOLD = "**";

    void tell(String text) {
        boolean within = false;
        boolean table = false;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith(BLOCK)) {
                within = !within;
            } else if (within && STEP.matcher(line).matches()) {
                say(
                        i,
                        "a step begins within a block",
                        "the block above is not closed, and this step is lost in it",
                        "end the block with ``` on a line of its own");
                within = false;
            } else if (!within) {
                line(i, line);
            }
            boolean row = TABLE.matcher(line).matches();
            if (row && !table) {
                say(i, "a table", "the screen would show its strokes", "say it in lines, or in a picture");
            }
            table = row;
        }
    }

    private void line(int at, String line) {
        if (NO_BLANK.matcher(line).matches()) {
            say(at, "a heading without a blank after #", "it would be read as a line", "write ## Title {#id}");
        }
        if (PICTURE.matcher(line.strip()).matches()) {
            String what = "a picture with a blank between ] and (";
            say(at, what, "the screen would show the brackets", "write ![words](pictures/name.png)");
        }
        if ((line.split(Pattern.quote(BOLD), -1).length - 1) % 2 == 1) {
            say(at, "** without a second one in this line", "the screen would show the stars", "write **bold**");
        }
    }

    private void say(int at, String what, String why, String remedy) {
        problems.add(new Problem(file, at + 1, 1, what, why, remedy));
    }
}
