package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a rollout stands, ring by ring.
///
/// @param paused nothing goes on by itself
public record Standing(boolean paused, List<OfRing> rings) {

    /// One ring.
    ///
    /// @param release that it is given; 0 for none yet
    /// @param since when it was given that
    /// @param kiosks how many are in it
    /// @param proven kiosks whose signed record says that it is in force
    /// @param claimed how many more only say so
    /// @param missing the others, with what is known of why
    /// @param soaked when it has worked here long enough; empty as long as no kiosk proves it, and in the last ring
    /// @param halted why it goes no further
    public record OfRing(
            String ring,
            ReleaseNumber release,
            Instant since,
            int kiosks,
            List<Proven> proven,
            int claimed,
            List<Missing> missing,
            Optional<Instant> soaked,
            Optional<String> halted) {

        static OfRing of(String name, Look look, Optional<Instant> soaked, Optional<String> halted) {
            Ring ring = look.ring();
            List<Proven> proven = new ArrayList<>();
            List<Missing> missing = new ArrayList<>();
            if (ring.release().value() > 0) {
                for (KioskId kiosk : look.members()) {
                    look.evidence()
                            .of(kiosk)
                            .proof(ring.release())
                            .ifPresentOrElse(
                                    proof -> proven.add(new Proven(kiosk, proof)),
                                    () -> missing.add(Missing.of(kiosk, look)));
                }
            }
            return new OfRing(
                    name,
                    ring.release(),
                    ring.since(),
                    look.members().size(),
                    List.copyOf(proven),
                    (int) missing.stream().filter(Missing::claims).count(),
                    List.copyOf(missing),
                    soaked,
                    halted);
        }
    }

    public record Proven(KioskId kiosk, Evidence.Proof proof) {}

    /// @param claims it says of itself that it shows the release
    public record Missing(KioskId kiosk, String why, boolean claims) {
        static Missing of(KioskId kiosk, Look look) {
            Hint hint = look.hints().get(kiosk);
            boolean claims =
                    hint != null && hint.status().inForce().equals(look.ring().release());
            return new Missing(kiosk, look.missing(kiosk), claims);
        }
    }
}
