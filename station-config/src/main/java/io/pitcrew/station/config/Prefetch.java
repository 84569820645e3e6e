package io.pitcrew.station.config;

import io.pitcrew.station.id.StationPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Of which other stations a kiosk keeps the aids as well, so that they can be read there without a network.
public enum Prefetch {
    /// Its own station's only.
    NONE,
    /// Those of the same line.
    LINE,
    /// Those of the same area, the same line first.
    AREA,
    /// Those of the whole site, the same line first, then the same area.
    SITE;

    private static final int LINE_LEVELS = 4;
    private static final int AREA_LEVELS = 3;
    private static final int SITE_LEVELS = 2;

    /// The stations to keep besides `own`, the nearest first; equally near ones by path.
    public List<StationPath> near(StationPath own, Collection<StationPath> all) {
        return all.stream()
                .filter(other -> !other.equals(own) && own.shares(levels(), other))
                .sorted(Comparator.comparing((StationPath other) -> !own.shares(LINE_LEVELS, other))
                        .thenComparing(other -> !own.shares(AREA_LEVELS, other))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// How many levels of its path a neighbour shares.
    private int levels() {
        return switch (this) {
            case NONE -> Integer.MAX_VALUE;
            case LINE -> LINE_LEVELS;
            case AREA -> AREA_LEVELS;
            case SITE -> SITE_LEVELS;
        };
    }
}
