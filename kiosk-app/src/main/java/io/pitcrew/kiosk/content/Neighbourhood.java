package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.check.Needs;
import io.pitcrew.kiosk.content.check.Needs.Shortage;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Catalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stations near by whose aids are kept here besides the own: the nearest first, one after the other, only once
/// nothing of the own is missing, and only while the disk has room to spare. Whatever is wrong with them is never in
/// the way of the own station. Content thread only.
final class Neighbourhood {
    private static final Logger LOG = LoggerFactory.getLogger(Neighbourhood.class);

    private final Library library;
    private final Needs needs;
    private final WorkBook work;
    private final Limits limits;
    private final Map<StationPath, Shelf.Nearby> whole = new HashMap<>();
    private final Set<StationPath> passedOver = new HashSet<>();
    private Prefetch kept;
    private ReleaseNumber of = ReleaseNumber.ZERO;
    private Optional<StationPath> fetching = Optional.empty();

    Neighbourhood(Library library, Needs needs, WorkBook work, Content.Rules rules) {
        this.library = library;
        this.needs = needs;
        this.work = work;
        this.limits = rules.limits();
        this.kept = rules.prefetch();
    }

    /// Others are kept from now on; pictures and videos of those that are not any more are let go.
    void keep(Prefetch now, InForce inForce) {
        kept = now;
        Set<StationPath> stations = new HashSet<>(near(inForce));
        stations.addAll(inForce.stations());
        evict(stations);
    }

    Prefetch kept() {
        return kept;
    }

    /// The neighbours as far as they are here, the nearest first.
    List<Shelf.Nearby> of(InForce inForce) {
        remember(inForce.release());
        return near(inForce).stream()
                .flatMap(path -> Optional.ofNullable(whole.get(path)).or(() -> look(path)).stream())
                .toList();
    }

    /// What is missing of the nearest that is not whole and for which there is room; nothing if there is none.
    Shortage lacks(Catalogue catalogue, InForce inForce) {
        remember(inForce.release());
        for (StationPath path : near(inForce)) {
            if (!whole.containsKey(path) && !passedOver.contains(path)) {
                Shortage lack = lack(catalogue, path);
                if (!lack.nothing()) {
                    fetching = Optional.of(path);
                    return lack;
                }
            }
        }
        fetching = Optional.empty();
        return Shortage.NONE;
    }

    /// Is what is being fetched a neighbour's?
    boolean isFetching() {
        return fetching.isPresent();
    }

    /// The own comes first again.
    void stop() {
        fetching = Optional.empty();
    }

    /// Nothing more of the one being fetched until the next release.
    void passOver(String why) {
        fetching.ifPresent(path -> {
            LOG.warn("the aids of {} are not kept here: {}", path, why);
            passedOver.add(path);
        });
        fetching = Optional.empty();
    }

    /// Before the own takes so many bytes: if the disk is short of them, neighbours go first.
    void makeRoom(long bytes, InForce inForce, Set<StationPath> also) {
        if (bytes > 0 && library.media.free() - limits.spare() < bytes) {
            Set<StationPath> own = new HashSet<>(also);
            own.addAll(inForce.stations());
            evict(own);
        }
    }

    private Shortage lack(Catalogue catalogue, StationPath path) {
        try {
            Shortage lack = needs.of(catalogue, path);
            if (lack.nothing()) {
                look(path);
            } else if (library.media.free() - limits.spare() < lack.bytes()) {
                fetching = Optional.of(path);
                passOver("no room for " + lack.bytes() + " bytes more on the disk");
                return Shortage.NONE;
            }
            return lack;
        } catch (Refusal e) {
            fetching = Optional.of(path);
            passOver(e.verdict().detail());
            return Shortage.NONE;
        }
    }

    private Optional<Shelf.Nearby> look(StationPath path) {
        Optional<Shelf.Nearby> seen = library.nearby(of, path);
        seen.filter(Shelf.Nearby::whole).ifPresent(all -> whole.put(path, all));
        return seen;
    }

    private List<StationPath> near(InForce inForce) {
        return kept.near(inForce.station(), library.paths(inForce.release()));
    }

    private void remember(ReleaseNumber release) {
        if (!of.equals(release)) {
            of = release;
            whole.clear();
            passedOver.clear();
        }
    }

    /// Lets go of the pictures and videos that neither these stations nor open work need by any release kept here.
    private void evict(Set<StationPath> stations) {
        Set<Sha256> needed = new HashSet<>();
        for (ReleaseNumber release : library.names.kept()) {
            stations.forEach(path -> needed.addAll(library.media(release, path)));
        }
        work.begun()
                .forEach(open -> library.aid(open.release(), open.aid(), open.station())
                        .ifPresent(aid -> aid.media().forEach(one -> needed.add(one.hash()))));
        library.media.keepOnly(needed);
        whole.clear();
    }
}
