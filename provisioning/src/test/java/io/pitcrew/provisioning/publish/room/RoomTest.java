package io.pitcrew.provisioning.publish.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.id.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoomTest {
    private static final Sha256 WORDS = hash(1);
    private static final Sha256 OLD_WORDS = hash(2);
    private static final Sha256 PICTURE = hash(3);
    private static final Sha256 OLD_PICTURE = hash(4);
    private static final Sha256 FILM = hash(5);

    private final List<Parcel> parcels = List.of(
            new Parcel(true, 1, Map.of(OLD_PICTURE, 20L)),
            new Parcel(true, 0, Map.of(FILM, 1000L)),
            new Parcel(true, 0, Map.of(PICTURE, 30L)),
            new Parcel(false, 1, Map.of(OLD_WORDS, 10L)),
            new Parcel(false, 0, Map.of(WORDS, 10L)));

    @Test
    void wordsComeBeforePicturesNewBeforeOldAndSmallBeforeLarge() {
        assertEquals(
                List.of(WORDS, OLD_WORDS, PICTURE, FILM, OLD_PICTURE),
                List.copyOf(Room.of(parcels, 10_000).chunks()));
    }

    @Test
    void whatDoesNotFitStaysOutsideAndLeavesItsPlaceToSmallerOnes() {
        assertEquals(new Room(Set.of(WORDS, OLD_WORDS, PICTURE, OLD_PICTURE), 70, 1, 1000), Room.of(parcels, 70));
        assertEquals(Set.of(WORDS, OLD_WORDS), Room.of(parcels, 20).chunks());
        assertEquals(Set.of(), Room.of(parcels, 5).chunks());
    }

    @Test
    void anObjectIsThereAsAWholeOrNotAtAll() {
        Parcel halves = new Parcel(true, 0, Map.of(FILM, 30L, PICTURE, 30L));
        assertEquals(Set.of(), Room.of(List.of(halves), 59).chunks());
    }

    @Test
    void whatTwoReleasesShareCountsOnce() {
        Parcel again = new Parcel(true, 1, Map.of(PICTURE, 30L, OLD_PICTURE, 20L));
        Room room = Room.of(List.of(parcels.get(2), again), 50);
        assertEquals(new Room(Set.of(PICTURE, OLD_PICTURE), 50, 0, 0), room);
    }

    private static Sha256 hash(int n) {
        return Sha256.of(new byte[] {(byte) n});
    }
}
