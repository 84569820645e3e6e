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
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.SecretBox;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a release needs on this kiosk: its catalogue, all stations, glossary and roster, and of the stations served the
/// aids with their media. One look says what of that is missing as far as can be seen now, and makes whole what can be
/// made whole; when what it named has come, the next look sees further.
public final class Needs {
    private final Stock stock;
    private final MediaFolder media;
    private final SecretBox rosterKey;
    private final Limits limits;

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
        public boolean nothing() {
            return chunks.isEmpty();
        }
    }

    public Shortage of(Release release, Set<StationPath> stations) throws Refusal {
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
        for (AidId id : profile(name, bytes.get()).aids()) {
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
                for (Media one : mediaOf(aid).toList()) {
                    look.medium(catalogue, aidName, one);
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

    /// Everything a person sees of an aid that is a file.
    private static Stream<Media> mediaOf(JobAid aid) {
        return Stream.concat(
                Stream.of(aid.cover()),
                aid.steps().stream().flatMap((Step s) -> Stream.concat(s.picture().stream(), s.video().stream())));
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
                if (pieces.missing().isEmpty()) {
                    whole = Optional.of(joined(name, ref, pieces));
                    stock.put(ref.hash(), whole.get());
                } else {
                    lacking(name, ref, pieces);
                }
            }
            return whole;
        }

        void medium(Catalogue catalogue, String aid, Media wanted) throws Refusal {
            String name = Catalogue.media(wanted.hash());
            ObjectRef ref = catalogue
                    .get(name)
                    .filter(r -> r.hash().equals(wanted.hash()))
                    .orElseThrow(() -> new Refusal(Reason.MIXED, aid + " shows " + name + ", not in the release"));
            count(name, ref, limits.total());
            if (media.file(ref.hash()).isEmpty()) {
                Pieces pieces = Pieces.of(name, ref, stock);
                if (!pieces.missing().isEmpty()) {
                    lacking(name, ref, pieces);
                } else if (!media.assemble(ref, pieces.leaves())) {
                    Pieces again = Pieces.of(name, ref, stock);
                    if (again.missing().isEmpty()) {
                        throw notTheWhole(name);
                    }
                    lacking(name, ref, again); // they rotted here
                }
            }
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
                missing += pieces.missing().containsValue(-1) || pieces.leaves().isEmpty() ? ref.size() : known;
            }
        }

        private byte[] joined(String name, ObjectRef ref, Pieces pieces) throws Refusal {
            byte[] whole = new byte[(int) ref.size()];
            int at = 0;
            for (var piece : pieces.leaves()) {
                byte[] raw = stock.chunk(piece.hash()).orElse(new byte[0]);
                if (raw.length != piece.size()) {
                    throw new Refusal(Reason.DAMAGED, name + ": a list states a wrong length");
                }
                System.arraycopy(raw, 0, whole, at, raw.length);
                at += raw.length;
            }
            if (!Sha256.of(whole).equals(ref.hash())) {
                throw notTheWhole(name);
            }
            return Arrays.copyOf(whole, at);
        }

        private static Refusal notTheWhole(String name) {
            return new Refusal(Reason.DAMAGED, name + ": its parts are not the whole that was signed for");
        }
    }
}
