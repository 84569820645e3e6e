package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the kiosks' signed records say about releases. Fed with every stored record, in any order of kiosks, each
/// kiosk's in its own; one thread at a time.
public final class Evidence {
    private final Map<KioskId, Told> kiosks = new HashMap<>();
    private final Map<Chain, Integer> chains = new HashMap<>();
    private final List<Report> reports = new ArrayList<>();

    /// A release was put in force.
    ///
    /// @param at by the kiosk's clock
    /// @param received by ours
    /// @param chain whose key signed for it, at `seq`
    public record Proof(ReleaseNumber release, Instant at, Instant received, Chain chain, Seq seq) {}

    /// A release was refused; what was in force stayed.
    public record Refused(ReleaseNumber release, String reason, String detail, Instant received) {}

    /// A device of the kiosk does not do what it should.
    public record Fault(String device, String fault, Instant received) {}

    /// Somebody on the floor had something against an aid.
    record Report(KioskId kiosk, AidId aid, ReleaseNumber release, What what, Instant received) {
        enum What {
            WRONG,
            NOT_OK
        }
    }

    /// What one kiosk has signed for so far.
    ///
    /// @param proofs the newest last
    /// @param heard when its last record was received
    public record Told(
            List<Proof> proofs,
            Optional<Refused> refused,
            Optional<Fault> fault,
            Optional<StationPath> station,
            Instant heard,
            int chain) {
        static final Told NOTHING =
                new Told(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH, -1);

        /// What its newest chain says is in force.
        public Optional<Proof> inForce() {
            return proofs.isEmpty() ? Optional.empty() : Optional.of(proofs.getLast());
        }

        /// When this release first was in force there.
        public Optional<Proof> proof(ReleaseNumber release) {
            return proofs.stream().filter(p -> p.release().equals(release)).findFirst();
        }
    }

    /// Only what is on the main chain counts: a fork is somebody else with the same key.
    public void add(StoredRecord record) {
        if (record.branch() == StoredRecord.Branch.FORK) {
            return;
        }
        int chain = chains.computeIfAbsent(record.at().chain(), c -> chains.size());
        record.entry().ifPresent(entry -> add(record, entry, chain));
    }

    public Told of(KioskId kiosk) {
        return kiosks.getOrDefault(kiosk, Told.NOTHING);
    }

    /// The reports of that kind that came while exactly this release was shown, from these kiosks about these aids.
    List<Report> reports(Report.What what, ReleaseNumber release, Collection<KioskId> from, Collection<AidId> aids) {
        return reports.stream()
                .filter(r -> r.what() == what
                        && r.release().equals(release)
                        && from.contains(r.kiosk())
                        && aids.contains(r.aid()))
                .toList();
    }

    private void add(StoredRecord record, Entry entry, int chain) {
        Told told = of(record.kiosk());
        if (chain < told.chain()) {
            report(record, entry); // the rest of a chain that was given up says nothing about what is in force
            return;
        }
        List<Proof> proofs = told.proofs();
        Optional<Refused> refused = told.refused();
        Optional<Fault> fault = told.fault();
        switch (fact(entry)) {
            case Fact.ReleaseInForce(var number, var before) -> {
                proofs = new ArrayList<>(proofs);
                proofs.add(new Proof(
                        number,
                        entry.at(),
                        record.received(),
                        record.at().chain(),
                        record.at().seq()));
            }
            case Fact.ReleaseRefused(var number, var reason, var detail) ->
                refused = Optional.of(new Refused(number, reason, detail, record.received()));
            case Fact.DeviceFault(var device, var what) ->
                fault = Optional.of(new Fault(device, what, record.received()));
            case Fact other -> report(record, entry);
        }
        kiosks.put(
                record.kiosk(),
                new Told(
                        List.copyOf(proofs),
                        refused,
                        fault,
                        entry.station().or(told::station),
                        record.received(),
                        chain));
    }

    private void report(StoredRecord record, Entry entry) {
        Optional<Report.What> what = switch (fact(entry)) {
            case Fact.SaidWrong wrong -> Optional.of(Report.What.WRONG);
            case Fact.NotOk notOk -> Optional.of(Report.What.NOT_OK);
            case Fact other -> Optional.empty();
        };
        what.ifPresent(w -> entry.aid()
                .ifPresent(aid -> entry.release()
                        .ifPresent(release ->
                                reports.add(new Report(record.kiosk(), aid, release, w, record.received())))));
    }

    private static Fact fact(Entry entry) {
        try {
            return entry.fact();
        } catch (Malformed unreadable) {
            return new Fact.Unknown(entry.type(), Map.of());
        }
    }
}
