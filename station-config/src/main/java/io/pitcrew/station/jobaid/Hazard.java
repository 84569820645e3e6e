package io.pitcrew.station.jobaid;

/// A warning's language-independent half.
///
/// @param sign the ISO 7010 code, for example `W024` (crushing of hands)
/// @param word how bad: the signal word of ANSI Z535
public record Hazard(String sign, Word word) {
    public enum Word {
        DANGER,
        WARNING,
        CAUTION
    }
}
