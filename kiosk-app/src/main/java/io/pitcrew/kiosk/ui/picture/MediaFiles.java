package io.pitcrew.kiosk.ui.picture;

import io.pitcrew.station.id.Sha256;
import java.nio.file.Path;

/// Where the bytes of a picture or video lie. Verified before: what is there is what its name says.
public interface MediaFiles {
    Path file(Sha256 hash);
}
