package io.pitcrew.station.roster;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.WorkerId;
import java.util.List;
import java.util.Optional;

/// Everybody a kiosk knows, as of one version. On the wire it is encrypted; see the roster object of a release.
///
/// @param badgeKey names the key the badge digests were made with
public record Roster(int format, long version, String badgeKey, List<Worker> workers) {
    public static final int FORMAT = 1;
    /// What [io.pitcrew.station.seal.SecretBox] is told when a roster is encrypted.
    public static final String PURPOSE = "roster";

    public static final Roster EMPTY = new Roster(FORMAT, 0, "", List.of());

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Roster parse(byte[] json) throws Malformed {
        return Json.read(json, Roster.class);
    }

    public Optional<Worker> byBadge(BadgeDigest badge) {
        return workers.stream().filter(w -> w.badges().contains(badge)).findFirst();
    }

    public Optional<Worker> byId(WorkerId id) {
        return workers.stream().filter(w -> w.id().equals(id)).findFirst();
    }
}
