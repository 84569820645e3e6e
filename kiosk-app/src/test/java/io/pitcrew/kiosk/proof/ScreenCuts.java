package io.pitcrew.kiosk.proof;

import io.pitcrew.station.testkit.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
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
            Life life = start();
            resume(life, i > 0);
            for (int more = chance.nextInt(2); more > 0; more--) {
                ask(life, answerTo(life));
            }
            life.say(answerTo(life));
            if (!life.cutAfter(Duration.ofMillis(chance.nextInt(0, 120)))) {
                throw stuck("it ended by itself");
            }
        }
        Life last = start();
        resume(last, true);
        finish(last);
        Await.until(
                PATIENCE, "every record acknowledged", () -> ask(last, "acked").equals(ask(last, "head")));
        long head = Long.parseLong(ask(last, "head"));
        last.hangUp();
        if (!last.ends(PATIENCE)) {
            last.stop();
        }
        return head;
    }

    private Life start() {
        answers.clear();
        Life life = Life.start(
                List.of(
                        place.checkout().resolve("kiosk-app/bin/kiosk").toString(),
                        "--home",
                        place.folder().toString(),
                        "--rehearse",
                        "--headless"),
                place.log(),
                this::hear);
        await(life, "Attract");
        Await.until(PATIENCE, "a release in force", () -> !ask(life, "release").equals("0"));
        ask(life, "tap " + ANA);
        await(life, "AtHome");
        return life;
    }

    /// Goes to the step where the work stands; to the first, if there is none.
    private void resume(Life life, boolean begun) {
        if (begun) {
            String[] hero = ask(life, "hero").split(" ", -1);
            if (!hero[0].equals("GoOn")) {
                throw stuck("after the cut it offered " + hero[0] + ", not the open work");
            }
            ask(life, "touch GoOn " + hero[1]);
        } else {
            ask(life, "touch OpenAid " + AID);
            await(life, "Cover");
            ask(life, "touch Start 0");
        }
        await(life, "AtStep");
        int at = Integer.parseInt(ask(life, "step").split(" ", -1)[0]);
        // a step may have reached the disk in the moment before it could be said
        if (at <= stepsDone.get() || at > stepsDone.get() + 2) {
            throw stuck(stepsDone + " steps were done, and it goes on with step " + at);
        }
        stepsDone.set(at - 1);
    }

    private void finish(Life life) {
        String state = ask(life, "state");
        while (!state.startsWith("Done")) {
            if (!state.contains("Finishing")) {
                ask(life, answerTo(life));
            }
            state = ask(life, "state");
        }
        ask(life, "touch Close");
        await(life, "AtHome");
        int before = signedOut.get();
        ask(life, "touch SignOut");
        // the screen does not wait for this record, which is the last
        Await.until(PATIENCE, "the sign-out on record", () -> signedOut.get() > before);
    }

    private String answerTo(Life life) {
        String kind = ask(life, "step").split(" ", -1)[3];
        return switch (kind) {
            case "do" -> "touch Next";
            case "check" -> "touch Ok";
            default -> throw stuck("a step of kind " + kind);
        };
    }

    private void await(Life life, String floor) {
        ask(life, "await " + floor + " " + PATIENCE.minusSeconds(5).toMillis());
    }

    /// @return what follows `ok`
    private String ask(Life life, String command) {
        life.say(command);
        Await.until(PATIENCE, "an answer to '" + command + "'", () -> !answers.isEmpty() || life.ends(Duration.ZERO));
        String answer = answers.poll();
        if (answer == null || !answer.startsWith("ok")) {
            throw stuck("'" + command + "' was answered with " + answer);
        }
        return answer.substring("ok".length()).strip();
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
        } else if (line.startsWith("ok") || line.startsWith("no")) {
            answers.add(line);
        }
    }

    private IllegalStateException stuck(String what) {
        return new IllegalStateException(place.kiosk() + ": " + what + "; see " + place.log());
    }
}
