package io.pitcrew.provisioning.print;

import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// One aid on paper.
///
/// @param aid as the station shows it
/// @param release the newest that has it so
public record Card(JobAid aid, Lang lang, StationProfile station, ReleaseNumber release, LocalDate printed) {

    public CardCode code() {
        return CardCode.of(aid, lang);
    }

    /// `die-change.press-3.de.html`
    public String file() {
        return aid.id() + "." + station.path().station() + "." + lang + ".html";
    }

    /// What each step asks for: by these a recall knows the card again.
    Map<StepId, Sha256> meanings() {
        Map<StepId, Sha256> meanings = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (Step step : aid.steps()) {
            meanings.put(step.id(), step.meaning(aid.source()));
        }
        return meanings;
    }
}
