package io.pitcrew.station.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KioskTomlTest {
    private static final KioskConfig CONFIG = new KioskConfig(
            1,
            new KioskId("line-2-press-3"),
            new StationPath("harbour/northgate/assembly/line-2/press-3"),
            URI.create("mqtt://localhost:1883"),
            "all",
            new KioskConfig.Reader("/dev/ttyUSB0", KioskConfig.Protocol.LINE, 9600, Optional.of("\r\n")),
            new KioskConfig.Screen(15.6, 1920, 1080, true, true),
            new KioskConfig.Times(Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofMinutes(5)),
            List.of(
                    new ContentPlace.Web(URI.create("https://cdn.example/pitcrew")),
                    new ContentPlace.Broker(),
                    new ContentPlace.Folder(Path.of("/media/stick"))),
            Prefetch.LINE,
            new KioskConfig.Pin(8, 4));

    @Test
    void aScreenIsDrawnSmallerWhereItsLinesHaveNoRoom() {
        KioskConfig.Screen screen = new KioskConfig.Screen(15.6, 1920, 1080, true, true);
        assertEquals(new KioskConfig.Screen(15.6, 1707, 960, false, true), screen.window(960));
        KioskConfig.Screen small = new KioskConfig.Screen(10.1, 1280, 800, false, false);
        assertEquals(small, small.window(960));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertEquals(List.of(), problemsOf(KioskToml.write(CONFIG)));
        assertEquals(
                Optional.of(CONFIG),
                KioskToml.read("kiosk.toml", KioskToml.write(CONFIG).getBytes(StandardCharsets.UTF_8), new Problems()));
    }

    @Test
    void pinsAreAsUsualIfNothingIsSaid() {
        String silent = KioskToml.write(CONFIG).replaceAll("(?s)\\[pin].*", "");
        assertEquals(
                Optional.of(KioskConfig.Pin.USUAL),
                KioskToml.read("kiosk.toml", silent.getBytes(StandardCharsets.UTF_8), new Problems())
                        .map(KioskConfig::pin));
    }

    @Test
    void aPinOfFiveDigitsIsRefused() {
        assertEquals(
                1,
                problemsOf(KioskToml.write(CONFIG).replace("length = 8", "length = 5"))
                        .size());
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        String broken = KioskToml.write(CONFIG)
                .replace("kiosk = \"line-2-press-3\"", "kiosk = \"Line 2\"")
                .replace("mqtt://", "http://")
                .replace("baud =", "baut =")
                .replace("protocol = \"line\"", "protocol = \"rdm6301\"")
                .replace("\"20 s\"", "\"20 seconds\"")
                .replace("gloves = true", "gloves = 1");
        assertEquals(
                List.of(
                        "'Line 2' is not 1 to 40 lower-case letters, digits and hyphens",
                        "'http://localhost:1883' is not mqtt://host:port or mqtts://host:port",
                        "'rdm6301' is none of id12, rdm6300, line",
                        "unknown key 'reader.baut'",
                        "'screen.gloves' is not true or false",
                        "'20 seconds' is no duration such as 20 s, 3 min, 12 h or 7 d"),
                problemsOf(broken).stream()
                        .map(p -> p.what().replace("kiosk id: ", ""))
                        .toList());
    }

    @Test
    void whoNamesNoPlaceForContentFetchesFromTheBroker() {
        String without = KioskToml.write(CONFIG).replaceFirst("content = .*", "");
        assertEquals(
                Optional.of(KioskConfig.BROKER_ONLY),
                KioskToml.read("kiosk.toml", without.getBytes(StandardCharsets.UTF_8), new Problems())
                        .map(KioskConfig::content));
    }

    @Test
    void whoSaysNothingOfNeighboursKeepsThoseOfTheLine() {
        String without = KioskToml.write(CONFIG).replaceFirst("prefetch = .*", "");
        assertEquals(Optional.of(Prefetch.LINE), prefetch(without));
        assertEquals(
                Optional.of(Prefetch.SITE), prefetch(without.replace("[reader]", "prefetch = \"site\"\n[reader]")));
        assertEquals(
                List.of("'village' is none of none, line, area, site"),
                problemsOf(without.replace("[reader]", "prefetch = \"village\"\n[reader]")).stream()
                        .map(Problem::what)
                        .toList());
    }

    private static Optional<Prefetch> prefetch(String toml) {
        return KioskToml.read("kiosk.toml", toml.getBytes(StandardCharsets.UTF_8), new Problems())
                .map(KioskConfig::prefetch);
    }

    @Test
    void howOldIsOldIsSevenDaysAndThirtyUnlessTheFileSaysOtherwise() {
        String without = KioskToml.write(CONFIG).replaceAll("(?m)^(very-)?old = .*$", "");
        assertEquals(List.of(), problemsOf(without));
        assertEquals(List.of(Duration.ofDays(7), Duration.ofDays(30)), ages(without));
        String other = KioskToml.write(CONFIG).replace("\"7 d\"", "\"36 h\"").replace("\"30 d\"", "\"3 d\"");
        assertEquals(List.of(Duration.ofHours(36), Duration.ofDays(3)), ages(other));
        String turned = KioskToml.write(CONFIG).replace("\"7 d\"", "\"31 d\"");
        assertEquals(
                List.of("'very-old' is not later than 'old'"),
                problemsOf(turned).stream().map(Problem::what).toList());
    }

    private static List<Duration> ages(String text) {
        return KioskToml.read("kiosk.toml", text.getBytes(StandardCharsets.UTF_8), new Problems())
                .map(config -> List.of(config.times().old(), config.times().veryOld()))
                .orElse(List.of());
    }

    @Test
    void placesForContentThatCannotBeAreTold() {
        String broken = KioskToml.write(CONFIG)
                .replaceFirst("content = .*", "content = [\"ftp://x\", \"folder:stick\", \"brokr\"]");
        assertEquals(
                List.of(
                        "'ftp://x' is not broker, http://…, https://… or folder:/…",
                        "'folder:stick' does not say the whole way to the folder, from / on",
                        "'brokr' is not broker, http://…, https://… or folder:/…"),
                problemsOf(broken).stream().map(Problem::what).toList());
        String nowhere = KioskToml.write(CONFIG).replaceFirst("content = .*", "content = []");
        assertEquals(
                List.of("'content' names no place"),
                problemsOf(nowhere).stream().map(Problem::what).toList());
    }

    private static List<Problem> problemsOf(String text) {
        Problems problems = new Problems();
        KioskToml.read("kiosk.toml", text.getBytes(StandardCharsets.UTF_8), problems);
        return problems.sorted();
    }
}
