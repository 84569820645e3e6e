package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Recall;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was said on the command line about why and in which releases.
record Wording(Map<Lang, String> reasons) {
    private static final String IN_LANGUAGE = "--reason-";

    /// @param rest `--reason-<language> TEXT`, again and again
    static Wording of(Sought sought, String reason, List<String> rest) throws IOException, Malformed {
        Map<Lang, String> reasons = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        reasons.put(sought.source(), reason);
        for (int i = 0; i < rest.size(); i += 2) {
            if (!rest.get(i).startsWith(IN_LANGUAGE) || i + 1 == rest.size()) {
                throw new IllegalArgumentException(
                        "not understood: " + rest.get(i) + " – only --reason-<language> TEXT may follow");
            }
            reasons.put(new Lang(rest.get(i).substring(IN_LANGUAGE.length())), rest.get(i + 1));
        }
        return new Wording(reasons);
    }

    /// `7..9`, or `7` alone.
    static Recall.Span span(String text) {
        int dots = text.indexOf("..");
        String from = dots < 0 ? text : text.substring(0, dots);
        String to = dots < 0 ? text : text.substring(dots + 2);
        return new Recall.Span(new ReleaseNumber(Long.parseLong(from)), new ReleaseNumber(Long.parseLong(to)));
    }
}
