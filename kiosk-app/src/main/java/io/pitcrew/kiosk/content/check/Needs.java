package io.pitcrew.kiosk.content.check;

import io.pitcrew.kiosk.content.stock.MediaFolder;
import io.pitcrew.kiosk.content.stock.Stock;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.SecretBox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a release needs on this kiosk: its catalogue, all stations, glossary and roster, and of the stations served the
/// aids with their media. One look says what of that is missing as far as can be seen now, and makes whole what can be
/// made whole; when what it named has come, the next look sees further.
public final class Needs {
    private final Stock stock;
    private final MediaFolder media;
    private final SecretBox rosterKey;
    private final Limits limits;
    private final Map<Sha256, List<Awaited>> awaited = new HashMap<>();

    public Needs(Stock stock, MediaFolder media, SecretBox rosterKey, Limits limits) {
        this.stock = stock;
        this.media = media;
        this.rosterKey = rosterKey;
        this.limits = limits;
    }

    /// A missing chunk.
    ///
    /// @param object what it is a part of
    /// @param size -1 if nobody stated it
    public record Lack(String object, int size) {}

    /// What is missing.
    ///
    /// @param bytes at least so many
    public record Shortage(Map<Sha256, Lack> chunks, int objects, long bytes, Optional<Catalogue> catalogue) {
        public static final Shortage NONE = new Shortage(Map.of(), 0, 0, Optional.empty());

        /// Of one chunk.
        public static Shortage of(String object, Sha256 chunk, int size) {
            return new Shortage(Map.of(chunk, new Lack(object, size)), 1, size, Optional.empty());
        }

        public boolean nothing() {
            return chunks.isEmpty();
        }
    }

    /// A picture or video whose last chunks are on their way.
    private record Awaited(ObjectRef ref, Pieces pieces, Set<Sha256> missing) {}

    /// A chunk is in stock that was missing. What it makes whole becomes a file now: chunks wait no longer than they
    /// must.
    public void came(Sha256 chunk) {
        List<Awaited> all = awaited.remove(chunk);
        if (all != null) {
            for (Awaited one : all) {
                one.missing().remove(chunk);
                if (one.missing().isEmpty()) {
                    // should it not fit together, the next look says why
                    media.assemble(one.ref(), one.pieces().lists(), one.pieces().leaves());
                }
            }
        }
    }

    public Shortage of(Release release, Set<StationPath> stations) throws Refusal {
        awaited.clear();
        Look look = new Look();
        Optional<byte[]> bytes = look.small("catalogue", release.catalogue(), limits.index());
        Optional<Catalogue> catalogue = Optional.empty();
        if (bytes.isPresent()) {
            catalogue = Optional.of(catalogue(bytes.get()));
            everyStationsPart(look, catalogue.get());
            for (StationPath path : stations) {
                station(look, catalogue.get(), path);
            }
        }
        return new Shortage(look.chunks, look.objects, look.missing, catalogue);
    }

    /// What is missing of one station more, by a catalogue that is here.
    public Shortage of(Catalogue catalogue, StationPath station) throws Refusal {
        Look look = new Look();
        station(look, catalogue, station);
        return new Shortage(look.chunks, look.objects, look.missing, Optional.of(catalogue));
    }

    /// What is missing of a catalogue alone.
    public Shortage index(ObjectRef ref) throws Refusal {
        Look look = new Look();
        Optional<byte[]> bytes = look.small("catalogue", ref, limits.index());
        Optional<Catalogue> catalogue = bytes.isPresent() ? Optional.of(catalogue(bytes.get())) : Optional.empty();
        return new Shortage(look.chunks, look.objects, look.missing, catalogue);
    }

