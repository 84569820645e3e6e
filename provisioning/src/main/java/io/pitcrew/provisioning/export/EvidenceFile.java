package io.pitcrew.provisioning.export;

import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.evidence.Item;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Roots;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

/// Everything that `pitcrew verify-ledger` needs: trust roots, ledger keys, what this collector acknowledges now, what
/// was on the screens, and every record with its signature.
public final class EvidenceFile {
    private final OutputStream out;
    private long records;

    private EvidenceFile(OutputStream out) {
        this.out = out;
    }

    /// @param made when
    /// @param pictures also those of the aids that were worked by
    public record Wish(Instant made, boolean pictures) {}

    /// @param collector signs what is acknowledged
    /// @return how many records there are
    public static long write(OperationsHome home, RecordStore store, SigningKey collector, OutputStream out, Wish wish)
            throws IOException, Malformed {
        EvidenceFile file = new EvidenceFile(out);
        try {
            file.line(new Item.Opening(Item.FORMAT, home.settings().sitePath(), wish.made()));
            Roots roots = home.roots();
            for (int version = 1; version <= roots.version(); version++) {
                file.line(new Item.Root(Envelope.parse(roots.envelope(version).array())));
            }
            for (KioskId kiosk : home.registry().kiosks()) {
                for (VerifyKey key : home.registry().keys(kiosk)) {
                    file.line(new Item.Key(kiosk, key));
                }
            }
            for (KioskId kiosk : store.kiosks()) {
                file.line(new Item.Stored(Acknowledger.seal(kiosk, store.standing(kiosk), collector)));
            }
            ScreensSeen seen = new ScreensSeen();
            store.each(seen::note);
            seen.write(new Kept(new Shelf(home.releases(), home.objects())), wish.pictures(), file::line);
            store.each(file::record);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return file.records;
    }

    private void record(StoredRecord record) {
        boolean fork = record.branch() == StoredRecord.Branch.FORK;
        line(Item.Written.of(record.kiosk(), record.at().chain(), fork, record.line(), record.signature()));
        records++;
    }

    private void line(Item item) {
        try {
            out.write(item.bytesOfLine());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
