package io.pitcrew.provisioning.publish.room;

import io.pitcrew.station.id.Sha256;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/// One object of a kept release, as it lies at the broker: all of its chunks or none.
///
/// @param large a picture or a video
/// @param age of its release among the kept ones; 0 is the newest
/// @param chunks with the bytes of each on the wire
public record Parcel(boolean large, int age, Map<Sha256, Long> chunks) {

    /// What has to be quick comes first: words before pictures, new before old, small before large.
    static final Comparator<Parcel> BY_WORTH =
            Comparator.comparing(Parcel::large).thenComparingInt(Parcel::age).thenComparingLong(Parcel::bytes);

    long bytes() {
        return chunks.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Of it without these.
    long bytesBeside(Set<Sha256> others) {
        return chunks.entrySet().stream()
                .filter(chunk -> !others.contains(chunk.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
