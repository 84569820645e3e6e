package io.pitcrew.provisioning.roster;

import io.pitcrew.provisioning.roster.Listing.Place;
import io.pitcrew.provisioning.roster.Listing.Said;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Users as SCIM 2.0 lists them (RFC 7643, RFC 7644): a `ListResponse`, or one `User`. The number is the
/// enterprise extension's `employeeNumber`, else `externalId`, else `userName`; badges stand in an extension of their
/// own, as SCIM has no word for them. Who is not `active` counts as no longer listed. A page of several is refused:
/// those on the other pages would be taken for leavers.
final class RosterScim {
    static final String BADGES = "urn:pitcrew:params:scim:schemas:extension:badge:1.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final Place WHOLE = new Place(0, "");

    private RosterScim() {}

    static void read(String text, Listing listing) {
        Map<String, Object> root;
        try {
            root = Json.readMap(text.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed e) {
            listing.say(WHOLE, "this is no JSON", "nobody could be read", "export the users again");
            return;
        }
        boolean one = root.containsKey("userName");
        if (!one && !(root.get("Resources") instanceof List<?>)) {
            listing.say(WHOLE, "there are no Resources", "this is no list of users", "export a SCIM ListResponse");
            return;
        }
        List<Object> users = one ? List.of(root) : list(root.get("Resources"));
        if (root.get("totalResults") instanceof Number total && total.intValue() != users.size()) {
            listing.say(
                    WHOLE,
                    "this is a page of " + users.size() + " out of " + total + " users",
                    "all others would be taken for leavers",
                    "export all of them into one file");
            return;
        }
        for (int i = 0; i < users.size(); i++) {
            user(new Place(0, "user " + (i + 1)), map(users.get(i)), listing);
        }
    }

    private static void user(Place at, Map<String, Object> user, Listing listing) {
        if (Boolean.FALSE.equals(user.get("active"))) {
            return;
        }
        String number = first(
                text(map(user.get(ENTERPRISE)).get("employeeNumber")),
                text(user.get("externalId")),
                text(user.get("userName")));
        Map<String, Object> name = map(user.get("name"));
        String parts = (text(name.get("givenName")) + " " + text(name.get("familyName"))).strip();
        String whole = first(text(name.get("formatted")), parts, text(user.get("displayName")));
        String called = first(text(user.get("nickName")), text(name.get("givenName")));
        listing.add(
                at,
                new Said(
                        number,
                        whole,
                        called,
                        lang(text(user.get("preferredLanguage"))),
                        values(user.get("roles")),
                        values(map(user.get(BADGES)).get("badges"))));
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /// Of a list such as `en-US, de;q=0.8` the first, without a region that is no other language.
    private static String lang(String preferred) {
        return preferred.split("[,;_-]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// Texts, or objects with a `value`.
    private static List<String> values(@Nullable Object field) {
        List<String> values = new ArrayList<>();
        for (Object item : list(field)) {
            values.add(text(item instanceof Map<?, ?> ? map(item).get("value") : item));
        }
        return values;
    }

    private static List<Object> list(@Nullable Object field) {
        List<Object> list = new ArrayList<>();
        if (field instanceof List<?> items) {
            for (Object item : items) {
                list.add(item == null ? "" : item);
            }
        }
        return list;
    }

    private static Map<String, Object> map(@Nullable Object field) {
        Map<String, Object> map = new HashMap<>();
        if (field instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> {
                if (value != null) {
                    map.put(String.valueOf(key), value);
                }
            });
        }
        return map;
    }

    private static String text(@Nullable Object field) {
        return field instanceof String text ? text.strip() : "";
    }
}
