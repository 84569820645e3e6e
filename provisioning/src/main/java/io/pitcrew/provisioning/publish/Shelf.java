package io.pitcrew.provisioning.publish;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.PrivateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was published, on disk: `releases/state.json`, `releases/release.<n>.json` (sealed), `objects/ab/<hash>`
/// (chunks as they go over the wire, in folders by the first two digits). A release is on the shelf before anything of
/// it is sent.
public final class Shelf {
    private static final Pattern SEALED = Pattern.compile("release\\.([0-9]{1,18})\\.json");
    private final Path releases;
    private final Path objects;

    /// @param newest the last release on the shelf
    /// @param rings by name, as far as they ever got a pointer
    /// @param proposal what waits for a second person
    /// @param withdrawn the highest number that was proposed and taken back; it is given to nothing else
    public record State(
            int format,
            ReleaseNumber newest,
            SortedMap<String, Ring> rings,
            Optional<Proposal> proposal,
            Optional<ReleaseNumber> withdrawn) {
        private static final int FORMAT = 2;
        static final State NEW =
                new State(FORMAT, ReleaseNumber.ZERO, new TreeMap<>(), Optional.empty(), Optional.empty());

        State released(ReleaseNumber number) {
            return new State(format, number, rings, proposes(number) ? Optional.empty() : proposal, withdrawn);
        }

        /// In the place of what was proposed before.
        State proposed(Proposal next) {
            return new State(
                    format, newest, rings, Optional.of(next), unproposed().withdrawn());
        }

        State unproposed() {
            return new State(
                    format,
                    newest,
                    rings,
                    Optional.empty(),
                    proposal.map(Proposal::number).or(() -> withdrawn));
        }

        /// Does this one wait for approval?
        public boolean proposes(ReleaseNumber number) {
            return proposal.filter(p -> p.number().equals(number)).isPresent();
        }

        /// A number that no release ever had.
        public ReleaseNumber next() {
            return Stream.of(Optional.of(newest), withdrawn, proposal.map(Proposal::number))
                    .flatMap(Optional::stream)
                    .max(ReleaseNumber::compareTo)
                    .orElse(newest)
                    .next();
        }

        Ring ring(String name) {
            return rings.getOrDefault(name, Ring.NEW);
        }

        /// Each of these rings as `how` says.
        State with(List<String> names, UnaryOperator<Ring> how) {
            State next = this;
            for (String name : names) {
                next = next.with(name, how.apply(next.ring(name)));
            }
            return next;
        }

        State with(String name, Ring ring) {
            SortedMap<String, Ring> next = new TreeMap<>(rings);
            next.put(name, ring);
            return new State(format, newest, next, proposal, withdrawn);
        }

        /// As it was before there were rings: one pointer for every kiosk.
        private record Single(ReleaseNumber newest, ReleaseNumber announced, long counter) {}

        static State parse(byte[] json) throws Malformed {
            if (Json.readMap(json).containsKey("rings")) {
                return Json.read(json, State.class);
            }
            Single one = Json.read(json, Single.class);
            Ring ring = new Ring(one.newest(), one.announced(), one.counter(), Instant.EPOCH, Instant.EPOCH);
            return NEW.released(one.newest()).with(Ring.ALL, ring);
        }
    }

    /// A release that its author has signed and that waits for somebody who approves it.
    ///
    /// @param rings that get it then
    /// @param by who proposed it
    public record Proposal(ReleaseNumber number, List<String> rings, String by, Instant at) {}

    public Shelf(Path releases, Path objects) {
        this.releases = releases;
        this.objects = objects;
    }

    public State state() throws IOException {
        Path file = releases.resolve("state.json");
        if (!Files.exists(file)) {
            return State.NEW;
        }
        try {
            return State.parse(Files.readAllBytes(file));
        } catch (Malformed e) {
            throw damaged(file, e);
        }
    }

