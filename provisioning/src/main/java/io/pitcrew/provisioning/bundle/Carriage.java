package io.pitcrew.provisioning.bundle;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.bundle.Bundle;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts the newest release into a folder: all of it, or what some stations need. Begun again after an interruption,
/// wherever that was, it writes what is missing.
public final class Carriage {
    private final OperationsHome home;
    private final Shelf shelf;
    private final Kept kept;
    private final ChunkFolder folder;

    /// @param chunks in all
    /// @param missing of them in the folder, or not whole there
    /// @param bytes of the missing ones
    public record Load(ReleaseNumber release, Set<Sha256> chunks, Set<Sha256> missing, long bytes) {}

    /// For whom a stick is, and how long.
    ///
    /// @param kiosks empty: every kiosk
    public record Wish(List<KioskId> kiosks, Duration lasts) {}

    public Carriage(OperationsHome home, Path folder) {
        this.home = home;
        this.shelf = new Shelf(home.releases(), home.objects());
        this.kept = new Kept(shelf);
        this.folder = new ChunkFolder(folder);
    }

    /// What would be written of the newest release. Writes nothing.
    ///
    /// @param stations empty: all
    public Load load(List<StationPath> stations) throws IOException, Malformed {
        ReleaseNumber newest = shelf.state().newest();
        return load(newest, stations.isEmpty() ? kept.chunks(newest) : kept.chunks(newest, stations));
    }

    /// What would be written of all kept releases. Writes nothing.
    public Load everything() throws IOException {
        return load(shelf.state().newest(), kept.all(shelf.state()));
    }

    /// Writes the chunks, and reads back what was written.
    ///
    /// @throws IOException also if something is not there as it was written
    public void write(Load load, Meter meter) throws IOException {
        folder.withdraw(Bundle.FILE);
        folder.put(load.missing(), shelf, meter);
        Set<Sha256> lost = folder.missing(load.missing());
        if (!lost.isEmpty()) {
            throw new IOException(lost.size() + " of " + load.missing().size()
                    + " files are not there as they were written; is this stick damaged?");
        }
    }

    /// Writes the signed papers, the one that names them all last.
    public Bundle sign(Load load, Wish wish, Instant now) throws IOException, Malformed {
        SortedMap<String, Sha256> papers = new TreeMap<>();
        for (int version = 1; version <= home.rootVersion(); version++) {
            put(papers, Bundle.root(version), home.rootEnvelope(version));
        }
        if (Files.exists(home.recallFile())) {
            put(papers, Bundle.RECALL, new Bytes(Files.readAllBytes(home.recallFile())));
        }
        for (Pointer pointer : kept.pointersFor(load.release(), home.rootVersion(), now, wish.lasts())) {
            Envelope sealed = Envelope.seal(Pointer.TYPE, pointer.bytes(), home.key(TrustRole.POINTER));
            put(papers, Bundle.ring(pointer.ring()), new Bytes(sealed.bytes()));
        }
        Bundle bundle = new Bundle(
                Bundle.FORMAT,
                home.settings().sitePath(),
                wish.kiosks(),
                load.release(),
                papers,
                now,
                now.plus(wish.lasts()));
        Envelope sealed = Envelope.seal(Bundle.TYPE, bundle.bytes(), home.key(TrustRole.BUNDLE));
        folder.put(Bundle.FILE, new Bytes(sealed.bytes()));
        return bundle;
    }

    /// Removes chunks of releases that are not kept any more.
    ///
    /// @return how many
    public int tidy(Load load) throws IOException {
        return folder.keepOnly(load.chunks());
    }

    private Load load(ReleaseNumber release, Set<Sha256> chunks) throws IOException {
        Set<Sha256> missing = folder.missing(chunks);
        return new Load(release, chunks, missing, kept.size(missing));
    }

    private void put(SortedMap<String, Sha256> papers, String name, Bytes paper) throws IOException {
        folder.put(name, paper);
        papers.put(name, Sha256.of(paper.array()));
    }
}
