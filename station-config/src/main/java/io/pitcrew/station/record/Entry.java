package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One record. Its line of JSON is what is hashed, stored and sent; see [Line].
///
/// @param id a UUIDv7
/// @param prev hash of the record before; of the first, the chain's name
/// @param at wall clock
/// @param boot counts the starts of this kiosk
/// @param mono milliseconds since that start: orders what the wall clock may not
/// @param clock `good`, or why the wall clock is doubted
public record Entry(
        int v,
        String id,
        KioskId kiosk,
        Chain chain,
        Seq seq,
        Sha256 prev,
        String type,
        Instant at,
        long boot,
        long mono,
        String clock,
        Optional<StationPath> station,
        Optional<WorkerId> worker,
        Optional<ReleaseNumber> release,
        Optional<AidId> aid,
        Optional<StepId> step,
        Optional<Sha256> meaning,
        Optional<Sha256> shown,
        Optional<Lang> lang,
        Map<String, Object> data) {
    public static final int VERSION = 1;

    /// When something was recorded, as this kiosk knows it.
    public record Stamp(String id, Instant at, long boot, long mono, String clock) {}

    public static Entry of(KioskId kiosk, Head before, Stamp stamp, Context context, Fact fact) {
        return new Entry(
                VERSION,
                stamp.id(),
                kiosk,
                before.chain(),
                before.seq().next(),
                before.hash(),
                FactType.nameOf(fact),
                stamp.at(),
                stamp.boot(),
                stamp.mono(),
                stamp.clock(),
                context.station(),
                context.worker(),
                context.release(),
                context.aid(),
                context.step(),
                context.meaning(),
                context.shown(),
                context.lang(),
                FactType.dataOf(fact));
    }

    public Fact fact() throws Malformed {
        return FactType.read(type, data);
    }

    public Line line() {
        return new Line(Json.write(this));
    }
}
