package io.pitcrew.station.bundle;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/// The paper that lies on a stick beside chunks, sealed by the bundle key. It lends weight to nothing: pointer, release
/// and trust root on the stick must pass all that they must pass when the broker brings them.
///
/// @param site `enterprise/site`
/// @param kiosks for which it was made; empty: every kiosk of the site
/// @param release that its pointers show
/// @param papers signed files on the stick by name, see [#ring], [#root] and [#RECALL]
/// @param issued when it was made
/// @param expires afterwards no paper on it is looked at any more
public record Bundle(
        int format,
        String site,
        List<KioskId> kiosks,
        ReleaseNumber release,
        SortedMap<String, Sha256> papers,
        Instant issued,
        Instant expires) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.bundle+json;v=1";
    /// The file in which a sealed bundle lies. It is written last.
    public static final String FILE = "bundle.json";

    /// The sealed recall list.
    public static final String RECALL = "recall.json";

    /// Trust roots begin so.
    public static final String ROOTS = "root.";

    /// The sealed pointer of a ring.
    public static String ring(String ring) {
        return "ring." + ring + ".json";
    }

    /// The sealed trust root of a version.
    public static String root(int version) {
        return ROOTS + version + ".json";
    }

    /// Where a chunk lies, on a stick and on a web server, from the folder that is named as the place.
    public static String chunk(Sha256 hash) {
        return hash.hex().substring(0, 2) + "/" + hash.hex();
    }

    public boolean isFor(String thatSite, KioskId kiosk) {
        return site.equals(thatSite) && (kiosks.isEmpty() || kiosks.contains(kiosk));
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Bundle parse(byte[] json) throws Malformed {
        return Json.read(json, Bundle.class);
    }
}