    private void everyStationsPart(Look look, Catalogue catalogue) throws Refusal {
        for (Map.Entry<String, ObjectRef> named : catalogue.objects().entrySet()) {
            if (named.getKey().startsWith(Catalogue.STATIONS)) {
                Optional<byte[]> bytes = look.small(named.getKey(), named.getValue(), limits.aid());
                if (bytes.isPresent()) {
                    profile(named.getKey(), bytes.get());
                }
            }
        }
        Optional<byte[]> glossary = look.small(catalogue, Catalogue.GLOSSARY, limits.aid());
        if (glossary.isPresent()) {
            Checks.json(Catalogue.GLOSSARY, glossary.get(), Glossary.FORMAT, Glossary::parse);
        }
        Optional<byte[]> withdrawn = look.small(catalogue, Catalogue.WITHDRAWN, limits.aid());
        if (withdrawn.isPresent()) {
            Checks.json(Catalogue.WITHDRAWN, withdrawn.get(), Tombstones.FORMAT, Tombstones::parse);
        }
        Optional<byte[]> roster = look.small(catalogue, Catalogue.ROSTER, limits.index());
        if (roster.isPresent()) {
            try {
                byte[] plain = rosterKey.decrypt(roster.get(), Roster.PURPOSE);
                Checks.json(Catalogue.ROSTER, plain, Roster.FORMAT, Roster::parse);
            } catch (Malformed e) {
                throw new Refusal(Reason.DAMAGED, Catalogue.ROSTER + ": " + e.getMessage());
            }
        }
    }

    private void station(Look look, Catalogue catalogue, StationPath path) throws Refusal {
        String name = Catalogue.station(path);
        Optional<byte[]> bytes = look.small(catalogue, name, limits.aid());
        if (bytes.isEmpty()) {
            return;
        }
        for (AidId id : profile(name, bytes.get()).shown()) {
            String aidName = catalogue.name(id, path);
            ObjectRef ref = catalogue
                    .get(aidName)
                    .orElseThrow(
                            () -> new Refusal(Reason.MIXED, name + " asks for " + aidName + ", not in the release"));
            Optional<byte[]> aidBytes = look.small(aidName, ref, limits.aid());
            if (aidBytes.isPresent()) {
                JobAid aid = Checks.json(aidName, aidBytes.get(), JobAid.FORMAT, JobAid::parse);
                if (!aid.id().equals(id)) {
                    throw new Refusal(Reason.MIXED, aidName + " holds aid " + aid.id());
                }
                requireWords(aidName, aid);
                for (Media one : aid.media()) {
                    look.medium(catalogue, id, one);
                }
            }
        }
    }

    /// A screen must never meet a step without words in a language that its aid claims to speak.
    private static void requireWords(String name, JobAid aid) throws Refusal {
        for (Step step : aid.steps()) {
            if (!step.texts().keySet().containsAll(aid.texts().keySet())) {
                throw new Refusal(Reason.DAMAGED, name + ": step " + step.id() + " lacks a language of its aid");
            }
        }
    }

    private static StationProfile profile(String name, byte[] bytes) throws Refusal {
        StationProfile profile = Checks.json(name, bytes, StationProfile.FORMAT, StationProfile::parse);
        if (!Catalogue.station(profile.path()).equals(name)) {
            throw new Refusal(Reason.MIXED, name + " holds station " + profile.path());
        }
        return profile;
    }

    private static Catalogue catalogue(byte[] bytes) throws Refusal {
        if (!Catalogue.known(bytes)) {
            throw new Refusal(Reason.UNKNOWN_FORMAT, "catalogue is of a format that this kiosk does not know");
        }
        try {
            return Catalogue.parse(bytes);
        } catch (Malformed e) {
            throw new Refusal(Reason.DAMAGED, "catalogue: " + e.getMessage());
        }
    }

    private final class Look {
        private final Map<Sha256, Lack> chunks = new LinkedHashMap<>();
        private final Set<Sha256> counted = new HashSet<>();
        private long total;
        private long missing;
        private int objects;

