package io.pitcrew.provisioning.publish.compare;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.jobaid.Tombstones.Tombstone;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that one state of a plant changes against another.
///
/// @param withdrawn what people are told of aids that are gone, where it is told anew or otherwise
/// @param touched stations that show something else than before
public record Changes(
        List<Difference> aids,
        List<StationChange> stations,
        List<Detail> glossary,
        SortedMap<AidId, List<Detail>> withdrawn,
        People people,
        List<StationPath> touched) {

    /// @param details empty if the station is new or gone
    /// @param added aids that are shown there from now on
    /// @param removed aids that are shown there no more
    public record StationChange(
            StationPath station, What what, List<AidId> added, List<AidId> removed, List<Detail> details) {
        public enum What {
            NEW,
            CHANGED,
            GONE
        }
    }

    /// How many people the list gains, loses, and knows differently.
    public record People(int added, int removed, int changed) {
        public boolean none() {
            return added + removed + changed == 0;
        }
    }

    public static Changes between(Contents before, Contents after) {
        List<Difference> aids = Difference.between(before, after);
        List<StationChange> stations = stations(before, after);
        return new Changes(
                aids,
                stations,
                new Leaves(hash -> hash.hex()).between(Json.toMap(before.glossary()), Json.toMap(after.glossary())),
                withdrawn(before.withdrawn(), after.withdrawn()),
                people(before.roster(), after.roster()),
                touched(before, after, stations));
    }

    /// As the author wishes; aids that are not named stay as they were found.
    public Changes asking(Map<AidId, Release.Change> wished) {
        List<Difference> asked = aids.stream()
                .map(aid ->
                        wished.containsKey(aid.aid()) ? aid.asking(Objects.requireNonNull(wished.get(aid.aid()))) : aid)
                .toList();
        return new Changes(asked, stations, glossary, withdrawn, people, touched);
    }

    /// What a release says to those who know the older one.
    public Map<AidId, Release.Change> ofRelease() {
        Map<AidId, Release.Change> changes = new TreeMap<>();
        aids.forEach(aid -> aid.change().ifPresent(change -> changes.put(aid.aid(), change)));
        return changes;
    }

    private static List<StationChange> stations(Contents before, Contents after) {
        TreeSet<String> paths = new TreeSet<>();
        before.stations().keySet().forEach(path -> paths.add(path.value()));
        after.stations().keySet().forEach(path -> paths.add(path.value()));
        List<StationChange> changes = new ArrayList<>();
        for (String path : paths) {
            StationPath station = new StationPath(path);
            StationProfile old = before.stations().get(station);
            StationProfile now = after.stations().get(station);
            if (now == null) {
                changes.add(new StationChange(station, StationChange.What.GONE, List.of(), List.of(), List.of()));
            } else if (old == null) {
                changes.add(new StationChange(station, StationChange.What.NEW, now.shown(), List.of(), List.of()));
            } else if (!old.equals(now)) {
                changes.add(new StationChange(
                        station,
                        StationChange.What.CHANGED,
                        without(now.shown(), old.shown()),
                        without(old.shown(), now.shown()),
                        new Leaves(hash -> hash.hex()).between(Json.toMap(old), Json.toMap(now))));
            }
        }
        return List.copyOf(changes);
    }

    private static List<StationPath> touched(Contents before, Contents after, List<StationChange> stations) {
        Set<StationPath> differently =
                stations.stream().map(StationChange::station).collect(Collectors.toSet());
        return after.stations().values().stream()
                .filter(s -> differently.contains(s.path())
                        || s.shown().stream()
                                .anyMatch(aid -> !before.aid(aid, s.path()).equals(after.aid(aid, s.path()))))
                .map(StationProfile::path)
                .toList();
    }

    private static SortedMap<AidId, List<Detail>> withdrawn(Tombstones before, Tombstones after) {
        Leaves leaves = new Leaves(hash -> hash.hex());
        SortedMap<AidId, List<Detail>> told = new TreeMap<>();
        Stream.concat(before.all().stream(), after.all().stream())
                .map(Tombstone::aid)
                .distinct()
                .forEach(aid -> {
                    List<Detail> details = leaves.between(leaf(before, aid), leaf(after, aid));
                    if (!details.isEmpty()) {
                        told.put(aid, details);
                    }
                });
        return told;
    }

    private static Map<String, Object> leaf(Tombstones stones, AidId aid) {
        return stones.of(aid).map(Json::toMap).orElse(Map.of());
    }

    private static People people(Roster before, Roster after) {
        Map<WorkerId, Worker> old = byId(before);
        Map<WorkerId, Worker> now = byId(after);
        int added =
                (int) now.keySet().stream().filter(id -> !old.containsKey(id)).count();
        int removed =
                (int) old.keySet().stream().filter(id -> !now.containsKey(id)).count();
        int changed = (int) now.entrySet().stream()
                .filter(e -> old.containsKey(e.getKey()) && !e.getValue().equals(old.get(e.getKey())))
                .count();
        return new People(added, removed, changed);
    }

    private static Map<WorkerId, Worker> byId(Roster roster) {
        return roster.workers().stream().collect(Collectors.toMap(Worker::id, Function.identity()));
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
