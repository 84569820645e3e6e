package io.pitcrew.provisioning.publish.room;

import io.pitcrew.station.id.Sha256;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What of the kept releases lies at the broker, so that it stays within its budget.
///
/// @param chunks in the order of their worth
/// @param bytes of these chunks on the wire
/// @param outside objects for which there is no room: they are handed to whoever asks for them, or come from elsewhere
/// @param outsideBytes of those
public record Room(Set<Sha256> chunks, long bytes, int outside, long outsideBytes) {

    /// @param budget bytes of chunks as they go over the wire
    public static Room of(Collection<Parcel> parcels, long budget) {
        Set<Sha256> inside = new LinkedHashSet<>();
        long bytes = 0;
        int outside = 0;
        long outsideBytes = 0;
        List<Parcel> byWorth = parcels.stream().sorted(Parcel.BY_WORTH).toList();
        for (Parcel parcel : byWorth) {
            long more = parcel.bytesBeside(inside);
            if (bytes + more > budget) {
                outside++;
                outsideBytes += more;
            } else {
                inside.addAll(parcel.chunks().keySet());
                bytes += more;
            }
        }
        return new Room(inside, bytes, outside, outsideBytes);
    }
}
