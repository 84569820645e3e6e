package io.pitcrew.station.jobaid;

import java.util.List;
import java.util.Optional;

/// The words of one step in one language. `**bold**` is the only mark-up in lines.
///
/// @param alt what the picture shows, for those who cannot see it
/// @param warning the words after the signal word
/// @param ok the answer that goes on, of a check
/// @param notOk the other answer, of a check
/// @param way what to do after not OK or outside the limits
/// @param label what is measured
/// @param choices the options of a choice or the answers of a question, in their order
/// @param because what one learns after answering a question
public record StepText(
        String title,
        List<Line> lines,
        Optional<String> alt,
        Optional<String> warning,
        Optional<String> ok,
        Optional<String> notOk,
        Optional<String> way,
        Optional<String> label,
        Optional<String> why,
        List<Choice> choices,
        Optional<String> because) {

    /// One line of a step.
    ///
    /// @param callout the number in the picture that this line speaks of; 0 for none
    public record Line(int callout, String text) {}

    /// @param way what to do, if this is not as it should be
    public record Choice(String text, Optional<String> way) {}
}
