package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.roster.Worker;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Names from the home's own roster and plant. Both are read again when they do not know what is asked for, and a name
/// once found is kept: whoever renames an aid sees the new name at the next start.
public final class HomeNames implements Names {
    private static final String UNKNOWN = "somebody not in the roster";

    private final OperationsHome home;
    private final Function<Worker, String> named;
    private final Map<WorkerId, String> workers = new ConcurrentHashMap<>();
    private final Map<AidId, String> aids = new HashMap<>();

    /// As people call each other.
    public HomeNames(OperationsHome home) {
        this(home, Worker::called);
    }

    private HomeNames(OperationsHome home, Function<Worker, String> named) {
        this.home = home;
        this.named = named;
    }

    /// As the personnel list has them: whoever has to find somebody needs more than what they are called by.
    public static HomeNames inFull(OperationsHome home) {
        return new HomeNames(home, Worker::name);
    }

    /// Forgets the names of people: one of them may have been forgotten.
    public void rosterChanged() {
        workers.clear();
    }

    @Override
    public String worker(WorkerId id) {
        if (!workers.containsKey(id)) {
            readRoster();
        }
        return workers.computeIfAbsent(id, unknown -> UNKNOWN);
    }

    @Override
    public String aid(AidId id) {
        if (!aids.containsKey(id)) {
            readPlant();
        }
        return aids.computeIfAbsent(id, AidId::value);
    }

    private void readRoster() {
        try {
            for (Worker worker :
                    RosterBook.read(home.rosterFile()).roster(home.badgeKey()).workers()) {
                workers.put(worker.id(), named.apply(worker));
            }
        } catch (IOException | Malformed noRoster) {
            return; // a nameless line is still a line
        }
    }

    private void readPlant() {
        try {
            Optional<Plant> plant = PlantReader.read(home.plant(), new Problems());
            plant.ifPresent(read -> read.aids()
                    .forEach(aid -> aids.put(aid.id(), aid.text(aid.source()).title())));
        } catch (IOException noPlant) {
            return; // it goes by its id
        }
    }
}
