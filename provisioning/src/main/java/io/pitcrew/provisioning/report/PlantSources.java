package io.pitcrew.provisioning.report;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import java.util.Optional;

/// The plant as it is now, if it can be read.
public record PlantSources(Optional<Plant> plant) implements Sources {

    @Override
    public Optional<String> title(AidId aid, Lang lang) {
        return plant.flatMap(read -> read.aid(aid))
                .map(found -> found.text(lang).title());
    }

    @Override
    public Optional<String> place(AidId aid, Lang lang, StepId step) {
        return plant.flatMap(read -> read.source(aid, lang, step)).map(source -> source.file() + ":" + source.line());
    }
}
