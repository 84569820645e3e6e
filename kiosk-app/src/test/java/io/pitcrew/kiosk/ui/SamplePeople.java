package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.aid.Mine;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of Ana.
final class SamplePeople {
    private final SamplePlant plant;

    SamplePeople(SamplePlant plant) {
        this.plant = plant;
    }

    void all(Map<String, Floor> floors, Lang lang) {
        List<Mine.Deed> deeds = List.of(
                deed("die-change", SignOff.How.DONE, 46),
                deed("clamp-torque", SignOff.How.SIGNED, 60 * 26),
                deed("label-jam", SignOff.How.READ, 60 * 24 * 40));
        Optional<Instant> heard = Optional.of(SampleShift.NOW.minus(Duration.ofMinutes(46)));
        floors.put("my-page", page(lang, new Mine(deeds, new Mine.AsOf(heard, true))));
        floors.put("my-page-as-of", page(lang, new Mine(deeds, new Mine.AsOf(heard, false))));
        floors.put("my-page-empty", page(lang, Mine.NOTHING));
    }

    private Floor page(Lang lang, Mine mine) {
        Person ana =
                new Person(new WorkerId("c3".repeat(16)), "Ana", "Ana Kowalska", lang, Set.of(Role.OPERATOR), 0, false);
        return new Floor.OnMyPage(SampleShift.now(), ana, lang, mine, 0, 0);
    }

    private Mine.Deed deed(String id, SignOff.How how, long minutes) {
        JobAid aid = plant.aid(id);
        return new Mine.Deed(
                new SignOff(
                        aid.id(),
                        SampleShift.NOW.minus(Duration.ofMinutes(minutes)),
                        new ReleaseNumber(12),
                        Optional.of(SamplePlant.EN),
                        how,
                        SignOff.steps(aid)),
                Optional.of(aid));
    }
}
