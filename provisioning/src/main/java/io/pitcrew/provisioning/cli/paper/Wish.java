package io.pitcrew.provisioning.cli.paper;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.print.Card;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is to be printed. Only what is published: a kiosk would call any other card replaced.
///
/// @param named aids; none for all that the station shows
record Wish(Plant plant, StationProfile station, List<String> named, Optional<String> lang, LocalDate today) {

    sealed interface Cards {
        record These(List<Card> cards) implements Cards {}

        record Not(String why) implements Cards {}
    }

    Cards cards(Kept kept) throws IOException, Malformed {
        List<String> shown = station.shown().stream().map(AidId::value).toList();
        List<String> spoken = station.languages().stream().map(Lang::value).toList();
        String wished = lang.orElse(spoken.getFirst());
        if (!spoken.contains(wished)) {
            return new Cards.Not(
                    "The station offers no language '" + wished + "' – " + Nearest.hint(wished, spoken) + ".");
        }
        ReleaseNumber newest = kept.shelf().state().newest();
        List<Card> cards = new ArrayList<>();
        for (String id : named.isEmpty() ? shown : named) {
            if (!shown.contains(id)) {
                return new Cards.Not("The station shows no aid '" + id + "' – " + Nearest.hint(id, shown) + ".");
            }
            JobAid aid = aid(new AidId(id));
            boolean published = kept.versions(newest, aid.id()).stream()
                    .anyMatch(version -> Arrays.equals(version.bytes(), aid.bytes()));
            if (!published) {
                return new Cards.Not("'" + id + "' is not published as it stands in the plant folder – a kiosk would"
                        + " call the card replaced – publish first: pitcrew publish.");
            }
            cards.add(new Card(aid, new Lang(wished), station, newest, today));
        }
        return new Cards.These(List.copyOf(cards));
    }

    private JobAid aid(AidId id) {
        return plant.local().getOrDefault(station.path(), List.of()).stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .or(() -> plant.aid(id))
                .orElseThrow();
    }
}
