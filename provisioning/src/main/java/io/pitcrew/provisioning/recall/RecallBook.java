package io.pitcrew.provisioning.recall;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The recall list of an operations home. Every change is a new version, sealed and on disk before it leaves.
public final class RecallBook {
    private final OperationsHome home;
    private Recall list;

    /// What is to be recalled, and why.
    public record Wish(
            AidId aid,
            Optional<StepId> step,
            List<Sha256> meanings,
            Optional<Recall.Span> releases,
            Map<Lang, String> reason,
            Optional<AidId> replacement,
            Optional<ReleaseNumber> corrected) {}

    private RecallBook(OperationsHome home, Recall list) {
        this.home = home;
        this.list = list;
    }

    public static RecallBook open(OperationsHome home) throws IOException, Malformed {
        if (!Files.exists(home.recallFile())) {
            return new RecallBook(home, Recall.NONE);
        }
        Envelope envelope = Envelope.parse(Files.readAllBytes(home.recallFile()));
        return new RecallBook(home, Recall.parse(envelope.payload().array()));
    }

    public Recall list() {
        return list;
    }

    /// The entry as it would stand in the list.
    public Recall.Entry entry(Wish wish, Instant now) {
        return new Recall.Entry(
                list.entries().size() + 1L,
                wish.aid(),
                wish.step(),
                wish.meanings(),
                wish.releases(),
                wish.reason(),
                wish.replacement(),
                wish.corrected(),
                now,
                Optional.empty());
    }

    /// @return the sealed list, to be put up
    /// @throws IOException also when the list would be longer than kiosks read
    public Bytes add(Recall.Entry entry, Instant now) throws IOException, Malformed {
        List<Recall.Entry> entries = new ArrayList<>(list.entries());
        entries.add(entry);
        return seal(entries, now);
    }

    /// The entry that can be lifted under this number.
    public Optional<Recall.Entry> inForce(long number) {
        return list.inForce().stream().filter(e -> e.number() == number).findFirst();
    }

    /// @return the sealed list, to be put up
    public Bytes lift(Recall.Entry lifted, Instant now) throws IOException, Malformed {
        return seal(
                list.entries().stream()
                        .map(e -> e.equals(lifted) ? e.lifted(now) : e)
                        .toList(),
                now);
    }

    private Bytes seal(List<Recall.Entry> entries, Instant now) throws IOException, Malformed {
        Recall next = new Recall(Recall.FORMAT, list.version() + 1, now, List.copyOf(entries));
        byte[] sealed = Envelope.seal(Recall.TYPE, next.bytes(), home.key(TrustRole.RECALL))
                .bytes();
        if (sealed.length > Envelope.MAX_BYTES) {
            throw new IOException("the recall list would have " + sealed.length + " bytes, and kiosks read "
                    + Envelope.MAX_BYTES + "; say the reasons shorter");
        }
        PrivateFile.write(home.recallFile(), sealed);
        list = next;
        return new Bytes(sealed);
    }
}
