package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.provisioning.rollout.Evidence.Proof;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Verdict;
import io.pitcrew.station.status.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One ring with one release, as it is known now: does something speak against the release, has it worked long enough?
/// Pure: decides from what it is given.
///
/// @param alike the release and those that differ from it by nothing but people
/// @param changed aids that the release changed
/// @param after what was known up to here, somebody has looked into already
record Look(
        Ring ring,
        Set<ReleaseNumber> alike,
        Collection<KioskId> members,
        Collection<AidId> changed,
        Evidence evidence,
        Map<KioskId, Hint> hints,
        Instant after,
        Instant now) {

    /// Why the release must go no further; empty if nothing speaks against it.
    Optional<String> halt(Plan.Stop stop) {
        for (KioskId kiosk : members) {
            Optional<String> why = refused(kiosk, after).or(() -> broken(kiosk)).or(() -> silent(kiosk, stop.silent()));
            if (why.isPresent()) {
                return why;
            }
        }
        long wrong = reports(Evidence.Report.What.WRONG);
        if (wrong >= stop.wrong()) {
            return Optional.of(wrong + " say that something in what changed is wrong");
        }
        long notOk = reports(Evidence.Report.What.NOT_OK);
        return notOk >= stop.notOk() ? Optional.of(notOk + " answers were not OK in what changed") : Optional.empty();
    }

    /// When it has worked long enough, counted from the first kiosk that proves it. Without any kiosk in the ring,
    /// from when the ring got it.
    Optional<Instant> soaked(Duration soak) {
        if (members.isEmpty()) {
            return Optional.of(ring.since().plus(soak));
        }
        return members.stream()
                .flatMap(kiosk -> proof(kiosk).stream())
                .map(Proof::received)
                .min(Instant::compareTo)
                .map(first -> first.plus(soak));
    }

    /// Half of the kiosks prove it: fewer could not speak against it.
    boolean enough() {
        long proven = members.stream()
                .filter(kiosk -> proof(kiosk).isPresent())
                .count();
        return proven * 2 >= members.size();
    }

    /// Why a kiosk is not known to show the release.
    String missing(KioskId kiosk) {
        Optional<String> refusal = refused(kiosk, Instant.EPOCH);
        Hint hint = hints.get(kiosk);
        ReleaseNumber shows = evidence.of(kiosk).inForce().map(Proof::release).orElse(ReleaseNumber.ZERO);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (shows.compareTo(release()) > 0) {
            return "shows release " + shows + " already";
        }
        return hint == null ? "has never said anything" : says(hint.status(), hint);
    }

    private String says(Status status, Hint hint) {
        if (hint.away()) {
            return (status.state() == Status.State.LOST ? "lost since " : "stopped since ") + hint.heard();
        }
        if (status.inForce().equals(release())) {
            return "says that it shows it; its signed record is not here yet";
        }
        if (status.wanted().compareTo(release()) < 0) {
            return "has not heard of it; follows ring " + status.ring();
        }
        if (status.trialFrom().isPresent()) {
            return "waits until a swap of its station is confirmed";
        }
        return status.trouble()
                .or(() -> status.effective().map(at -> "has it, and puts it in force at " + at))
                .orElse("fetches it: " + status.missing() + " objects missing");
    }

    private long reports(Evidence.Report.What what) {
        return alike.stream()
                .flatMap(release -> evidence.reports(what, release, members, changed).stream())
                .filter(report -> report.received().isAfter(after))
                .count();
    }

    /// One that has something newer already is no sign against this release.
    private Optional<String> refused(KioskId kiosk, Instant since) {
        return evidence.of(kiosk)
                .refused()
                .filter(r -> alike.contains(r.release()) && !r.reason().equals(Verdict.Reason.ROLLED_BACK.name()))
                .filter(r -> r.received().isAfter(since)
                        && proof(kiosk).isEmpty())
                .map(r -> kiosk + " refused it: " + r.reason() + ", " + r.detail());
    }

    private Optional<String> broken(KioskId kiosk) {
        Evidence.Told told = evidence.of(kiosk);
        Optional<Proof> proof = proof(kiosk);
        return told.fault()
                .filter(fault -> proof.isPresent()
                        && fault.received().isAfter(proof.get().received())
                        && fault.received().isAfter(after))
                .map(fault -> kiosk + " reports a fault since it has it: " + fault.device() + ", " + fault.fault());
    }

    private Optional<String> silent(KioskId kiosk, Duration longest) {
        Hint hint = hints.get(kiosk);
        Optional<Proof> proof = proof(kiosk);
        if (hint == null || proof.isEmpty() || hint.status().state() != Status.State.LOST) {
            return Optional.empty();
        }
        Instant lost = hint.heard();
        return lost.isAfter(proof.get().received())
                        && lost.isAfter(after)
                        && !lost.plus(longest).isAfter(now)
                ? Optional.of(kiosk + " has been silent since " + lost + ", after it switched")
                : Optional.empty();
    }

    /// When this content first was in force there.
    private Optional<Proof> proof(KioskId kiosk) {
        return evidence.of(kiosk).proofs().stream()
                .filter(proof -> alike.contains(proof.release()))
                .findFirst();
    }

    private ReleaseNumber release() {
        return ring.release();
    }
}
