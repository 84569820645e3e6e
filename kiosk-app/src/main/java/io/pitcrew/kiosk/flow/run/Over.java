package io.pitcrew.kiosk.flow.run;

import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.record.Fact;
import java.util.Optional;

/// What a step shows beside itself.
public sealed interface Over {
    record Nothing() implements Over {}

    record Why() implements Over {}

    /// What the short words of the step mean.
    record Terms() implements Over {}

    record Video() implements Over {}

    /// A check was answered with no, or a value was outside: the way out is shown.
    ///
    /// @param value what was measured, or the number of the option chosen
    record Way(Optional<String> value) implements Over {
        /// Which kind of way it is.
        public Action.Way at(Action action) {
            return switch (action) {
                case Action.Check check -> check.way();
                case Action.Measure measure -> measure.way();
                case Action.Choose choose ->
                    value.flatMap(number -> choose.lead(Integer.parseInt(number)))
                            .filter(Lead.Out.class::isInstance)
                            .map(out -> ((Lead.Out) out).way())
                            .orElse(Action.Way.FIX);
                case Action.Do _, Action.Timer _, Action.Question _ -> Action.Way.FIX;
            };
        }
    }

    /// A question was answered: whether that is right, and why.
    ///
    /// @param chosen the number of the answer, counted from 1
    record Feedback(int chosen, boolean right) implements Over {}

    /// The number pad of a measure step.
    record Pad(String digits) implements Over {}

    /// "This is wrong", before and after the choice.
    record Wrong(Optional<Fact.SaidWrong.What> what) implements Over {}

    /// The report is being written (`durable` false), or is written down.
    record Thanks(long ticket, boolean durable) implements Over {}

    /// The last step was confirmed; "done" waits for the disk.
    record Finishing(long ticket) implements Over {}

    /// It could not be written down: what to do.
    record NotRecorded(String reason) implements Over {}
}
