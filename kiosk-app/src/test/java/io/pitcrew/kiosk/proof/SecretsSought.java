package io.pitcrew.kiosk.proof;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.proof.secrets.Overheard;
import io.pitcrew.kiosk.proof.secrets.Sieve;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.KioskToml;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// R10: workers tap, choose PINs, sign with them, and mistype them. Then every file of the kiosk and of operations, all
/// that crossed the line to the broker, and the kiosk's memory are searched: for a badge's number, for a PIN, and,
/// where
/// nobody is greeted, for a name.
final class SecretsSought {
    private static final String KIOSK = "press-3";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SIGNED = "label-jam";
    private static final int PIN_DIGITS = 10;
    private static final int WRONG_EVERY = 5;

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final Operations operations;
    private final PrintStream out;
    private final List<Worker> workers;
    private final Set<String> pins = new LinkedHashSet<>();
    private final Set<String> strangers = new LinkedHashSet<>();
    private int taps;

    /// @param name twelve letters that no dictionary has, twice
    private record Worker(String name, String badge) {}

    private SecretsSought(Path folder, Operations operations, int people, PrintStream out) {
        this.folder = folder;
        this.operations = operations;
        this.out = out;
        this.workers = IntStream.range(0, people)
                .mapToObj(_ -> new Worker(letters() + " " + letters(), badge()))
                .toList();
    }

    /// @param args the checkout, an empty folder, how many taps, how many signatures
    public static void main(String[] args) throws IOException, InterruptedException {
        Path checkout = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        int taps = Integer.parseInt(args[2]);
        int signatures = Integer.parseInt(args[3]);
        boolean holds;
        try (TestBroker broker = TestBroker.start();
                Overheard line = new Overheard(broker.port(), Files.createDirectory(folder.resolve("line")));
                Operations operations = new Operations(checkout, Files.createDirectory(folder.resolve("places")))) {
            SecretsSought proof =
                    new SecretsSought(folder, operations, Math.max(4, Math.min(200, taps / 4)), System.out);
            operations.make(List.of(KIOSK), line.port(), proof.plant(checkout));
            proof.settings(operations.kiosk(KIOSK));
            operations.publish(proof.roster());
            holds = proof.run(checkout, taps, signatures);
        }
        System.exit(holds ? 0 : 1);
    }

