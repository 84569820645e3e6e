package io.pitcrew.provisioning.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Badges, read and verified with somebody else's code for JWTs.
final class BadgesTest extends CommandBench {
    private static final Instant NOW = ToyKiosk.NOON.plusSeconds(3600);
    private static final String SITE = "https://harbour.example/pitcrew";

    private final ToyKiosk press = new ToyKiosk("press-3");
    private Path folder;
    private WorkerId ana;

    @BeforeEach
    void anaHasShownASkill() throws Exception {
        assertEquals(0, init());
        folder = temp.resolve("badges");
        Path people = temp.resolve("people.csv");
        Files.writeString(
                people, "number,name,called,language,roles,badge\n1,Ana Kowalska,Ana,pl,operator,0C000621A5\n");
        assertEquals(0, atHome("roster", "import", people.toString()));
        ana = RosterBook.read(temp.resolve("home/roster.json"))
                .names()
                .keySet()
                .iterator()
                .next();
        plant.replace("aids/jam/aid.toml", "seconds = 60", "seconds = 60\nskill = \"Clear jams\"");
        assertEquals(0, atHome("publish"), err::toString);
        Files.writeString(temp.resolve("home/exports.toml"), """
                format = 1
                home-page = "%s"
                name = "Harbour, Northgate works"
                email = "training@harbour.example"
                """.formatted(SITE));
    }

