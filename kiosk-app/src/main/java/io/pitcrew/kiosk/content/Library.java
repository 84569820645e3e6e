package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Checks;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.content.stock.CardBook;
import io.pitcrew.kiosk.content.stock.FormerBook;
import io.pitcrew.kiosk.content.stock.MediaFolder;
import io.pitcrew.kiosk.content.stock.Names;
import io.pitcrew.kiosk.content.stock.Stock;
import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.SecretBox;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the releases kept here: the one in force, and older ones that open procedures still follow. Any thread. What
/// rotted on the disk is as if it were not there.
public final class Library {
    final Stock stock;
    final MediaFolder media;
    final Names names;
    private final CardBook cards;
    private final FormerBook former;
    final SecretBox rosterKey;

    /// @param folder for pictures and videos
    /// @param rosterKey opens the list of people
    public Library(ContentDb db, Path folder, SecretBox rosterKey) {
        this.stock = new Stock(db, folder);
        this.media = new MediaFolder(db, stock, folder);
        this.names = new Names(db);
        this.cards = new CardBook(db);
        this.former = new FormerBook(db);
        this.rosterKey = rosterKey;
    }

    /// The aid as that station shows it: with the station's values, if it uses any.
    public Optional<JobAid> aid(ReleaseNumber release, AidId id, StationPath station) {
        return read(release, Catalogue.aid(id, station), JobAid::parse)
                .or(() -> read(release, Catalogue.aid(id), JobAid::parse));
    }

    /// Is this aid another one at this station, because of the station's values?
    public boolean usesValues(ReleaseNumber release, AidId id, StationPath station) {
        return names.get(release, Catalogue.aid(id, station)).isPresent();
    }

    public Optional<StationProfile> station(ReleaseNumber release, StationPath path) {
        return read(release, Catalogue.station(path), StationProfile::parse);
    }

    /// All stations of the plant, by path.
    public List<StationProfile> stations(ReleaseNumber release) {
        return names.beginning(release, Catalogue.STATIONS).stream()
                .flatMap(name -> read(release, name, StationProfile::parse).stream())
                .toList();
    }

    /// Where the stations of the plant are, in order.
    List<StationPath> paths(ReleaseNumber release) {
        return names.beginning(release, Catalogue.STATIONS).stream()
                .map(name -> new StationPath(name.substring(Catalogue.STATIONS.length())))
                .toList();
    }

    public Optional<Glossary> glossary(ReleaseNumber release) {
        return read(release, Catalogue.GLOSSARY, Glossary::parse);
    }

    public Tombstones withdrawn(ReleaseNumber release) {
        return read(release, Catalogue.WITHDRAWN, Tombstones::parse).orElse(Tombstones.NONE);
    }

    public Optional<Roster> roster(ReleaseNumber release) {
        return read(release, Catalogue.ROSTER, box -> Roster.parse(rosterKey.decrypt(box, Roster.PURPOSE)));
    }

    /// A station near by, as far as it is here; empty if the release does not know it.
    Optional<Shelf.Nearby> nearby(ReleaseNumber release, StationPath path) {
        return station(release, path).map(profile -> {
            List<JobAid> aids = aids(release, profile.aids(), path);
            List<JobAid> symptoms = aids(release, profile.symptoms(), path);
            boolean whole = aids.size() == profile.aids().size()
                    && symptoms.size() == profile.symptoms().size()
                    && Stream.concat(aids.stream(), symptoms.stream())
                            .flatMap(aid -> aid.media().stream())
                            .allMatch(one -> media.file(one.hash()).isPresent());
            return new Shelf.Nearby(profile, aids, symptoms, whole);
        });
    }

    /// The pictures and videos that a station shows by a release, as far as that is known here.
    Set<Sha256> media(ReleaseNumber release, StationPath path) {
        return station(release, path).stream()
                .flatMap(profile -> aids(release, profile.shown(), path).stream())
                .flatMap(aid -> aid.media().stream())
                .map(Media::hash)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What the aids of stations said before, as far back as they were shown here.
    public FormerBook former() {
        return former;
    }

    /// The file of a picture or a video.
    public Optional<Path> media(Sha256 hash) {
        return media.file(hash);
    }

    /// What a station shows by a release that was prepared here.
    Shelf shelf(Names.Prepared release, StationPath path, List<Shelf.Nearby> nearby) {
        ReleaseNumber number = release.number();
        StationProfile station = station(number, path).orElseGet(() -> Shelf.unknown(path));
        Map<BadgeDigest, Worker> badges = new LinkedHashMap<>();
        Map<WorkerId, Worker> people = new LinkedHashMap<>();
        for (Worker worker : roster(number).orElse(Roster.EMPTY).workers()) {
            people.put(worker.id(), worker);
            worker.badges().forEach(badge -> badges.put(badge, worker));
        }
        List<JobAid> aids = aids(number, station.aids(), path);
        List<JobAid> symptoms = aids(number, station.symptoms(), path);
        Release signed = signed(release);
        former.note(signed, path, aids);
        return new Shelf(
                number,
                release.issued(),
                station,
                stations(number),
                aids,
                symptoms,
                Map.copyOf(signed.safety()),
                glossary(number).orElseGet(() -> new Glossary(Glossary.FORMAT, Map.of())),
                withdrawn(number),
                nearby,
                cards.note(
                        release, Stream.concat(aids.stream(), symptoms.stream()).toList()),
                Map.copyOf(badges),
                Map.copyOf(people));
    }

    private List<JobAid> aids(ReleaseNumber release, List<AidId> ids, StationPath path) {
        return ids.stream().flatMap(id -> aid(release, id, path).stream()).toList();
    }

    private static Release signed(Names.Prepared release) {
        try {
            return Checks.checkedBefore(release.envelope().array());
        } catch (Refusal e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        }
    }

    private <T> Optional<T> read(ReleaseNumber release, String name, Checks.Parser<T> parser) {
        Optional<byte[]> bytes = names.get(release, name).map(ObjectRef::hash).flatMap(stock::object);
        try {
            return bytes.isPresent() ? Optional.of(parser.parse(bytes.get())) : Optional.empty();
        } catch (Malformed e) {
            throw new IllegalStateException(name + " was read once and now is not: " + e.getMessage(), e);
        }
    }
}
