package io.pitcrew.kiosk.content.folder;

import io.pitcrew.station.bundle.Bundle;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks whether a stick is there, and hands on the signed papers of one that operations made for this kiosk. Whoever
/// takes them checks them as if they came from the broker. [#look] on one thread; [#now] on any.
public final class Stick {
    private final Path folder;
    private final Reader reader;
    private final Takers takers;
    private volatile Found found = new Found.Nothing();
    private Optional<Sha256> seen = Optional.empty();

    /// Who looks.
    ///
    /// @param site `enterprise/site`
    /// @param time the time, no earlier than the latest that was ever signed for
    public record Reader(String site, KioskId kiosk, String ring, Supplier<TrustRoot> root, Supplier<Instant> time) {}

    /// Who takes what lies on a stick, sealed. Called on the thread that looks.
    public record Takers(Consumer<byte[]> root, Consumer<byte[]> recall, Consumer<byte[]> pointer) {}

    /// What is there now.
    public sealed interface Found {
        /// No stick, or a folder on which operations put nothing.
        record Nothing() implements Found {}

        /// Signed for this kiosk.
        record Ours(ReleaseNumber release) implements Found {}

        /// It was there and is not any more.
        record Pulled(ReleaseNumber release) implements Found {}

        /// @param why fit to be shown
        record Useless(String why) implements Found {}
    }

    public Stick(Path folder, Reader reader, Takers takers) {
        this.folder = folder;
        this.reader = reader;
        this.takers = takers;
    }

    public Found now() {
        return found;
    }

    /// Call every second or two.
    public void look() {
        Optional<byte[]> paper = read(Bundle.FILE);
        if (paper.isEmpty()) {
            found = found instanceof Found.Ours(ReleaseNumber release) ? new Found.Pulled(release) : pulledOrNothing();
            seen = Optional.empty();
            return;
        }
        Sha256 hash = Sha256.of(paper.get());
        if (!seen.equals(Optional.of(hash))) {
            seen = Optional.of(hash);
            found = judge(paper.get());
        }
    }

    private Found pulledOrNothing() {
        return found instanceof Found.Pulled ? found : new Found.Nothing();
    }

    private Found judge(byte[] paper) {
        try {
            return switch (reader.root().get().check(Envelope.parse(paper), Bundle.TYPE, TrustRole.BUNDLE)) {
                case Seal.Broken broken ->
                    new Found.Useless("operations did not sign for what is on it (" + broken.why() + ")");
                case Seal.Intact intact -> judge(Bundle.parse(intact.payload().array()));
            };
        } catch (Malformed e) {
            return new Found.Useless("what is on it cannot be read; have it made again");
        }
    }

    private Found judge(Bundle bundle) {
        if (bundle.format() != Bundle.FORMAT) {
            return new Found.Useless("it was made for a newer kiosk");
        }
        if (!bundle.isFor(reader.site(), reader.kiosk())) {
            return new Found.Useless("it was made for other kiosks");
        }
        if (!reader.time().get().isBefore(bundle.expires())) {
            return new Found.Useless(
                    "it was good until " + bundle.expires() + "; have a new one made, or the clock is wrong");
        }
        bundle.papers().keySet().stream()
                .filter(name -> name.startsWith(Bundle.ROOTS))
                .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(name -> name))
                .forEach(name -> take(bundle.papers(), name, takers.root()));
        take(bundle.papers(), Bundle.RECALL, takers.recall());
        take(bundle.papers(), Bundle.ring(reader.ring()), takers.pointer());
        return new Found.Ours(bundle.release());
    }

    private void take(Map<String, Sha256> papers, String name, Consumer<byte[]> taker) {
        Optional.ofNullable(papers.get(name))
                .flatMap(hash -> read(name).filter(bytes -> Sha256.of(bytes).equals(hash)))
                .ifPresent(taker);
    }

    /// A name from a signed paper leads nowhere but into this folder.
    private Optional<byte[]> read(String name) {
        Path file = folder.resolve(name).normalize();
        if (!folder.normalize().equals(file.getParent())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Envelope.MAX_BYTES + 1);
            return bytes.length > Envelope.MAX_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty(); // not there, or pulled out just now
        }
    }
}
