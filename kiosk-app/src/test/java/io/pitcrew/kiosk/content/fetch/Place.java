package io.pitcrew.kiosk.content.fetch;

import io.pitcrew.station.id.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A place in memory that answers when it is told to, or never.
final class Place implements ContentSource {
    final Map<Sha256, byte[]> holds = new HashMap<>();
    final Map<Sha256, Receiver> open = new LinkedHashMap<>();
    final List<Sha256> asked = new ArrayList<>();
    boolean dead;
    private final Kind kind;

    Place(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void ask(Sha256 chunk, Receiver receiver) {
        asked.add(chunk);
        open.put(chunk, receiver);
    }

    @Override
    public void forget(Sha256 chunk) {
        open.remove(chunk);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /// Answers all it was asked: a store says what it lacks, a broker is silent about it.
    void answer() {
        if (dead) {
            return;
        }
        Map.copyOf(open).forEach((chunk, receiver) -> {
            byte[] wire = holds.get(chunk);
            if (wire != null) {
                receiver.arrived(chunk, wire);
            } else if (kind == Kind.STORE) {
                open.remove(chunk);
                receiver.lacks(chunk);
            }
        });
    }
}
