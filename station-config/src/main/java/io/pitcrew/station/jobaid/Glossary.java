package io.pitcrew.station.jobaid;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Lang;
import java.util.Map;
import java.util.Optional;

/// What the plant's short words mean, by language: one object of a release, `glossary`.
public record Glossary(int format, Map<Lang, Map<String, String>> terms) {
    public static final int FORMAT = 1;

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Glossary parse(byte[] json) throws Malformed {
        return Json.read(json, Glossary.class);
    }

    public Optional<String> meaning(Lang lang, String term) {
        return Optional.ofNullable(terms.getOrDefault(lang, Map.of()).get(term));
    }
}
