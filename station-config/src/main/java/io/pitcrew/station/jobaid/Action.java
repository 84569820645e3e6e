package io.pitcrew.station.jobaid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/// What a step asks for. Answering is going on.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Do.class, name = "do"),
    @JsonSubTypes.Type(value = Action.Check.class, name = "check"),
    @JsonSubTypes.Type(value = Action.Measure.class, name = "measure")
})
public sealed interface Action {

    /// Do it, then go on.
    record Do() implements Action {}

    /// OK or not OK; not OK has a way.
    record Check(Way way) implements Action {}

    /// A number within limits (both inclusive) and its unit; outside has a way.
    record Measure(String unit, BigDecimal low, BigDecimal high, Way way) implements Action {
        public Measure {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("limits " + low + " … " + high + " hold no value");
            }
        }

        public boolean within(BigDecimal value) {
            return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
        }
    }

    /// Where a not-OK leads; what to do is in [StepText#way].
    enum Way {
        /// Put it right, then answer again.
        FIX,
        /// Stop here and call somebody.
        STOP,
        /// Tag it and go on with a second person.
        TAG
    }
}
