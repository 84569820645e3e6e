package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Line;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lines that no signature covers yet, by hash; there may be many for one place, and the signed chain picks its own.
/// Only lines of enrolled kiosks come here. What is too much pushes out the oldest *of the same kiosk*: so a flood of
/// forgeries costs one kiosk's window at worst, never memory, and not even that kiosk's progress, since a window of one
/// signed record needs nothing from here. Lost, it costs no more than that.
public interface Waiting {
    /// Twice what a kiosk sends before it waits for an answer.
    int MAX_LINES = 1024;

    /// @param lines by their hashes, in the order of arrival
    void hold(KioskId kiosk, Map<Sha256, Line> lines);

    Optional<Line> get(KioskId kiosk, Sha256 hash);

    void forget(KioskId kiosk, Collection<Sha256> hashes);

    /// For a store that one collector has to itself.
    static Waiting inMemory() {
        return new InMemory();
    }

    /// Of each kiosk the last lines, as many as fit.
    final class InMemory implements Waiting {
        static final int MAX_BYTES = 64 * Line.MAX_BYTES;

        private final Map<KioskId, Room> rooms = new HashMap<>();

        @Override
        public void hold(KioskId kiosk, Map<Sha256, Line> lines) {
            Room room = rooms.computeIfAbsent(kiosk, k -> new Room());
            lines.forEach(room::add);
        }

        @Override
        public Optional<Line> get(KioskId kiosk, Sha256 hash) {
            return Optional.ofNullable(rooms.get(kiosk)).map(room -> room.lines.get(hash));
        }

        @Override
        public void forget(KioskId kiosk, Collection<Sha256> hashes) {
            Room room = rooms.get(kiosk);
            if (room != null) {
                hashes.forEach(room::remove);
            }
        }

        int size(KioskId kiosk) {
            Room room = rooms.get(kiosk);
            return room == null ? 0 : room.lines.size();
        }

        private static final class Room {
            private final LinkedHashMap<Sha256, Line> lines = new LinkedHashMap<>();
            private int bytes;

            void add(Sha256 hash, Line line) {
                if (lines.putIfAbsent(hash, line) == null) {
                    bytes += line.json().size();
                }
                Iterator<Line> oldest = lines.values().iterator();
                while (lines.size() > MAX_LINES || bytes > MAX_BYTES) {
                    bytes -= oldest.next().json().size();
                    oldest.remove();
                }
            }

            void remove(Sha256 hash) {
                Line line = lines.remove(hash);
                if (line != null) {
                    bytes -= line.json().size();
                }
            }
        }
    }
}
