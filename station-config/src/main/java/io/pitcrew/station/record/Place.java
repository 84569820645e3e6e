package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import java.util.Optional;

/// Where a line claims to belong: the four fields that must be readable for it to be placed by itself. All else in it
/// may be from a newer version or broken.
public record Place(KioskId kiosk, Chain chain, Seq seq, Sha256 prev) {
    public Place {
        if (seq.equals(Seq.ZERO)) {
            throw new IllegalArgumentException("the first record of a chain is 1");
        }
    }

    public static Optional<Place> of(Line line) {
        try {
            return Optional.of(Json.read(line.json().array(), Place.class));
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }

    public static Place on(Head head, KioskId kiosk) {
        return new Place(kiosk, head.chain(), head.seq().next(), head.hash());
    }

    public Head below() {
        return new Head(chain, new Seq(seq.value() - 1), prev);
    }
}
