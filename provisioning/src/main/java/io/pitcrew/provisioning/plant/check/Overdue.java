package io.pitcrew.provisioning.plant.check;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.station.codec.Problems;
import java.time.LocalDate;

/// Aids that somebody should have looked at by now.
record Overdue(LocalDate today, Problems problems) {

    void check(Draft draft) {
        for (Draft.Aid aid : draft.aids()) {
            aid.review()
                    .filter(review -> review.isBefore(today))
                    .flatMap(review -> aid.head())
                    .ifPresent(toml -> toml.advice(
                            "review",
                            "the review is overdue since "
                                    + aid.review().orElseThrow().toString(),
                            "nobody has looked whether it still holds",
                            "look at it on the floor, then set the next day"));
        }
    }
}