    /// Changes what is written down; two processes on one home wait for each other.
    ///
    /// @return what is written down now
    State change(UnaryOperator<State> how) throws IOException {
        PrivateFile.folder(releases);
        try (FileChannel file = FileChannel.open(releases.resolve("lock"), CREATE, WRITE);
                FileLock _ = file.lock()) {
            State next = how.apply(state());
            PrivateFile.write(releases.resolve("state.json"), Json.write(next));
            return next;
        }
    }

    /// As [Cutter] hands it on; what is there already is not written again, but counts as new: nobody sweeps it away
    /// now.
    void put(Chunk chunk) {
        Path file = file(chunk.hash());
        try {
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                PrivateFile.write(file, chunk.wire());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holds(Sha256 hash) {
        return Files.exists(file(hash));
    }

    public Bytes wire(Sha256 hash) throws IOException {
        return new Bytes(Files.readAllBytes(file(hash)));
    }

    /// Of a chunk on the wire.
    long size(Sha256 hash) throws IOException {
        return Files.size(file(hash));
    }

    void put(ReleaseNumber number, Envelope sealed) throws IOException {
        PrivateFile.write(file(number), sealed.bytes());
    }

    void remove(ReleaseNumber number) throws IOException {
        Files.deleteIfExists(file(number));
    }

    boolean holds(ReleaseNumber number) {
        return Files.exists(file(number));
    }

    /// Every release that ever got here, also what is not published.
    public SortedSet<ReleaseNumber> numbers() throws IOException {
        SortedSet<ReleaseNumber> numbers = new TreeSet<>();
        if (Files.exists(releases)) {
            try (Stream<Path> files = Files.list(releases)) {
                files.map(file -> SEALED.matcher(file.getFileName().toString()))
                        .filter(Matcher::matches)
                        .forEach(name -> numbers.add(new ReleaseNumber(Long.parseLong(name.group(1)))));
            }
        }
        return numbers;
    }

    /// The sealed release, byte for byte as kiosks get it.
    Bytes sealed(ReleaseNumber number) throws IOException {
        return new Bytes(Files.readAllBytes(file(number)));
    }

    Release release(ReleaseNumber number) throws IOException {
        try {
            return Release.parse(
                    Envelope.parse(sealed(number).array()).payload().array());
        } catch (Malformed e) {
            throw damaged(file(number), e);
        }
    }

    /// Reads a small object back from its chunks.
    byte[] object(ObjectRef ref) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Sha256 leaf : leaves(ref, hash -> {})) {
            out.write(raw(leaf));
        }
        return out.toByteArray();
    }

    /// Every chunk that an object is made of, lists included. Reads no more than the lists.
    Set<Sha256> chunks(ObjectRef ref) throws IOException {
        Set<Sha256> all = new LinkedHashSet<>();
        all.addAll(leaves(ref, all::add));
        return all;
    }

    private List<Sha256> leaves(ObjectRef ref, Consumer<Sha256> lists) throws IOException {
        List<Sha256> level = List.of(ref.root());
        for (int depth = ref.depth(); depth > 0; depth--) {
            List<Sha256> below = new ArrayList<>();
            for (Sha256 list : level) {
                lists.accept(list);
                try {
                    ChunkList.parse(raw(list)).entries().forEach(entry -> below.add(entry.hash()));
                } catch (Malformed e) {
                    throw damaged(file(list), e);
                }
            }
            level = below;
        }
        return level;
    }

    private byte[] raw(Sha256 hash) throws IOException {
        try {
            return Chunk.read(hash, wire(hash).array()).raw().array();
        } catch (Malformed e) {
            throw damaged(file(hash), e);
        }
    }

    private Path file(Sha256 hash) {
        return objects.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    /// Which chunks the broker has.
    Path held() {
        return releases.resolve("held");
    }

    private Path file(ReleaseNumber number) {
        return releases.resolve("release." + number + ".json");
    }

    private static IOException damaged(Path file, Malformed e) {
        return new IOException(file + " is damaged (" + e.getMessage() + "); restore it from a copy of the home", e);
    }
}
