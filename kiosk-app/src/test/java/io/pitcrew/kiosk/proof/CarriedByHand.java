package io.pitcrew.kiosk.proof;

import io.pitcrew.station.bundle.Bundle;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A stick from operations to a kiosk that no network reaches, both as they are shipped: what nobody signed for, what
/// is too old and what is for others is refused in words; a stick that is pulled out in the middle loses nothing; then
/// release and recall list of the stick are in force, and a second stick brings the next list. Ends with 1 if it does
/// not hold.
final class CarriedByHand {
    private static final KioskId KIOSK = new KioskId("press-3");
    private static final AidId AID = new AidId("die-change");
    private static final String ANA = "0C00062F3B";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LARGE = 20_000;

    private final Operations operations;
    private final Path folder;
    private final Path stick;
    private final Rehearsed kiosk;
    private final PrintStream out;
    private final List<String> wrong = new ArrayList<>();
    private int checks;

    private CarriedByHand(Operations operations, Path folder, Path stick, Rehearsed kiosk, PrintStream out) {
        this.operations = operations;
        this.folder = folder;
        this.stick = stick;
        this.kiosk = kiosk;
        this.out = out;
    }

    /// @param args the checkout, an empty folder
    public static void main(String[] args) throws IOException, Malformed {
        PrintStream out = System.out;
        Path checkout = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Path stick = folder.resolve("stick");
        out.println("stick  from `pitcrew bundle` to a kiosk whose broker is not there");
        boolean holds;
        try (Operations operations = new Operations(checkout, folder)) {
            operations.open(List.of(KIOSK.value()));
            operations.publish();
            alone(operations.kiosk(KIOSK.value()), stick);
            Rehearsed kiosk = Rehearsed.start(
                    checkout, operations.kiosk(KIOSK.value()), operations.log(KIOSK.value()), said -> {});
            try {
                holds = new CarriedByHand(operations, folder, stick, kiosk, out).run();
            } finally {
                kiosk.process().stop();
            }
        }
        System.exit(holds ? 0 : 1);
    }

    /// Nobody answers at its broker's address, and all content comes from a stick.
    private static void alone(Path kiosk, Path stick) throws IOException {
        Path settings = kiosk.resolve("kiosk.toml");
        String text = Files.readString(settings)
                .replaceAll("(mqtt://[0-9.]+):[0-9]+", "$1:9")
                .replace("content = [\"broker\"]", "content = [\"folder:" + stick + "\"]");
        Files.writeString(settings, text);
    }

    private boolean run() throws IOException, Malformed {
        operations.run("recall", AID.value(), "--reason=The clamp may slip: use the old way.", home());
        Path made = bundle("first");
        check("without a stick nothing is in force", kiosk.ask("release").equals("0") && said().isEmpty());
        refused(made);
        pulled(made);
        long plugged = System.nanoTime();
        plug(made);
        Await.until(PATIENCE, "the release of the stick is in force", () -> inForce("1"));
        double seconds = (System.nanoTime() - plugged) / 1e9;
        says("the stick may go");
        remove(stick);
        check("the recall list of the stick is in force: the aid cannot be begun", !opens());
        lifted();
        boolean holds = wrong.isEmpty();
        out.printf(
                Locale.ROOT,
                "  in force %.1f s after the stick was put in; records that wait for a network: %s%n"
                        + "{\"id\":\"stick\",\"holds\":%b,\"figure\":%d,\"unit\":\"of %d checks wrong\",\"peers\":{},"
                        + "\"limit\":0,\"runs\":1}%n",
                seconds,
                kiosk.ask("head"),
                holds,
                wrong.size(),
                checks);
        return holds;
    }

    /// What operations made, with another paper on top each time.
    private void refused(Path made) throws IOException, Malformed {
        Bundle good = Bundle.parse(Envelope.parse(Files.readAllBytes(made.resolve(Bundle.FILE)))
                .payload()
                .array());
        Instant now = Instant.now();
        SigningKey ours = operations.key("bundle");
        refused(made, good, SigningKey.generate(), "operations did not sign for what is on it");
        refused(made, until(good, good.kiosks(), now.minusSeconds(60)), ours, "it was good until");
        refused(
                made,
                until(good, List.of(new KioskId("lathe-9")), good.expires()),
                ours,
                "it was made for other kiosks");
        plug(made, new byte[] {'{'});
        says("what is on it cannot be read");
        check("none of these was taken", kiosk.ask("release").equals("0"));
        remove(stick);
    }

    private void refused(Path made, Bundle paper, SigningKey by, String why) throws IOException {
        plug(made, Envelope.seal(Bundle.TYPE, paper.bytes(), by).bytes());
        says(why);
        remove(stick);
    }

    private static Bundle until(Bundle of, List<KioskId> kiosks, Instant expires) {
        return new Bundle(of.format(), of.site(), kiosks, of.release(), of.papers(), of.issued(), expires);
    }

    /// The pictures are not there yet, as if they could not be read: it is half way when it is pulled out.
    private void pulled(Path made) throws IOException {
        plug(made);
        try (Stream<Path> files = Files.walk(stick)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) > LARGE && !stick.equals(file.getParent())) {
                    Files.delete(file);
                }
            }
        }
        says("is being read");
        Await.until(PATIENCE, "it is known what is missing", () -> said().matches(".* of [1-9][0-9]*"));
        Files.move(stick, folder.resolve("pocket"));
        says("pulled out with release 1 at");
        check("half a release is none", kiosk.ask("release").equals("0"));
        remove(folder.resolve("pocket"));
    }

    /// The next stick lifts what the first recalled.
    private void lifted() throws IOException {
        operations.run("recall", "lift", "1", home());
        plug(bundle("second"));
        Await.until(PATIENCE, "the recall is lifted by the next stick", this::opens);
        check("the recall list of the next stick is in force", true);
    }

    /// Does the screen let somebody begin with it, or say that it is recalled?
    private boolean opens() {
        if (!state().startsWith("AtHome")) {
            kiosk.ask("tap " + ANA);
            kiosk.await("AtHome");
        }
        kiosk.ask("touch OpenAid " + AID);
        if (state().startsWith("Recalled")) {
            kiosk.ask("touch Back");
            kiosk.await("AtHome");
            return false;
        }
        kiosk.await("Cover");
        return true;
    }

    private String state() {
        return kiosk.ask("state");
    }

    private boolean inForce(String release) {
        return kiosk.ask("release").equals(release);
    }

    private String said() {
        return kiosk.ask("stick");
    }

    private void says(String words) {
        Await.until(PATIENCE, "the kiosk says: " + words, () -> said().contains(words));
        check(said(), true);
    }

    private void check(String what, boolean holds) {
        checks++;
        out.println("  " + (holds ? "" : "WRONG: ") + what);
        if (!holds) {
            wrong.add(what);
        }
    }

    private Path bundle(String name) {
        Path made = folder.resolve(name);
        operations.run("bundle", made.toString(), home());
        return made;
    }

    private String home() {
        return "--home=" + operations.home();
    }

    private void plug(Path made) throws IOException {
        plug(made, Files.readAllBytes(made.resolve(Bundle.FILE)));
    }

    /// All of it is there at once.
    private void plug(Path made, byte[] paper) throws IOException {
        Path hand = folder.resolve("hand");
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.toList()) {
                Files.copy(file, hand.resolve(made.relativize(file).toString()));
            }
        }
        Files.write(hand.resolve(Bundle.FILE), paper);
        remove(stick);
        Files.move(hand, stick);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.toList().reversed()) {
                    Files.delete(one);
                }
            }
        }
    }
}
