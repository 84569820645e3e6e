package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Line;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lines that no signature covers yet, in memory, by hash; there may be many for one place, and the signed chain picks
/// its own. Only lines of enrolled kiosks come here. What is too much pushes out the oldest *of the same kiosk*: so a
/// flood of forgeries costs one kiosk's window at worst, never memory, and not even that kiosk's progress, since a
/// window of one signed record needs nothing from here.
final class Waiting {
    /// Four windows of 64.
    static final int MAX_LINES = 256;

    static final int MAX_BYTES = 64 * Line.MAX_BYTES;

    private final Map<KioskId, Room> rooms = new HashMap<>();

    void hold(KioskId kiosk, Sha256 hash, Line line) {
        rooms.computeIfAbsent(kiosk, k -> new Room()).add(hash, line);
    }

    Optional<Line> get(KioskId kiosk, Sha256 hash) {
        return Optional.ofNullable(rooms.get(kiosk)).map(room -> room.lines.get(hash));
    }

    void forget(KioskId kiosk, Sha256 hash) {
        Room room = rooms.get(kiosk);
        if (room != null) {
            room.remove(hash);
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
