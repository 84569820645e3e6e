package io.pitcrew.station.jobaid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a step asks for. Answering is going on.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Do.class, name = "do"),
    @JsonSubTypes.Type(value = Action.Check.class, name = "check"),
    @JsonSubTypes.Type(value = Action.Measure.class, name = "measure"),
    @JsonSubTypes.Type(value = Action.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Action.Timer.class, name = "timer"),
    @JsonSubTypes.Type(value = Action.Question.class, name = "question")
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

    /// One of two to four; each leads on, to a later step, or out. Their words are in [StepText#choices].
    record Choose(List<Lead> leads) implements Action {
        public Choose {
            few(leads.size());
        }

        /// Where the option of this number leads, counted from 1.
        public Optional<Lead> lead(int number) {
            return number >= 1 && number <= leads.size() ? Optional.of(leads.get(number - 1)) : Optional.empty();
        }
    }

    /// Let time pass.
    ///
    /// @param early may one go on before it is over?
    record Timer(int seconds, boolean early) implements Action {
        public Timer {
            if (seconds < 1) {
                throw new IllegalArgumentException("a time of " + seconds + " s");
            }
        }
    }

    /// One question with two to four answers, in [StepText#choices]. Whatever is answered, one learns why and goes on.
    ///
    /// @param right the numbers of the right answers, counted from 1
    record Question(int answers, List<Integer> right) implements Action {
        public Question {
            few(answers);
            if (right.isEmpty() || right.stream().anyMatch(n -> n < 1 || n > answers)) {
                throw new IllegalArgumentException("right answers " + right + " of " + answers);
            }
        }
    }

    private static void few(int options) {
        if (options < 2 || options > 4) {
            throw new IllegalArgumentException(options + " options: two to four can be shown");
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
