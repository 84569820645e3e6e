package io.pitcrew.kiosk.ui.picture;

import io.pitcrew.station.jobaid.Media;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/// Decoded pictures, the most recently used kept. Decoding is done by the toolkit's own loader threads; an [Image] is
/// handed out at once and fills when it is ready. Toolkit thread only.
public final class Pictures {
    /// A large picture takes 3 MB at 1920×1080: all of a station with ten aids, and no more.
    private static final int KEPT = 96;

    private final MediaFiles files;
    private final double unit;
    private final Map<Key, Image> decoded = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > KEPT;
        }
    };

    /// How wide a picture is wanted, in layout units.
    public enum Use {
        TILE(480),
        PAGE(800);

        private final int width;

        Use(int width) {
            this.width = width;
        }
    }

    private record Key(Media media, Use use) {}

    /// @param unit screen pixels a layout unit
    public Pictures(MediaFiles files, double unit) {
        this.files = files;
        this.unit = unit;
    }

    public Image of(Media media, Use use) {
        return decoded.computeIfAbsent(
                new Key(media, use), key -> new Image(uri(media), Math.ceil(use.width * unit), 0, true, true, true));
    }

    /// Decodes ahead what will be wanted soon.
    public void prepare(Collection<Media> soon, Use use) {
        soon.forEach(media -> of(media, use));
    }

    /// True once nothing is being decoded any more.
    public boolean settled() {
        return decoded.values().stream().allMatch(image -> image.getProgress() >= 1);
    }

    String uri(Media media) {
        return files.file(media.hash()).toUri().toString();
    }
}
