package io.pitcrew.station.config;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is done at one place: one object of a release, `station/<path>`.
///
/// @param name what people call it: `Press 3`
/// @param place where it is: `Line 2 · Assembly`
/// @param languages of this station, the first is the default; all have a name and a place
/// @param aids the likeliest first
/// @param symptoms aids that begin with what is wrong: trees of choices, each end of which asks whether it helped
/// @param lookup may somebody read here without a badge?
/// @param reader where the badge reader is, seen from the front of the screen
public record StationProfile(
        int format,
        StationPath path,
        Map<Lang, String> name,
        Map<Lang, String> place,
        List<Lang> languages,
        List<AidId> aids,
        List<AidId> symptoms,
        boolean lookup,
        ReaderPlace reader) {
    public static final int FORMAT = 1;

    public enum ReaderPlace {
        BOTTOM_RIGHT,
        BOTTOM_LEFT,
        RIGHT,
        LEFT
    }

    public StationProfile {
        if (languages.isEmpty()
                || !name.keySet().containsAll(languages)
                || !place.keySet().containsAll(languages)) {
            throw new IllegalArgumentException("station " + path + " needs a name and a place in each language");
        }
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static StationProfile parse(byte[] json) throws Malformed {
        return Json.read(json, StationProfile.class);
    }

    /// Everything a kiosk here must have: aids and symptoms.
    public List<AidId> shown() {
        return Stream.concat(aids.stream(), symptoms.stream()).distinct().toList();
    }

    public String name(Lang lang) {
        return in(name, lang);
    }

    public String place(Lang lang) {
        return in(place, lang);
    }

    private String in(Map<Lang, String> texts, Lang lang) {
        String wished = texts.get(lang);
        return wished != null ? wished : texts.getOrDefault(languages.getFirst(), path.station());
    }
}
