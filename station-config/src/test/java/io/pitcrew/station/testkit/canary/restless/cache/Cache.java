package io.pitcrew.station.testkit.canary.restless.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

final class Cache {
    private static final ConcurrentMap<String, Integer> SEEN = new ConcurrentHashMap<>();

    private Cache() {}

    static int seen(String word) {
        return SEEN.merge(word, 1, Integer::sum);
    }
}
