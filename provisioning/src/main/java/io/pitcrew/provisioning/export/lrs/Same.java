package io.pitcrew.provisioning.export.lrs;

import io.pitcrew.provisioning.export.xapi.Statement;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Does a store's statement say what ours says? It adds when and by whom it was stored, and may write times and names
/// of things otherwise; who did what, when, with which result, it may not change.
final class Same {
    private static final List<List<String>> PARTS = List.of(
            List.of("actor", "account"),
            List.of("verb", "id"),
            List.of("object", "id"),
            List.of("result"),
            List.of("context", "registration"));

    private Same() {}

    static boolean is(Statement ours, Map<String, Object> theirs) {
        Map<String, Object> said;
        try {
            said = Json.readMap(ours.json().array());
        } catch (Malformed e) {
            throw new IllegalStateException("we wrote it", e);
        }
        return PARTS.stream().allMatch(part -> Objects.equals(find(said, part), find(theirs, part)))
                && sameTime(said.get("timestamp"), theirs.get("timestamp"));
    }

    private static @Nullable Object find(Map<?, ?> from, List<String> path) {
        Object found = from;
        for (String key : path) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }

    private static boolean sameTime(@Nullable Object one, @Nullable Object other) {
        try {
            return OffsetDateTime.parse(String.valueOf(one))
                    .toInstant()
                    .equals(OffsetDateTime.parse(String.valueOf(other)).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
