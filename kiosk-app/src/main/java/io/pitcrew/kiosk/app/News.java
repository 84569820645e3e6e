package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.badge.BadgeEvent;
import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.content.ContentWatch;
import io.pitcrew.kiosk.content.Recalls;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.floor.FloorLoop;
import io.pitcrew.kiosk.ledger.Acknowledging;
import io.pitcrew.kiosk.ledger.Relay;
import io.pitcrew.kiosk.link.LinkListener;
import io.pitcrew.kiosk.person.People;
import io.pitcrew.kiosk.swap.Assignments;
import io.pitcrew.kiosk.swap.Swap;
import io.pitcrew.kiosk.trust.Trust;
import io.pitcrew.kiosk.trust.Walk;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes on what arrives, each to the thread that it belongs to.
final class News implements LinkListener, ContentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private final Threads threads;
    private final Acknowledging acknowledging;
    private final Trust trust;
    private volatile @Nullable Reached reached;
    private volatile Listener listener = shelf -> {};
    private volatile boolean linked;
    private volatile Optional<String> readerFault = Optional.empty();
    private volatile Optional<Progress> last = Optional.empty();

    record Reached(
            FloorLoop floor,
            Content content,
            Recalls recalls,
            Walk walk,
            Relay relay,
            Swap swap,
            Assignments assignments,
            People people) {}

    /// Hears what came in force.
    interface Listener {
        void inForce(Shelf shelf);
    }

    News(Threads threads, Acknowledging acknowledging, Trust trust) {
        this.threads = threads;
        this.acknowledging = acknowledging;
        this.trust = trust;
    }

    void reaches(Reached parts) {
        reached = parts;
    }

    void tells(Listener next) {
        listener = next;
    }

    boolean isLinked() {
        return linked;
    }

    Optional<String> readerFault() {
        return readerFault;
    }

    void reader(BadgeEvent event) {
        switch (event) {
            case BadgeEvent.ReaderLost(String port, String why) -> {
                readerFault = Optional.of(why);
                LOG.warn("reader {}: {}", port, why);
            }
            case BadgeEvent.ReaderBack _ -> readerFault = Optional.empty();
            case BadgeEvent.Tapped _, BadgeEvent.Unreadable _ -> {}
        }
    }

    @Override
    public void linked(boolean up) {
        linked = up;
        parts().relay().linked(up);
        parts().people().linked(up);
        parts().floor().changed();
    }

    @Override
    public void acknowledged(byte[] envelope) {
        threads.ledger.execute(() -> {
            switch (acknowledging.judge(envelope, trust.current())) {
                case Acknowledging.Judged.Believed() -> parts().floor().changed();
                case Acknowledging.Judged.Forked(var held) ->
                    LOG.warn(
                            "operations holds record {} of a chain that goes on differently here: this kiosk was set"
                                    + " back, or there are two of it. It goes on with a new chain; nothing is lost.",
                            held.stored());
                case Acknowledging.Judged.Ignored(String reason) ->
                    LOG.info("an acknowledgement was ignored: {}", reason);
            }
        });
    }

    @Override
    public void pointed(byte[] envelope) {
        parts().content().offered(envelope);
    }

    @Override
    public void recalled(byte[] envelope) {
        parts().recalls().offered(envelope);
    }

    @Override
    public void rootArrived(byte[] envelope) {
        parts().walk().offered(envelope);
    }

    @Override
    public void assigned(byte[] envelope) {
        parts().assignments().heard(envelope);
    }

    @Override
    public void inForce(Shelf shelf) {
        listener.inForce(shelf);
        parts().floor().changed();
    }

    @Override
    public void progress(Progress progress) {
        parts().swap().progressed(progress);
        boolean said = last.map(Progress::refused).equals(Optional.of(progress.refused()));
        last = Optional.of(progress);
        if (!said) {
            progress.refused()
                    .ifPresent(
                            r -> LOG.warn("release {} is refused: {}: {}", progress.offered(), r.reason(), r.detail()));
        }
        parts().floor().changed();
    }

    private Reached parts() {
        return Objects.requireNonNull(reached, "nothing is opened before everything is made");
    }
}
