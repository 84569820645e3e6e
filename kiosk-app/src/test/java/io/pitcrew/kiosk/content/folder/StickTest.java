package io.pitcrew.kiosk.content.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.folder.Stick.Found;
import io.pitcrew.station.bundle.Bundle;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StickTest {
    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");
    private static final String SITE = "harbour/northgate";
    private static final ReleaseNumber SEVEN = new ReleaseNumber(7);

    @TempDir
    Path place;

    private final SigningKey key = SigningKey.generate();
    private final TrustRoot root = new TrustRoot(
            1,
            NOW,
            NOW.plus(Duration.ofDays(365)),
            Map.of(
                    TrustRole.ROOT,
                            new TrustRoot.RoleKeys(
                                    1, List.of(SigningKey.generate().verifyKey())),
                    TrustRole.BUNDLE, new TrustRoot.RoleKeys(1, List.of(key.verifyKey()))));
    private final List<String> taken = new ArrayList<>();
    private Instant time = NOW;
    private Path folder;
    private Stick stick;

    @BeforeEach
    void plug() throws IOException {
        folder = Files.createDirectory(place.resolve("stick"));
        Stick.Reader reader = new Stick.Reader(SITE, new KioskId("press-3"), "all", () -> root, () -> time);
        stick = new Stick(
                folder,
                reader,
                new Stick.Takers(
                        bytes -> taken.add("root " + text(bytes)),
                        bytes -> taken.add("recall " + text(bytes)),
                        bytes -> taken.add("pointer " + text(bytes))));
    }

    @Test
    void papersAreHandedOnOnceRootsFirstInTheirOrder() throws IOException {
        write(bundle(List.of(), "root.2.json", "root.10.json", "recall.json", "ring.all.json", "ring.pilot.json"), key);
        stick.look();
        stick.look();
        assertEquals(new Found.Ours(SEVEN), stick.now());
        assertEquals(
                List.of("root root.2.json", "root root.10.json", "recall recall.json", "pointer ring.all.json"), taken);
    }

    @Test
    void aStickThatWasPulledIsRememberedAndItsPapersAreTakenAgainWhenItIsBack() throws IOException {
        write(bundle(List.of(), "ring.all.json"), key);
        stick.look();
        Files.move(folder, place.resolve("pocket"));
        stick.look();
        stick.look();
        assertEquals(new Found.Pulled(SEVEN), stick.now());
        Files.move(place.resolve("pocket"), folder);
        stick.look();
        assertEquals(new Found.Ours(SEVEN), stick.now());
        assertEquals(2, taken.size());
    }

    @Test
    void whatNobodyMaySignForIsNotLookedAt() throws IOException {
        write(bundle(List.of(), "ring.all.json"), SigningKey.generate());
        useless("did not sign");
        Files.writeString(folder.resolve(Bundle.FILE), "rubbish");
        useless("cannot be read");
        write(bundle(List.of(new KioskId("press-4")), "ring.all.json"), key);
        useless("other kiosks");
        write(new Bundle(1, "harbour/southgate", List.of(), SEVEN, new TreeMap<>(), NOW, NOW.plusSeconds(9)), key);
        useless("other kiosks");
        assertTrue(taken.isEmpty());
    }

    @Test
    void aBundleIsGoodUntilItExpiresByTheLatestTimeThatIsKnown() throws IOException {
        time = NOW.plus(Duration.ofDays(30));
        write(bundle(List.of(), "ring.all.json"), key);
        useless("good until");
    }

    @Test
    void aPaperThatIsNotTheOneSignedForIsLeft() throws IOException {
        write(bundle(List.of(), "ring.all.json", "recall.json"), key);
        Files.writeString(folder.resolve("ring.all.json"), "another");
        stick.look();
        assertEquals(List.of("recall recall.json"), taken);
    }

    @Test
    void aNameThatLeadsOutOfTheStickIsNotFollowed() throws IOException {
        Files.writeString(place.resolve("root.secret"), "root.secret");
        TreeMap<String, Sha256> papers = new TreeMap<>();
        papers.put("root./../../root.secret", Sha256.of("root.secret".getBytes(StandardCharsets.UTF_8)));
        write(new Bundle(1, SITE, List.of(), SEVEN, papers, NOW, NOW.plusSeconds(9)), key);
        Files.createDirectory(folder.resolve("root."));
        stick.look();
        assertTrue(taken.isEmpty());
    }

    private void useless(String about) {
        stick.look();
        Found.Useless useless = assertInstanceOf(Found.Useless.class, stick.now());
        assertTrue(useless.why().contains(about), useless::why);
        assertTrue(taken.isEmpty());
    }

    /// Each paper holds its name.
    private Bundle bundle(List<KioskId> kiosks, String... names) throws IOException {
        TreeMap<String, Sha256> papers = new TreeMap<>();
        for (String name : names) {
            Files.writeString(folder.resolve(name), name);
            papers.put(name, Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
        }
        return new Bundle(1, SITE, kiosks, SEVEN, papers, NOW, NOW.plus(Duration.ofDays(30)));
    }

    private void write(Bundle bundle, SigningKey by) throws IOException {
        Files.write(
                folder.resolve(Bundle.FILE),
                Envelope.seal(Bundle.TYPE, bundle.bytes(), by).bytes());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
