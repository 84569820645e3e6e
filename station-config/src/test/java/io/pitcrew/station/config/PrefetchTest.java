package io.pitcrew.station.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.id.StationPath;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PrefetchTest {
    private static final StationPath OWN = path("assembly/line-2/press-3");
    private static final StationPath BESIDE = path("assembly/line-2/press-4");
    private static final StationPath OTHER_LINE = path("assembly/line-1/press-1");
    private static final StationPath LONGER_NAME = path("assembly/line-22/press-9");
    private static final StationPath OTHER_AREA = path("a-store/line-2/press-3");
    private static final StationPath OTHER_SITE = new StationPath("harbour/southgate/assembly/line-2/press-4");
    private static final List<StationPath> ALL = List.of(OTHER_SITE, OTHER_AREA, LONGER_NAME, OTHER_LINE, BESIDE, OWN);

    @Test
    void theOwnLineComesFirstThenTheAreaThenTheSite() {
        assertEquals(List.of(), Prefetch.NONE.near(OWN, ALL));
        assertEquals(List.of(BESIDE), Prefetch.LINE.near(OWN, ALL));
        assertEquals(List.of(BESIDE, OTHER_LINE, LONGER_NAME), Prefetch.AREA.near(OWN, ALL));
        assertEquals(List.of(BESIDE, OTHER_LINE, LONGER_NAME, OTHER_AREA), Prefetch.SITE.near(OWN, ALL));
    }

    private static StationPath path(String below) {
        return new StationPath("harbour/northgate/" + below);
    }
}
