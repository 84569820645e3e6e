package io.pitcrew.provisioning.intake;

import io.pitcrew.station.jobaid.Hazard;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A warning as documents write it: a signal word, then what it warns of, or the word alone above it.
///
/// @param text empty if the word stands alone
record Signal(Hazard.Word word, String text) {
    private static final Map<String, Hazard.Word> WORDS = Map.of(
            "danger", Hazard.Word.DANGER,
            "gefahr", Hazard.Word.DANGER,
            "niebezpieczeństwo", Hazard.Word.DANGER,
            "warning", Hazard.Word.WARNING,
            "warnung", Hazard.Word.WARNING,
            "ostrzeżenie", Hazard.Word.WARNING,
            "caution", Hazard.Word.CAUTION,
            "vorsicht", Hazard.Word.CAUTION,
            "achtung", Hazard.Word.CAUTION,
            "uwaga", Hazard.Word.CAUTION);
    private static final Pattern FORM =
            Pattern.compile("^[⚠!\\s]*(\\p{L}+)\\s*(?:[:!–—-]+\\s*(.*))?$", Pattern.UNICODE_CHARACTER_CLASS);

    /// @param words plain
    static Optional<Signal> of(String words) {
        Matcher form = FORM.matcher(words);
        return form.matches()
                ? Optional.ofNullable(WORDS.get(form.group(1).toLowerCase(Locale.ROOT)))
                        .map(word -> new Signal(
                                word, Optional.ofNullable(form.group(2)).orElse("")))
                : Optional.empty();
    }
}
