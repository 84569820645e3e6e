package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Places where something is still to be written. On the floor they would be mistakes, in a drawer they are work to do.
public final class Gaps {
    private static final Pattern GAP =
            Pattern.compile("\\bTODO\\b|\\bTBD\\b|\\bFIXME\\b|\\?\\?\\?|(?i:\\blorem ipsum\\b)");

    private Gaps() {}

    public static boolean in(String text) {
        return GAP.matcher(text).find();
    }

    private static List<Problem> of(String file, String text) {
        List<Problem> gaps = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher gap = GAP.matcher(lines.get(i));
            if (gap.find()) {
                gaps.add(new Problem(
                        file,
                        i + 1,
                        gap.start() + 1,
                        "something is still to be written here: " + lines.get(i).strip(),
                        "it is no help yet",
                        "write it"));
            }
        }
        return gaps;
    }

    /// Tells them: as problems if a station shows the text.
    public static void tell(String file, String text, boolean shown, Problems problems) {
        for (Problem gap : of(file, text)) {
            if (shown) {
                problems.add(gap);
            } else {
                problems.advise(gap);
            }
        }
    }
}
