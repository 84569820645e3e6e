package io.pitcrew.station.jobaid;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One step: one page on the screen.
///
/// @param videoSeconds length of the video, 0 without one
/// @param texts at least the aid's source language
public record Step(
        StepId id,
        Action action,
        Optional<Media> picture,
        Optional<Media> video,
        int videoSeconds,
        Optional<Hazard> hazard,
        Map<Lang, StepText> texts) {

    /// What is to be done: kind, values, limits, warning, source words, pictures. A translation changes it not, nor
    /// does the
    /// place of the step among the others.
    public Sha256 meaning(Lang source) {
        return hash("meaning", source);
    }

    /// What a person sees who reads this step in that language.
    public Sha256 shown(Lang lang, Lang source) {
        return hash("shown " + meaning(source), lang);
    }

    private Sha256 hash(String domain, Lang lang) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("domain", domain);
        parts.put("lang", lang);
        parts.put("id", id);
        parts.put("action", action);
        parts.put("picture", picture);
        parts.put("video", video);
        parts.put("hazard", hazard);
        parts.put("text", Optional.ofNullable(texts.get(lang)));
        return Sha256.of(Json.write(parts));
    }
}
