package io.pitcrew.kiosk.proof.stranger;

import static io.pitcrew.kiosk.proof.stranger.Forgeries.envelope;
import static io.pitcrew.kiosk.proof.stranger.World.On.RECALL;
import static io.pitcrew.kiosk.proof.stranger.World.On.RING;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Attacks on the two ways that lead past an approved release: a recall list, which waits for none, and a release of
/// which only the people differ, which an approved one vouches for.
final class Bypasses {
    private static final String STOLEN = "key compromise";

    private Bypasses() {}

    static List<Attack> all() {
        return Stream.of(recalls(), people()).flatMap(List::stream).toList();
    }

    private static List<Attack> recalls() {
        return List.of(
                recall("arbitrary software", "a recall list of a stranger", w -> listed(w, w.stranger)),
                recall("arbitrary software", "a recall list by all keys but the recall key", w -> {
                    listed(w, w.releases.author);
                    listed(w, w.releases.pointer);
                    listed(w, Forgeries.approver(w));
                    listed(w, w.collector);
                    listed(w, w.owners[0]);
                }),
                recall(
                        "rollback",
                        "every recall list before, again",
                        w -> w.signed.stream()
                                .filter(message -> message.on() == RECALL)
                                .toList()
                                .forEach(message -> w.deliver(RECALL, message.bytes()))),
                recall(
                        STOLEN,
                        "the recall key: a newer list that has lost an entry",
                        w -> w.deliver(RECALL, World.list(w.listed + 1, w.listed - 1, w.releases.recall))),
                recall(
                        STOLEN,
                        "the recall key: another list of the same version",
                        w -> w.deliver(RECALL, World.list(w.listed, w.listed + 1, w.releases.recall))),
                recall(
                        "endless data",
                        "a recall list of 50 MB",
                        w -> w.deliver(RECALL, new Bytes(new byte[50_000_000]))),
                new Attack(
                        "fast-forward",
                        "a stolen recall key counts to the end; a root takes it back",
                        w -> w.deliver(RECALL, World.list(1L << 52, w.listed, w.releases.recall)),
                        w -> {
                            boolean stuck = !w.recall();
                            SigningKey next = SigningKey.generate();
                            w.releases.recall = next;
                            w.nextRoot(w.after().keys(TrustRole.RECALL, 1, next).floor(TrustRole.RECALL, w.listed));
                            return stuck && w.recall();
                        }));
    }

    private static List<Attack> people() {
        return List.of(
                people(
                        STOLEN,
                        "author and pointer: other words in the name of an approved release",
                        w -> offer(w, w.vouched(++w.number, World.content(w.number), w.approved))),
                people(STOLEN, "author and pointer: people are stopped in its name", w -> {
                    Releases.Made made = w.approved;
                    Release.Base base =
                            new Release.Base(made.release().number(), made.envelope(), envelope(w, made).length);
                    w.number++;
                    Plants.Plant same = World.content(made.release().number().value());
                    offer(
                            w,
                            w.releases.vouched(
                                    w.number,
                                    same,
                                    base,
                                    Map.of(
                                            same.aids().getFirst().id(),
                                            made.release().number())));
                }),
                people(STOLEN, "author and pointer: in the name of a release that nobody approved", w -> {
                    Optional<SigningKey> approver = w.releases.approver;
                    w.releases.approver = Optional.empty();
                    Releases.Made nobodys = w.made(++w.number);
                    w.releases.approver = approver;
                    offer(w, w.people(++w.number, nobodys));
                }),
                people(
                        "rollback",
                        "what was approved long ago, for other people",
                        w -> offer(
                                w,
                                w.people(
                                        ++w.number,
                                        w.made(w.approved.release().number().value() - 1)))),
                people("mix-and-match", "the number of one release and the envelope of another", w -> {
                    Releases.Made made = w.approved;
                    Releases.Made other = w.made(++w.number);
                    Release.Base base =
                            new Release.Base(made.release().number(), other.envelope(), envelope(w, other).length);
                    w.number++;
                    offer(w, w.releases.vouched(w.number, World.content(w.number - 1), base, Map.of()));
                }),
                people("mix-and-match", "in the name of one that is itself vouched for", w -> {
                    Releases.Made between = w.people(++w.number, w.approved);
                    Releases.Made next = w.people(++w.number, w.approved);
                    Release.Base base = new Release.Base(
                            between.release().number(), between.envelope(), envelope(w, between).length);
                    byte[] sealed = Envelope.seal(
                                    Release.TYPE, next.release().on(base).bytes(), w.releases.author)
                            .bytes();
                    offer(w, w.releases.seal(sealed, next.release().on(base), next.catalogue()));
                }),
                people("malicious mirrors", "rubbish for the release that vouches", w -> {
                    Releases.Made vouches = w.made(++w.number);
                    Releases.Made next = w.people(++w.number, vouches);
                    w.kiosk.broker.holds.put(
                            vouches.envelope(), Chunk.of(new byte[] {1, 2, 3}).wire());
                    w.deliver(RING, next.pointer());
                }));
    }

    private static Attack recall(String family, String name, Consumer<World> does) {
        return new Attack(family, name, does, World::recall);
    }

    private static Attack people(String family, String name, Consumer<World> does) {
        return new Attack(family, name, does, World::people);
    }

    private static void listed(World w, SigningKey by) {
        w.deliver(RECALL, World.list(w.listed + 1, w.listed + 1, by));
    }

    private static void offer(World w, Releases.Made made) {
        w.kiosk.broker.holds.putAll(w.releases.chunks);
        w.deliver(RING, made.pointer());
    }
}
