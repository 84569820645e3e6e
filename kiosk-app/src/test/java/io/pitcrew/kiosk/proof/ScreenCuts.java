package io.pitcrew.kiosk.proof;

import io.pitcrew.station.testkit.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the power of the kiosk as it is shipped, with its screen and a simulated badge reader, in the middle of a
/// procedure. Whoever comes back must be offered the work where it stood.
final class ScreenCuts {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ANA = "0C00062F3B";
    private static final String AID = "die-change";
    /// `record 12 step done: 3.4`, `record 14 signed out by touch`
    private static final Pattern RECORD = Pattern.compile("\\* record (\\d+) ([a-z ]+?)(?: by .*|:.*)?");

    private final Place place;
    private final Audit audit;
    private final RandomGenerator chance;

    private final AtomicInteger stepsDone = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();

    /// Which kiosk.
    ///
    /// @param folder what was carried to it
    /// @param log what its processes have to say besides
    record Place(Path checkout, String kiosk, Path folder, Path log) {}

    ScreenCuts(Place place, Audit audit, RandomGenerator chance) {
        this.place = place;
        this.audit = audit;
        this.chance = chance;
    }

    /// @param times fewer than the procedure has steps, halved
    /// @return the last place of the kiosk's chain
    long cut(int times) {
        for (int i = 0; i < times; i++) {
            Rehearsed life = start();
            resume(life, i > 0);
            for (int more = chance.nextInt(2); more > 0; more--) {
                life.ask(answerTo(life));
            }
            life.process().say(answerTo(life));
            if (!life.process().cutAfter(Duration.ofMillis(chance.nextInt(0, 120)))) {
                throw stuck("it ended by itself");
            }
        }
        Rehearsed last = start();
        resume(last, true);
        finish(last);
        Await.until(
                PATIENCE, "every record acknowledged", () -> last.ask("acked").equals(last.ask("head")));
        long head = Long.parseLong(last.ask("head"));
        last.end();
        return head;
    }

    private Rehearsed start() {
        Rehearsed life = Rehearsed.start(place.checkout(), place.folder(), place.log(), this::hear);
        life.await("Attract");
        Await.until(PATIENCE, "a release in force", () -> !life.ask("release").equals("0"));
        life.ask("tap " + ANA);
        life.await("AtHome");
        return life;
    }

    /// Goes to the step where the work stands; to the first, if there is none.
    private void resume(Rehearsed life, boolean begun) {
        if (begun) {
            String[] hero = life.ask("hero").split(" ", -1);
            if (!hero[0].equals("GoOn")) {
                throw stuck("after the cut it offered " + hero[0] + ", not the open work");
            }
            life.ask("touch GoOn " + hero[1]);
        } else {
            life.ask("touch OpenAid " + AID);
            life.await("Cover");
            life.ask("touch Start 0");
        }
        life.await("AtStep");
        int at = Integer.parseInt(life.ask("step").split(" ", -1)[0]);
        // a step may have reached the disk in the moment before it could be said
        if (at <= stepsDone.get() || at > stepsDone.get() + 2) {
            throw stuck(stepsDone + " steps were done, and it goes on with step " + at);
        }
        stepsDone.set(at - 1);
    }

    private void finish(Rehearsed life) {
        String state = life.ask("state");
        while (!state.startsWith("Done")) {
            if (!state.contains("Finishing")) {
                life.ask(answerTo(life));
            }
            state = life.ask("state");
        }
        life.ask("touch Close");
        life.await("AtHome");
        int before = signedOut.get();
        life.ask("touch SignOut");
        // the screen does not wait for this record, which is the last
        Await.until(PATIENCE, "the sign-out on record", () -> signedOut.get() > before);
    }

    private String answerTo(Rehearsed life) {
        String kind = life.ask("step").split(" ", -1)[3];
        return switch (kind) {
            case "do" -> "touch Next";
            case "check" -> "touch Ok";
            default -> throw stuck("a step of kind " + kind);
        };
    }

    private void hear(String line) {
        Matcher record = RECORD.matcher(line);
        if (record.matches() && !line.startsWith("* record release")) {
            String type = record.group(2).replace(' ', '-');
            audit.screenTold(place.kiosk(), record.group(1), type);
            if (type.equals("step-done")) {
                stepsDone.incrementAndGet();
            } else if (type.equals("signed-out")) {
                signedOut.incrementAndGet();
            }
        }
    }

    private IllegalStateException stuck(String what) {
        return new IllegalStateException(place.kiosk() + ": " + what + "; see " + place.log());
    }
}
