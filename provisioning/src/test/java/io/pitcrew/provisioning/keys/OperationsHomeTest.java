package io.pitcrew.provisioning.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.KioskToml;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.KeyFile;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OperationsHomeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
    private static final Settings SETTINGS =
            new Settings(Path.of("plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");

    @TempDir
    Path temp;

    private final Problems problems = new Problems();

    @Test
    void aNewHomeHasAKeyForEachRoleThatItsTrustRootNames() throws Exception {
        OperationsHome home = home();
        Envelope envelope = Envelope.parse(home.rootEnvelope().array());
        TrustRoot root = TrustRoot.parse(envelope.payload().array());
        assertInstanceOf(Seal.Intact.class, root.check(envelope, TrustRoot.TYPE, TrustRole.ROOT));
        Envelope signed = Envelope.seal("text/plain", new byte[] {7}, home.key(TrustRole.AUTHOR));
        assertInstanceOf(Seal.Intact.class, root.check(signed, "text/plain", TrustRole.AUTHOR));
        assertInstanceOf(Seal.Broken.class, root.check(signed, "text/plain", TrustRole.POINTER));
    }

    @Test
    void nobodyElseReadsAnything() throws Exception {
        assertTrue(KioskFolder.make(home(), kiosk("press-3"), NOW, problems).isPresent());
        try (Stream<Path> all = Files.walk(temp.resolve("home"))) {
            for (Path path : all.toList()) {
                String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertEquals(
                        wanted, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path::toString);
            }
        }
    }

    @Test
    void aHomeIsNeverOverwritten() throws Exception {
        SigningKey before = home().key(TrustRole.ROOT);
        assertTrue(OperationsHome.init(temp.resolve("home"), SETTINGS, NOW, problems)
                .isEmpty());
        assertEquals(
                "this is an operations home already",
                problems.sorted().getFirst().what());
        OperationsHome again =
                OperationsHome.open(temp.resolve("home"), new Problems()).orElseThrow();
        assertEquals(before.verifyKey(), again.key(TrustRole.ROOT).verifyKey());
        assertEquals(SETTINGS, again.settings());
    }

    @Test
    void aKiosksFolderHoldsAllItNeedsAndItsKeyIsRegistered() throws Exception {
        OperationsHome home = home();
        KioskConfig config = kiosk("press-3");
        Path folder = KioskFolder.make(home, config, NOW, problems).orElseThrow();
        assertEquals(
                Optional.of(config),
                KioskToml.read("kiosk.toml", Files.readAllBytes(folder.resolve("kiosk.toml")), problems));
        SigningKey ledger = KeyFile.readKey(folder.resolve("ledger.key"));
        assertEquals(List.of(ledger.verifyKey()), home.registry().keys(config.kiosk()));
        assertEquals(List.of(), home.registry().keys(new KioskId("press-4")));
        assertEquals(
                home.badgeKey().key(),
                KeyFile.readSecret(folder.resolve("badge.secret")).key());
        assertEquals(
                home.rosterKey().key(),
                KeyFile.readSecret(folder.resolve("roster.secret")).key());
        assertArrayEquals(home.rootEnvelope().array(), Files.readAllBytes(folder.resolve("root.json")));
    }

    @Test
    void anotherEnrolmentIsAnotherChainOfTheSameKiosk() throws Exception {
        OperationsHome home = home();
        Path folder = KioskFolder.make(home, kiosk("press-3"), NOW, problems).orElseThrow();
        SigningKey first = KeyFile.readKey(folder.resolve("ledger.key"));
        assertTrue(KioskFolder.make(home, kiosk("press-3"), NOW, new Problems()).isEmpty());
        Files.move(folder, temp.resolve("carried"));
        assertTrue(KioskFolder.make(home, kiosk("press-3"), NOW.plusSeconds(60), problems)
                .isPresent());
        SigningKey second = KeyFile.readKey(folder.resolve("ledger.key"));
        assertEquals(
                List.of(first.verifyKey(), second.verifyKey()), home.registry().keys(new KioskId("press-3")));
    }

    @Test
    void aKioskOfAnotherSiteIsRefused() throws Exception {
        KioskConfig kiosk = kiosk("press-3");
        KioskConfig elsewhere = new KioskConfig(
                1,
                kiosk.kiosk(),
                new StationPath("harbour/southgate/a/b/c"),
                kiosk.broker(),
                "all",
                kiosk.reader(),
                kiosk.screen(),
                kiosk.times(),
                kiosk.content());
        assertTrue(KioskFolder.make(home(), elsewhere, NOW, problems).isEmpty());
        assertEquals(1, problems.count());
    }

    private OperationsHome home() throws Exception {
        return OperationsHome.init(temp.resolve("home"), SETTINGS, NOW, problems)
                .orElseThrow();
    }

    private static KioskConfig kiosk(String id) {
        return new KioskConfig(
                1,
                new KioskId(id),
                new StationPath("harbour/northgate/assembly/line-2/press-3"),
                SETTINGS.broker(),
                "all",
                new KioskConfig.Reader("simulated", KioskConfig.Protocol.ID12, 9600, Optional.empty()),
                new KioskConfig.Screen(15.6, 1920, 1080, true, true),
                KioskFolder.TIMES,
                KioskConfig.BROKER_ONLY);
    }
}
