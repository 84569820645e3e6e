package io.pitcrew.station.jobaid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StepId;
import java.util.Optional;

/// Where an option of [Action.Choose] leads.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Lead.On.class, name = "on"),
    @JsonSubTypes.Type(value = Lead.To.class, name = "to"),
    @JsonSubTypes.Type(value = Lead.Aid.class, name = "aid"),
    @JsonSubTypes.Type(value = Lead.Out.class, name = "out")
})
public sealed interface Lead {

    /// To the next step.
    record On() implements Lead {}

    /// To a later step of the same aid; what lies between is passed over.
    record To(StepId step) implements Lead {}

    /// To another aid, perhaps to a certain step of it: only in what begins with a symptom.
    record Aid(AidId aid, Optional<StepId> step) implements Lead {}

    /// It is not as it should be: what to do is in [StepText.Choice#way].
    record Out(Action.Way way) implements Lead {}
}
