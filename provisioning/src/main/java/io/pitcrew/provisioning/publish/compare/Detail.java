package io.pitcrew.provisioning.publish.compare;

import io.pitcrew.station.id.Bytes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing that reads differently.
///
/// @param path where it stands: `texts.en.lines`, `action.low`, `picture`
/// @param before empty if it is new
/// @param after empty if it is gone
public record Detail(String path, String before, String after) {
    private static final Pattern IN_A_LANGUAGE =
            Pattern.compile("(texts|name|place|reason|terms)\\.([a-zA-Z-]+)\\.?(.*)");

    /// `en lines: until the ram [-rests-] {+lies+} on the stop`.
    public String words() {
        return label() + ": " + Bytes.printable(WordDiff.between(before, after));
    }

    private String label() {
        Matcher matcher = IN_A_LANGUAGE.matcher(path);
        if (!matcher.matches()) {
            return path;
        }
        String what = matcher.group(3).isEmpty() ? matcher.group(1) : matcher.group(3);
        return matcher.group(2) + " " + what;
    }
}
