package io.pitcrew.provisioning.export.badge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One badge: an AchievementCredential (Open Badges 3.0), and the claims of its JWT (section 8.2 there): the
/// credential's
/// own fields, and those that a JWT has names for.
///
/// @param name of the person, if it is to be in it
/// @param until when the skill ends
record Badge(Shown shown, Issuer issuer, Optional<String> name, Optional<Instant> until) {
    /// The last one has the word for the schema.
    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");

    private static final Map<String, Object> SCHEMA = Map.of(
            "id",
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
            "type",
            "1EdTechJsonSchemaValidator2019");

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>(credential());
        claims.put("iss", issuer.id());
        claims.put("jti", id());
        claims.put("sub", person());
        claims.put("nbf", from().getEpochSecond());
        until.ifPresent(end -> claims.put("exp", end.getEpochSecond()));
        return claims;
    }

    private Map<String, Object> credential() {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", CONTEXT);
        credential.put("id", id());
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", shown.skill());
        credential.put("issuer", issuer.profile());
        credential.put("validFrom", from().toString());
        until.ifPresent(end -> credential.put("validUntil", end.toString()));
        credential.put("credentialSubject", subject());
        credential.put("evidence", List.of(evidence()));
        credential.put("credentialSchema", List.of(SCHEMA));
        return credential;
    }

    private Map<String, Object> subject() {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", person());
        subject.put("type", List.of("AchievementSubject"));
        name.ifPresent(text -> subject.put(
                "identifier",
                List.of(Map.of(
                        "type", "IdentityObject", "hashed", false, "identityHash", text, "identityType", "name"))));
        subject.put("achievement", achievement());
        return subject;
    }

    private Map<String, Object> achievement() {
        String what = "Completed “" + shown.title() + "” at the machine.";
        return Map.of(
                "id",
                issuer.under("skill", shown.skill()),
                "type",
                List.of("Achievement"),
                "name",
                shown.skill(),
                "description",
                what,
                "criteria",
                Map.of("narrative", what));
    }

    private Map<String, Object> evidence() {
        return Map.of(
                "id",
                issuer.under("aid", shown.aid().value()),
                "type",
                List.of("Evidence"),
                "name",
                shown.title(),
                "narrative",
                "Record " + shown.record() + ", by release " + shown.release() + ".");
    }

    private String id() {
        return "urn:uuid:" + shown.record();
    }

    private String person() {
        return issuer.under("person", shown.worker().value());
    }

    /// A JWT counts whole seconds, and both must say the same.
    private Instant from() {
        return shown.at().truncatedTo(ChronoUnit.SECONDS);
    }
}
