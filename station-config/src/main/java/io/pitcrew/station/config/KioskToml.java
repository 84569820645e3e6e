package io.pitcrew.station.config;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `kiosk.toml`: reads it with everything that is wrong with it, and writes one that explains itself.
public final class KioskToml {
    /// What a kiosk's file is called.
    public static final String FILE = "kiosk.toml";

    private static final Pattern RING = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    private KioskToml() {}

    /// @param file as the person would name it
    /// @return empty exactly if there are problems
    public static Optional<KioskConfig> read(String file, byte[] bytes, Problems problems) {
        int before = problems.count();
        return Toml.read(file, bytes, problems).flatMap(toml -> {
            Optional<Integer> format =
                    toml.whole("format", "it says how to read this file", KioskConfig.FORMAT, KioskConfig.FORMAT);
            Optional<KioskId> kiosk = toml.value("kiosk", "it is this device's name in every record", KioskId::new);
            Optional<StationPath> station =
                    toml.value("station", "the kiosk would not know its place", StationPath::new);
            Optional<URI> broker = toml.value("broker", "the kiosk would never hear of a change", KioskToml::broker);
            Optional<String> ring =
                    toml.value("ring", "it says with whom the kiosk switches to a release", KioskToml::ring);
            List<ContentPlace> content = content(toml, problems);
            Optional<Prefetch> prefetch = toml.has("prefetch")
                    ? toml.choice("prefetch", "it says whose aids are kept besides its own", Prefetch.class)
                    : Optional.of(Prefetch.LINE);
            Optional<KioskConfig.Reader> reader =
                    toml.table("reader", "no badge could be read").flatMap(KioskToml::reader);
            Optional<KioskConfig.Screen> screen =
                    toml.table("screen", "buttons would have no true size").flatMap(KioskToml::screen);
            Optional<KioskConfig.Times> times = toml.table("times", "the kiosk would not know how long to wait")
                    .flatMap(KioskToml::times);
            KioskConfig.Pin pin = toml.has("pin")
                    ? toml.table("pin", "it says how people sign")
                            .flatMap(KioskToml::pin)
                            .orElse(KioskConfig.Pin.USUAL)
                    : KioskConfig.Pin.USUAL;
            toml.noMoreKeys();
            if (problems.count() > before) {
                return Optional.empty();
            }
            return Optional.of(new KioskConfig(
                    format.orElseThrow(),
                    kiosk.orElseThrow(),
                    station.orElseThrow(),
                    broker.orElseThrow(),
                    ring.orElseThrow(),
                    reader.orElseThrow(),
                    screen.orElseThrow(),
                    times.orElseThrow(),
                    content,
                    prefetch.orElseThrow(),
                    pin));
        });
    }

    private static List<ContentPlace> content(TomlTable toml, Problems problems) {
        if (!toml.has("content")) {
            return KioskConfig.BROKER_ONLY;
        }
        String why = "nothing new would ever arrive";
        int before = problems.count();
        Optional<List<ContentPlace>> places = toml.list("content", why, ContentPlace::parse);
        if (places.isPresent() && places.get().isEmpty() && problems.count() == before) {
            toml.problem("content", "'content' names no place", why, "write content = [\"broker\"]");
        }
        return places.orElse(KioskConfig.BROKER_ONLY);
    }

    private static Optional<KioskConfig.Reader> reader(TomlTable toml) {
        Optional<String> port = toml.value("port", "no badge could be read", KioskToml::notBlank);
        Optional<KioskConfig.Protocol> protocol =
                toml.choice("protocol", "frames would be misread", KioskConfig.Protocol.class);
        Optional<Integer> baud = toml.whole("baud", "frames would be misread", 300, 921_600);
        Optional<String> terminator = toml.has("terminator")
                ? toml.exact("terminator", "the end of a line would not be seen")
                : Optional.empty();
        return port.flatMap(p -> protocol.flatMap(f -> baud.map(b -> new KioskConfig.Reader(p, f, b, terminator))));
    }

    private static Optional<KioskConfig.Screen> screen(TomlTable toml) {
        Optional<Double> inches = toml.decimal("diagonal-inches", "buttons would have no true size", 4, 100);
        Optional<Integer> width = toml.whole("width", "the picture would not fit", 320, 7680);
        Optional<Integer> height = toml.whole("height", "the picture would not fit", 320, 7680);
        Optional<Boolean> full = toml.bool("full-screen", "it says whether there is a desktop around it");
        Optional<Boolean> gloves = toml.bool("gloves", "it says how large a button must be");
        return inches.flatMap(i -> width.flatMap(w ->
                height.flatMap(h -> full.flatMap(f -> gloves.map(g -> new KioskConfig.Screen(i, w, h, f, g))))));
    }

