package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.VerifyKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A register in memory.
public final class KnownKiosks implements KioskKeys {
    private final Map<KioskId, List<VerifyKey>> keys = new HashMap<>();

    public final LetterboxKey box = LetterboxKey.generate();

    @Override
    public List<LetterboxKey> letterboxes() {
        return List.of(LetterboxKey.generate(), box);
    }

    @Override
    public synchronized List<VerifyKey> keys(KioskId kiosk) {
        return List.copyOf(keys.getOrDefault(kiosk, List.of()));
    }

    @Override
    public synchronized void register(KioskId kiosk, VerifyKey key) {
        keys.computeIfAbsent(kiosk, k -> new ArrayList<>()).add(key);
    }
}
