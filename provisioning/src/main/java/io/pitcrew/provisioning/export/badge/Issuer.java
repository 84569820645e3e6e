package io.pitcrew.provisioning.export.badge;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who awards badges.
///
/// @param homePage an address of theirs; all that a badge names is named under it
public record Issuer(URI homePage, String name, Optional<String> email) {

    String id() {
        return under("issuer");
    }

    /// An address of our own, of parts that may hold anything.
    String under(String... parts) {
        StringBuilder address = new StringBuilder(homePage.toString().replaceAll("/+$", ""));
        for (String part : parts) {
            address.append('/')
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return address.toString();
    }

    Map<String, Object> profile() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("id", id());
        profile.put("type", List.of("Profile"));
        profile.put("name", name);
        profile.put("url", homePage.toString());
        email.ifPresent(address -> profile.put("email", address));
        return profile;
    }
}