    private static Optional<KioskConfig.Times> times(TomlTable toml) {
        var idle = toml.value("idle", "nobody would be signed out", DurationText::parse);
        var rest = toml.value("rest", "a step would never rest", DurationText::parse);
        var confirm = toml.value("confirm", "a wrong swap would never be taken back", DurationText::parse);
        var old = age(toml, "old", KioskConfig.Times.OLD);
        var veryOld = age(toml, "very-old", KioskConfig.Times.VERY_OLD);
        if (old.isPresent() && veryOld.isPresent() && old.get().compareTo(veryOld.get()) >= 0) {
            toml.problem(
                    "very-old",
                    "'very-old' is not later than 'old'",
                    "the screen would warn before it says that it is old",
                    "write a longer time, such as 30 d");
            return Optional.empty();
        }
        return idle.flatMap(i -> rest.flatMap(r ->
                confirm.flatMap(c -> old.flatMap(o -> veryOld.map(v -> new KioskConfig.Times(i, r, c, o, v))))));
    }

    private static Optional<KioskConfig.Pin> pin(TomlTable toml) {
        var length =
                toml.whole("length", "a shorter PIN is guessed", KioskConfig.Pin.SHORTEST, KioskConfig.Pin.LONGEST);
        var tries = toml.whole("tries", "it says when a PIN is locked", 3, 10);
        return length.flatMap(l -> tries.map(t -> new KioskConfig.Pin(l, t)));
    }

    private static Optional<Duration> age(TomlTable toml, String key, Duration usual) {
        return toml.has(key)
                ? toml.value(key, "the screen would never say how old it is", DurationText::parse)
                : Optional.of(usual);
    }

    private static URI broker(String text) {
        URI uri = URI.create(text);
        if (!Set.of("mqtt", "mqtts").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is not mqtt://host:port or mqtts://host:port");
        }
        return uri;
    }

    private static String ring(String text) {
        if (!RING.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not lower-case letters, digits and hyphens");
        }
        return text;
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it is empty");
        }
        return text;
    }

    /// A file that [#read] reads back, with what each line is for.
    public static String write(KioskConfig config) {
        KioskConfig.Reader reader = config.reader();
        KioskConfig.Screen screen = config.screen();
        KioskConfig.Times times = config.times();
        String terminator =
                reader.terminator().map(t -> "terminator = " + Toml.quoted(t)).orElse("# terminator = \"\\r\"");
        return """
                # This kiosk: the device, whatever station it serves. Read once, at start.
                format = %d
                kiosk = %s                # its name in every record, and its MQTT client id
                # The station it begins with; a swap at the kiosk itself overrides it.
                station = %s
                broker = %s
                ring = %s                 # the kiosks that switch to a release together
                # Where releases are fetched from, in this order; pictures and videos last from the broker.
                # Also "https://server/folder" and "folder:/media/stick".
                content = [%s]
                # Other stations whose aids are kept here too, to be read without a network.
                prefetch = %s             # none | line | area | site

                [reader]
                # Better a name that survives a replug: ls /dev/serial/by-id. "simulated" for none.
                port = %s
                protocol = %s             # id12 | rdm6300 | line
                baud = %d
                # Only for protocol "line": what ends a line.
                %s

                [screen]
                # The visible diagonal: a button is as many millimetres wide as a glove needs.
                diagonal-inches = %s
                width = %d                # pixels
                height = %d
                full-screen = %s
                gloves = %s               # larger targets

                [times]
                idle = %s                 # no touch at Home: then the countdown to sign-out begins
                rest = %s                 # no touch within a procedure: the step rests, nobody is signed out
                confirm = %s              # a station swap nobody confirms is taken back after this
                old = %s                  # no news for so long: the screen says so on amber
                very-old = %s             # … and says to ask before relying on it

                [pin]
                length = %d                # digits of the PIN that people sign with
                tries = %d                 # so many wrong ones lock it, until a supervisor's badge
                """.formatted(
                        config.format(),
                        Toml.quoted(config.kiosk().value()),
                        Toml.quoted(config.station().value()),
                        Toml.quoted(config.broker().toString()),
                        Toml.quoted(config.ring()),
                        config.content().stream()
                                .map(place -> Toml.quoted(place.text()))
                                .collect(Collectors.joining(", ")),
                        Toml.quoted(TomlTable.written(config.prefetch())),
                        Toml.quoted(reader.port()),
                        Toml.quoted(TomlTable.written(reader.protocol())),
                        reader.baud(),
                        terminator,
                        screen.diagonalInches(),
                        screen.width(),
                        screen.height(),
                        screen.fullScreen(),
                        screen.gloves(),
                        Toml.quoted(DurationText.write(times.idle())),
                        Toml.quoted(DurationText.write(times.rest())),
                        Toml.quoted(DurationText.write(times.confirm())),
                        Toml.quoted(DurationText.write(times.old())),
                        Toml.quoted(DurationText.write(times.veryOld())),
                        config.pin().length(),
                        config.pin().tries());
    }
}
