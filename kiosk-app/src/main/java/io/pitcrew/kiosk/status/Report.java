package io.pitcrew.kiosk.status;

import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.content.ContentWatch.Progress;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.status.Status;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// Gathers the status from those who know. Any thread.
public final class Report {
    private static final long MEGABYTE = 1_000_000;

    private final Content content;
    private final Ledger ledger;
    private final LedgerDb db;
    private final Device device;
    private final Clock clock;

    /// @param folder where content lies
    /// @param software the version of Pitcrew
    /// @param stick what there is to say of a stick
    public record Device(Path folder, String software, Supplier<Optional<String>> stick) {}

    public Report(Content content, Ledger ledger, LedgerDb db, Device device, Clock clock) {
        this.content = content;
        this.ledger = ledger;
        this.db = db;
        this.device = device;
        this.clock = clock;
    }

    public Status now() {
        Progress progress = content.progress();
        InForce inForce = content.inForce();
        File folder = device.folder().toFile();
        return new Status(
                Status.FORMAT,
                Status.State.ONLINE,
                ledger.kiosk(),
                content.ring(),
                inForce.station(),
                inForce.trial().map(InForce.Trial::from),
                progress.offered(),
                inForce.release(),
                progress.objects(),
                progress.effective(),
                progress.refused().map(r -> r.reason() + ": " + r.detail()),
                progress.trouble(),
                device.stick().get(),
                ledger.waiting(),
                ledger.acknowledgedAt(),
                db.read(Mark.BOOT::read),
                folder.getUsableSpace() / MEGABYTE,
                device.software(),
                clock.instant());
    }

    /// What the broker is to say of this kiosk when it has lost it.
    public byte[] lastWill() {
        return now().in(Status.State.LOST).bytes();
    }
}