        Optional<byte[]> small(Catalogue catalogue, String name, long limit) throws Refusal {
            Optional<ObjectRef> ref = catalogue.get(name);
            return ref.isPresent() ? small(name, ref.get(), limit) : Optional.empty();
        }

        /// The bytes of a small object, if all of it is here.
        Optional<byte[]> small(String name, ObjectRef ref, long limit) throws Refusal {
            count(name, ref, limit);
            Optional<byte[]> whole = stock.object(ref.hash());
            if (whole.isEmpty()) {
                Pieces pieces = Pieces.of(name, ref, stock);
                whole = pieces.missing().isEmpty() ? joined(ref, pieces) : Optional.empty();
                if (whole.isPresent()) {
                    stock.put(ref.hash(), whole.get(), pieces.lists(), pieces.leaves());
                } else {
                    lacking(name, ref, missing(name, ref, pieces));
                }
            }
            return whole;
        }

        void medium(Catalogue catalogue, AidId aid, Media wanted) throws Refusal {
            String name = Catalogue.media(aid, wanted.hash());
            ObjectRef ref = catalogue
                    .get(name)
                    .filter(r -> r.hash().equals(wanted.hash()))
                    .orElseThrow(() ->
                            new Refusal(Reason.MIXED, Catalogue.aid(aid) + " shows " + name + ", not in the release"));
            count(name, ref, limits.total());
            if (media.file(ref.hash()).isEmpty()) {
                Pieces pieces = Pieces.of(name, ref, stock);
                if (!pieces.missing().isEmpty() || !media.assemble(ref, pieces.lists(), pieces.leaves())) {
                    lacking(name, ref, awaited(ref, missing(name, ref, pieces)));
                }
            }
        }

        /// What could not be joined although nothing was missing has rotted here, or was never what was signed for.
        private Pieces missing(String name, ObjectRef ref, Pieces seen) throws Refusal {
            Pieces now = seen.missing().isEmpty() ? Pieces.of(name, ref, stock) : seen;
            if (now.missing().isEmpty()) {
                throw new Refusal(Reason.DAMAGED, name + ": its parts are not the whole that was signed for");
            }
            return now;
        }

        private Pieces awaited(ObjectRef ref, Pieces pieces) {
            if (!pieces.leaves().isEmpty()) {
                Awaited whole =
                        new Awaited(ref, pieces, new HashSet<>(pieces.missing().keySet()));
                pieces.missing()
                        .keySet()
                        .forEach(chunk -> awaited.computeIfAbsent(chunk, _ -> new ArrayList<>())
                                .add(whole));
            }
            return pieces;
        }

        private void count(String name, ObjectRef ref, long limit) throws Refusal {
            if (ref.size() > limit) {
                throw new Refusal(Reason.OVERSIZED, name + " has " + ref.size() + " bytes, at most " + limit);
            }
            if (counted.add(ref.hash())) {
                total += ref.size();
            }
            if (total > limits.total()) {
                throw new Refusal(Reason.OVERSIZED, "the release needs more than " + limits.total() + " bytes here");
            }
        }

        private void lacking(String name, ObjectRef ref, Pieces pieces) {
            boolean isNew = false;
            for (Map.Entry<Sha256, Integer> piece : pieces.missing().entrySet()) {
                isNew |= chunks.putIfAbsent(piece.getKey(), new Lack(name, piece.getValue())) == null;
            }
            if (isNew) {
                objects++;
                long known = pieces.missing().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
                missing += pieces.leaves().isEmpty() ? ref.size() : known;
            }
        }

        private Optional<byte[]> joined(ObjectRef ref, Pieces pieces) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream((int) ref.size());
            try {
                return stock.join(pieces.leaves(), whole::write)
                        .filter(ref.hash()::equals)
                        .map(_ -> whole.toByteArray());
            } catch (IOException e) {
                throw new IllegalStateException("memory takes bytes", e);
            }
        }
    }
}