    /// The sample, with a signature under an aid that nobody has to wait in.
    private Path plant(Path checkout) throws IOException {
        Path sample = checkout.resolve("provisioning/sample-plant");
        Path plant = folder.resolve("plant");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, plant.resolve(sample.relativize(file).toString()));
            }
        }
        Path aid = plant.resolve("aids").resolve(SIGNED).resolve("aid.toml");
        Files.writeString(aid, Files.readString(aid) + "\nsign = \"done\"\nsecond-person = true\n");
        return plant;
    }

    /// A reader at the end of a wire, so that the kiosk's own process never knows more than one would send.
    private void settings(Path kiosk) throws IOException {
        Path file = kiosk.resolve("kiosk.toml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"simulated\"", "\"" + folder.resolve("reader") + "\"")
                        .replaceAll("(?m)^length = \\d+", "length = " + PIN_DIGITS));
    }

    private Path roster() throws IOException {
        List<String> rows = new ArrayList<>(List.of("number,name,called,language,roles,badge"));
        for (int i = 0; i < workers.size(); i++) {
            Worker worker = workers.get(i);
            rows.add(i + "," + worker.name() + "," + worker.name().split(" ", -1)[0] + ",en,"
                    + (i == 0 ? "supervisor" : "operator") + "," + worker.badge());
        }
        return Files.write(folder.resolve("people.csv"), rows);
    }

    private boolean run(Path checkout, int taps, int signatures) throws IOException, InterruptedException {
        Path home = operations.kiosk(KIOSK);
        try (SimulatedReader reader = new SimulatedReader(config(home).reader(), folder.resolve("reader"))) {
            reader.plug();
            Rehearsed kiosk = Rehearsed.start(checkout, home, operations.log(KIOSK), _ -> {});
            try {
                kiosk.await("Attract");
                Await.until(
                        PATIENCE,
                        "a release in force",
                        () -> !kiosk.ask("release").equals("0"));
                Await.until(PATIENCE, "the reader is listened to", reader::listenedTo);
                for (int i = 0; i < signatures; i++) {
                    sign(kiosk, reader, i);
                }
                while (this.taps < taps) {
                    handOver(kiosk, reader, this.taps);
                    if (this.taps % 10 == 0) {
                        stranger(kiosk, reader);
                    }
                }
                Await.until(
                        PATIENCE,
                        "every record acknowledged",
                        () -> kiosk.ask("acked").equals(kiosk.ask("head")));
                return judge(kiosk);
            } finally {
                kiosk.process().stop();
            }
        }
    }

    private static KioskConfig config(Path home) throws IOException {
        Problems problems = new Problems();
        return KioskToml.read("kiosk.toml", Files.readAllBytes(home.resolve("kiosk.toml")), problems)
                .orElseThrow(() -> new IOException("kiosk.toml: " + problems.sorted()));
    }

    /// Somebody new: a supervisor vouches, a PIN is chosen, perhaps mistyped, another stands by, and it is signed.
    private void sign(Rehearsed kiosk, SimulatedReader reader, int number) {
        String signer = workers.get(1 + number).badge();
        String beside = workers.getLast().badge();
        tap(reader, signer);
        kiosk.await("AtHome");
        kiosk.ask("touch OpenAid " + SIGNED);
        kiosk.await("Cover");
        kiosk.ask("touch Start 0");
        kiosk.await("AtStep");
        while (!kiosk.ask("state").startsWith("Signing")) {
            answer(kiosk);
        }
        String right = pin();
        pins.add(right);
        pad(kiosk, "Vouching");
        tap(reader, workers.getFirst().badge());
        pad(kiosk, "Choosing");
        type(kiosk, right);
        kiosk.ask("touch PinTyped");
        type(kiosk, right);
        kiosk.ask("touch PinTyped");
        pad(kiosk, "Typing");
        tap(reader, beside);
        tap(reader, signer);
        if (number % WRONG_EVERY == 0) {
            String wrong = pin();
            type(kiosk, wrong);
            kiosk.ask("touch Sign");
            pins.add(wrong);
            pad(kiosk, "Typing");
            kiosk.ask("painted"); // keys that are still drawn, and shut already, take no digit
        }
        type(kiosk, right);
        kiosk.ask("touch Sign");
        kiosk.await("Done");
        kiosk.ask("touch Close");
        kiosk.await("AtHome");
        kiosk.ask("touch SignOut");
        kiosk.await("Attract");
    }

    private static void answer(Rehearsed kiosk) {
        boolean check = kiosk.ask("step").split(" ", -1)[3].equals("check");
        kiosk.ask(check ? "touch Ok" : "touch Next");
    }

    private static void type(Rehearsed kiosk, String pin) {
        pin.chars().forEach(digit -> key(kiosk, (char) digit));
    }

    /// After a wrong one the pad is shut for a while.
    private static void key(Rehearsed kiosk, char digit) {
        Await.until(PATIENCE, "the pad takes a digit", () -> {
            try {
                kiosk.ask("touch PinKey " + digit);
                return true;
            } catch (IllegalStateException shut) {
                return false;
            }
        });
    }

    private static void pad(Rehearsed kiosk, String wanted) {
        Await.until(PATIENCE, "the pad: " + wanted, () -> kiosk.ask("state").equals("Signing " + wanted));
    }

    private void handOver(Rehearsed kiosk, SimulatedReader reader, int number) {
        long before = Long.parseLong(kiosk.ask("head"));
        tap(reader, workers.get(number % workers.size()).badge());
        Await.until(PATIENCE, "a tap is on record", () -> Long.parseLong(kiosk.ask("head")) > before);
    }

    private void stranger(Rehearsed kiosk, SimulatedReader reader) {
        kiosk.await("AtHome");
        kiosk.ask("touch SignOut");
        kiosk.await("Attract");
        String badge = badge();
        strangers.add(badge);
        tap(reader, badge);
        kiosk.await("Refused");
        kiosk.ask("touch Close");
        kiosk.await("Attract");
    }

    private void tap(SimulatedReader reader, String badge) {
        if (!reader.tap(badge)) {
            throw new IllegalStateException("nobody listens to the reader");
        }
        taps++;
    }

    private boolean judge(Rehearsed kiosk) throws IOException, InterruptedException {
        List<String> badges = Stream.concat(workers.stream().map(Worker::badge), strangers.stream())
                .toList();
        Set<String> secrets = new HashSet<>(badges);
        secrets.addAll(pins);
        Sieve raw = new Sieve(secrets);
        Set<String> words = new HashSet<>();
        workers.forEach(worker -> words.addAll(List.of(worker.name().split(" ", -1))));
        Sieve names = new Sieve(words);
        Map<String, Integer> wrong = new TreeMap<>();
        long searched = 0;
        out.printf(
                Locale.ROOT,
                "R10  %d taps with %d badges, %d of them of nobody; %d PINs of %d digits%n",
                taps,
                badges.size(),
                strangers.size(),
                pins.size(),
                PIN_DIGITS);
        out.printf(Locale.ROOT, "    %-44s %12s %10s %8s%n", "searched", "bytes", "numbers", "names");
        searched += files("the kiosk's files and databases", operations.kiosk(KIOSK), raw, names, wrong);
        searched += files("logs", folder.resolve("places"), raw, names, wrong, ".log");
        searched += files("what crossed the line", folder.resolve("line"), raw, names, wrong);
        // there the names are at home, in roster.json
        searched += files("operations' files", operations.home(), raw, new Sieve(List.of()), wrong);
        Path memory = memory(kiosk, "memory");
        Set<String> remembered = raw.in(memory);
        row("the kiosk's memory", Files.size(memory), remembered.size(), 0, wrong);
        searched += Files.size(memory);
        boolean bites = control(kiosk, raw, names);
        boolean holds = wrong.isEmpty() && bites;
        out.printf(Locale.ROOT, "    control, planted in memory and in a file: %s%n", bites ? "found" : "NOT FOUND");
        out.printf(
                Locale.ROOT,
                "{\"id\":\"R10\",\"holds\":%b,\"figure\":%d,\"unit\":\"secrets found\",\"peers\":{},\"limit\":0,"
                        + "\"runs\":%d,\"pins\":%d,\"megabytes\":%d}%n",
                holds,
                wrong.values().stream().mapToInt(Integer::intValue).sum(),
                taps,
                pins.size(),
                searched / 1_000_000);
        return holds;
    }

    private long files(String what, Path where, Sieve raw, Sieve names, Map<String, Integer> wrong, String... ending)
            throws IOException {
        Set<String> numbers = new HashSet<>();
        Set<String> people = new HashSet<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> ending.length == 0 || f.toString().endsWith(ending[0]))
                    .toList()) {
                numbers.addAll(raw.in(file));
                people.addAll(names.in(file));
                bytes += Files.size(file);
            }
        }
        row(what, bytes, numbers.size(), people.size(), wrong);
        return bytes;
    }

    private void row(String what, long bytes, int numbers, int names, Map<String, Integer> wrong) {
        out.printf(Locale.ROOT, "    %-44s %12d %10d %8d%n", what, bytes, numbers, names);
        if (numbers + names > 0) {
            wrong.put(what, numbers + names);
        }
        if (bytes == 0) {
            throw new IllegalStateException("there was nothing to search: " + what);
        }
    }

    /// Everything that is reachable.
    private Path memory(Rehearsed kiosk, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".hprof");
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process dump = new ProcessBuilder(jcmd, Long.toString(kiosk.process().pid()), "GC.heap_dump", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("jcmd.log").toFile())
                .start();
        if (dump.waitFor() != 0) {
            throw new IOException("no picture of the memory: " + Files.readString(folder.resolve("jcmd.log")));
        }
        return file;
    }

    /// What somebody types at the rehearsal stands in its memory: there it must be found.
    private boolean control(Rehearsed kiosk, Sieve raw, Sieve names) throws IOException, InterruptedException {
        String badge = workers.getLast().badge();
        try {
            kiosk.ask("nobody knows " + badge);
            return false;
        } catch (IllegalStateException refused) {
            // it was read, which is what we wanted
        }
        Path roster = folder.resolve("people.csv");
        return raw.in(memory(kiosk, "control")).contains(badge)
                && raw.in(roster).size() == workers.size()
                && !names.in(roster).isEmpty();
    }

    private String badge() {
        return "0C%08X".formatted(random.nextInt());
    }

    private String pin() {
        return "%010d".formatted(random.nextLong(10_000_000_000L));
    }

    private String letters() {
        return random.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
