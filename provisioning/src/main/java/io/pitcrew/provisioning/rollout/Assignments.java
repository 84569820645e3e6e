package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Assignment;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What each kiosk was last told to serve and to follow: signed, kept, and put up again as long as it is valid.
public final class Assignments {
    private static final Duration LASTS = Duration.ofDays(365);
    private static final long PATIENCE_SECONDS = 30;

    private final OperationsHome home;
    private final Clock clock;

    public Assignments(OperationsHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    public Optional<Assignment> last(KioskId kiosk) throws IOException {
        Path file = file(kiosk);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Assignment.parse(
                    Envelope.parse(Files.readAllBytes(file)).payload().array()));
        } catch (Malformed e) {
            throw new IOException(file + " is damaged (" + e.getMessage() + "); restore it from a copy of the home", e);
        }
    }

    /// The rings that kiosks were assigned to.
    public Map<KioskId, String> rings() throws IOException {
        Map<KioskId, String> rings = new HashMap<>();
        for (KioskId kiosk : home.registry().kiosks()) {
            last(kiosk).flatMap(Assignment::ring).ifPresent(ring -> rings.put(kiosk, ring));
        }
        return rings;
    }

    /// Signs the next assignment of a kiosk and puts it up. What is not named stays as it was assigned before.
    public Assignment assign(
            KioskId kiosk,
            Optional<StationPath> station,
            Optional<String> ring,
            Optional<Prefetch> prefetch,
            ReleaseBoard board)
            throws IOException, Malformed, NotDelivered {
        Optional<Assignment> before = last(kiosk);
        Instant now = clock.instant();
        Assignment next = new Assignment(
                Assignment.FORMAT,
                kiosk,
                before.map(Assignment::counter).orElse(0L) + 1,
                station.or(() -> before.flatMap(Assignment::station)),
                ring.or(() -> before.flatMap(Assignment::ring)),
                prefetch.or(() -> before.flatMap(Assignment::prefetch)),
                now,
                now.plus(LASTS));
        Envelope envelope = Envelope.seal(Assignment.TYPE, next.bytes(), home.key(TrustRole.ASSIGN));
        PrivateFile.write(file(kiosk), envelope.bytes());
        put(kiosk, new Bytes(envelope.bytes()), board);
        return next;
    }

    /// Assigns those that the plan has in another ring than they know. A kiosk that was never told one follows the ring
    /// that its own settings name: `all`.
    ///
    /// @return the kiosks that were told another ring
    public List<KioskId> follow(Plan plan, ReleaseBoard board) throws IOException, Malformed, NotDelivered {
        Map<KioskId, String> known = rings();
        List<KioskId> moved = home.registry().kiosks().stream()
                .filter(kiosk -> !plan.ringOf(kiosk, Optional.ofNullable(known.get(kiosk)))
                        .equals(known.getOrDefault(kiosk, Ring.ALL)))
                .toList();
        for (KioskId kiosk : moved) {
            String ring = plan.ringOf(kiosk, Optional.ofNullable(known.get(kiosk)));
            assign(kiosk, Optional.empty(), Optional.of(ring), Optional.empty(), board);
        }
        return moved;
    }

    /// Puts up again everything that was assigned: the broker may have forgotten.
    public void reassert(ReleaseBoard board) throws IOException, NotDelivered {
        for (KioskId kiosk : home.registry().kiosks()) {
            if (Files.exists(file(kiosk))) {
                put(kiosk, new Bytes(Files.readAllBytes(file(kiosk))), board);
            }
        }
    }

    private static void put(KioskId kiosk, Bytes envelope, ReleaseBoard board) throws NotDelivered {
        CompletableFuture<Void> answer = board.putAssignment(kiosk, envelope);
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotDelivered("the broker did not take the assignment of " + kiosk, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted while waiting for the broker", e);
        }
    }

    private Path file(KioskId kiosk) {
        return home.assignments().resolve(kiosk + ".json");
    }
}
