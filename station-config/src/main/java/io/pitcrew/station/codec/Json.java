package io.pitcrew.station.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pitcrew.station.id.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Our JSON: UTF-8, fields in the order of the record's components, maps by key, times as RFC 3339 UTC with
/// milliseconds, absent values left out; equal values are equal bytes. Reading refuses duplicate keys, trailing bytes,
/// missing and null values, nesting beyond 32 levels; unknown fields are passed over.
public final class Json {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static <T> T read(byte[] json, Class<T> type) throws Malformed {
        try {
            return Objects.requireNonNull(MAPPER.readValue(json, type), "null");
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw malformed(type.getSimpleName(), e);
        }
    }

    /// The fields of a JSON object as they stand, for what has no type (yet).
    public static Map<String, Object> readMap(byte[] json) throws Malformed {
        try {
            return Objects.requireNonNull(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}), "null");
        } catch (JacksonException | NullPointerException e) {
            throw malformed("object", e);
        }
    }

    /// From fields to a typed value: the second half of [#read].
    public static <T> T convert(Map<String, Object> fields, Class<T> type) throws Malformed {
        try {
            return Objects.requireNonNull(MAPPER.convertValue(fields, type), "null");
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw malformed(type.getSimpleName(), e);
        }
    }

    public static Map<String, Object> toMap(Object value) {
        return MAPPER.convertValue(value, new TypeReference<Map<String, Object>>() {});
    }

    private static Malformed malformed(String what, Exception cause) {
        String message = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
        return new Malformed("not a " + what + ": " + Bytes.printable(String.valueOf(message)), cause);
    }

    private static JsonMapper mapper() {
        TokenStreamFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(32).build())
                .build();
        SimpleModule times = new SimpleModule("times").addSerializer(Instant.class, new InstantInMillis());
        return JsonMapper.builder((JsonFactory) factory)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(p -> p.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .addModule(times)
                .build();
    }

    private static final class InstantInMillis extends StdSerializer<Instant> {
        InstantInMillis() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(MILLIS.format(value));
        }
    }
}