    @Test
    void aBadgeIsVerifiedByAStrangerWithTheKeyThatItHolds() throws Exception {
        completed(ana, "jam");
        badges();
        Jws<Claims> jwt = verify(Files.readString(only()));
        assertEquals("EdDSA", jwt.getHeader().getAlgorithm());
        assertEquals("JWT", jwt.getHeader().getType());
        Claims claims = jwt.getPayload();
        assertEquals(SITE + "/issuer", claims.getIssuer());
        assertEquals(SITE + "/person/" + ana, claims.getSubject());
        assertEquals("urn:uuid:" + press.recordId(1), claims.getId());
        assertEquals(Date.from(Instant.parse("2026-05-04T12:00:01Z")), claims.getNotBefore());
        assertEquals("2026-05-04T12:00:01Z", claims.get("validFrom"));
        assertEquals(claims.getId(), claims.get("id"));
        assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), claims.get("type"));
        assertEquals(claims.getIssuer(), map(claims.get("issuer")).get("id"));
        Map<?, ?> subject = map(claims.get("credentialSubject"));
        assertEquals(claims.getSubject(), subject.get("id"));
        assertEquals("Clear jams", map(subject.get("achievement")).get("name"));
        assertEquals(
                SITE + "/skill/Clear%20jams", map(subject.get("achievement")).get("id"));
        assertFalse(Files.readString(only()).contains("Ana"));
        assertFalse(claims.toString().contains("Ana"), "a pseudonym unless names are asked for");
        assertFalse(claims.containsKey("exp"));
    }

    @Test
    void whatWasChangedAndWhatAnotherKeySignedIsRefused() throws Exception {
        completed(ana, "jam");
        badges();
        String good = Files.readString(only());
        String[] parts = good.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("Clear jams", "Fly planes").getBytes(StandardCharsets.UTF_8));
        assertThrows(JwtException.class, () -> verify(parts[0] + "." + changed + "." + parts[2]));
        PublicKey other = Jwts.SIG.EdDSA.keyPair().build().getPublic();
        assertThrows(JwtException.class, () -> verify(good, other));
    }

    @Test
    void aSkillThatEndsEndsTheBadgeAndOneThatHasEndedGivesNone() throws Exception {
        completed(ana, "jam");
        skill("\"Clear jams\",\"level\":2,\"ends\":\"2099-12-31\"");
        badges("--names");
        Claims claims = verify(Files.readString(only())).getPayload();
        assertEquals("2100-01-01T00:00:00Z", claims.get("validUntil"));
        assertEquals(Date.from(Instant.parse("2100-01-01T00:00:00Z")), claims.getExpiration());
        assertTrue(map(claims.get("credentialSubject")).toString().contains("identityHash=Ana Kowalska"));
        Files.delete(only());
        skill("\"Clear jams\",\"level\":2,\"ends\":\"2026-01-01\"");
        badges();
        assertTrue(err.toString().contains("0 badges in " + folder + ", 1 skills have ended"), err::toString);
    }

    @Test
    void whoTookItBackDidAnotherAidOrIsForgottenHasNone() throws Exception {
        completed(ana, "torque");
        completed(new WorkerId("b".repeat(32)), "jam");
        completed(ana, "jam");
        press.write(Context.NONE.by(ana), new Fact.Undone(press.recordId(3), "person"));
        badges();
        assertTrue(err.toString().contains("0 badges in " + folder + ", 1 are of people"), err::toString);
    }

    @Test
    void theKeyIsMadeOnceAndNamedByKeysAndABadgeIsTheSameBytesAgain() throws Exception {
        completed(ana, "jam");
        badges();
        assertTrue(err.toString().contains("Made the key that signs badges"), err::toString);
        String first = Files.readString(only());
        err.getBuffer().setLength(0);
        badges();
        assertFalse(err.toString().contains("Made the key"), err::toString);
        assertEquals(first, Files.readString(only()));
        assertEquals(0, atHome("keys"));
        assertTrue(said().contains("badges: "), this::said);
        assertEquals(0, atHome("keys", "--json"));
        assertTrue(said().contains("\"badges\":[{\"here\":true,\"id\":\""), this::said);
        Map<String, Object> set = Json.readMap(Files.readAllBytes(folder.resolve("keys.json")));
        assertEquals(jwk(first), map(((List<?>) Objects.requireNonNull(set.get("keys"))).getFirst()));
    }

    @Test
    void withoutAFolderAnAddressOrANameNothingIsMade() throws Exception {
        assertEquals(2, atHome("export", "--badges"));
        Files.writeString(temp.resolve("home/exports.toml"), "format = 1\nhome-page = \"https://w.example\"\n");
        assertEquals(2, atHome("export", "--badges", "--out", folder.toString()));
        assertTrue(err.toString().contains("write name = \"…\" into exports.toml"), err::toString);
        assertFalse(Files.exists(folder));
        assertEquals(0, atHome("keys"));
        assertFalse(said().contains("badges: "), this::said);
    }

    private void completed(WorkerId who, String aid) {
        Context context = Context.NONE
                .by(who)
                .in(new ReleaseNumber(1))
                .of(new AidId(aid), new Lang("en"))
                .step(new StepId("measure"), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}));
        press.write(context, new Fact.Completed("w"));
    }

    /// Gives Ana a skill, as an import of a later version would.
    private void skill(String fields) throws Exception {
        Path roster = temp.resolve("home/roster.json");
        String book = Files.readString(roster);
        Files.writeString(roster, book.replaceFirst("\"skills\":\\[[^]]*]", "\"skills\":[{\"name\":" + fields + "}]"));
    }

    private void badges(String... more) throws Exception {
        Files.createDirectories(temp.resolve("home/collected"));
        try (RecordStore store = SqliteRecords.open(temp.resolve("home/collected/records.db"))) {
            store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
        }
        String[] words = Stream.concat(Stream.of("export", "--badges", "--out", folder.toString()), Arrays.stream(more))
                .toArray(String[]::new);
        assertEquals(0, atHome(words), err::toString);
    }

    private Path only() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> badges =
                    files.filter(file -> file.toString().endsWith(".jwt")).toList();
            assertEquals(1, badges.size());
            return badges.getFirst();
        }
    }

    private static Jws<Claims> verify(String compact) throws Exception {
        return verify(compact, key(compact));
    }

    private static Jws<Claims> verify(String compact, PublicKey key) {
        return Jwts.parser().clock(() -> Date.from(NOW)).verifyWith(key).build().parseSignedClaims(compact);
    }

    private static PublicKey key(String compact) throws Exception {
        String json = new String(Json.write(jwk(compact)), StandardCharsets.UTF_8);
        return (PublicKey) Jwks.parser().build().parse(json).toKey();
    }

    private static Map<?, ?> jwk(String compact) throws Exception {
        String header = compact.substring(0, compact.indexOf('.'));
        return map(Json.readMap(Base64.getUrlDecoder().decode(header)).get("jwk"));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private int atHome(String... arguments) {
        return online(Stream.concat(Arrays.stream(arguments), Stream.of("--home", home()))
                .toArray(String[]::new));
    }
}
