package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The whole kiosk without its window, and workers who never rest: one signs in, does a procedure, signs out, and the
/// next is there. Says `done <worker> <fact>` once a record is on disk, as the screen would, and `sent` when operations
/// has acknowledged something for the first time in this life. It goes on until it is killed.
///
/// Waits for a line before it touches the kiosk's folder, so that the next one can be started while this one still
/// works: `work`; `lie`, which says done too early; or `drain`, which only waits until everything is acknowledged and
/// says `head <seq>`. `once` is one worker, and an orderly end. `fill <n>` records so many as fast as it can and ends;
/// `measure` says how long operations takes from its first acknowledgement to its last, while somebody works here, and
/// how long that person's *done* took, 99 of 100, to be on the disk: `drained <records> <nanos> <nanos>`.
final class RestlessShift {
    private static final int STEPS = 20;
    private static final int TOGETHER = 500;
    private static final int LOOK = 20;

    private final Kiosk kiosk;
    private final Context station;
    private final boolean lying;
    private final Optional<Instant> acknowledgedBefore;
    private boolean sent;

    private RestlessShift(Kiosk kiosk, Context station, boolean lying) {
        this.kiosk = kiosk;
        this.station = station;
        this.lying = lying;
        this.acknowledgedBefore = kiosk.ledger.acknowledgedAt();
    }

    /// @param args the kiosk's folder
    public static void main(String[] args) throws IOException, Belongings.Unusable, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = in.readLine();
        if (order == null) {
            return;
        }
        Belongings own = Belongings.read(Path.of(args[0]));
        Threads threads = new Threads();
        threads.forever("leash", () -> endWith(in));
        SimulatedReader reader =
                new SimulatedReader(own.config().reader(), own.folder().resolve("reader"));
        reader.plug();
        Kiosk kiosk = new Kiosk(own, Optional.empty(), threads, reader.asConfigured(), floor -> {});
        kiosk.start();
        Context station = Context.NONE.at(own.config().station());
        RestlessShift shift = new RestlessShift(kiosk, station, order.equals("lie"));
        switch (order.split(" ", -1)[0]) {
            case "drain" -> shift.drain();
            case "fill" -> shift.fill(Integer.parseInt(order.split(" ", -1)[1]));
            case "measure" -> shift.measure();
            case "once" -> shift.oneWorker();
            default -> {
                while (true) {
                    shift.oneWorker();
                }
            }
        }
        kiosk.stop();
        System.exit(0);
    }

    /// Whoever started us is gone, and nobody else would end us.
    private static void endWith(BufferedReader in) {
        try {
            while (in.readLine() != null) {
                // nothing more is ordered
            }
        } catch (IOException e) {
            // gone as well
        }
        Runtime.getRuntime().halt(0);
    }

    private void oneWorker() {
        UUID somebody = UUID.randomUUID();
        Context worker = station.by(new WorkerId(somebody.toString().replace("-", "")));
        Context aid = worker.in(new ReleaseNumber(1)).of(new AidId("die-change"), new Lang("en"));
        String work = kiosk.ledger.freshId();
        record(Stream.of(new Draft(worker, new Fact.SignedIn())));
        record(Stream.of(new Draft(step(aid, 1), new Fact.Opened(work))));
        IntStream.range(1, STEPS).forEach(step -> record(Stream.of(done(aid, step, work))));
        record(Stream.of(done(aid, STEPS, work), new Draft(step(aid, STEPS), new Fact.Completed(work))));
        record(Stream.of(new Draft(worker, new Fact.SignedOut(Fact.SignedOut.By.TOUCH))));
        if (!sent && !kiosk.ledger.acknowledgedAt().equals(acknowledgedBefore)) {
            sent = true;
            say("sent");
        }
    }

    private void record(Stream<Draft> together) {
        List<Draft> drafts = together.toList();
        if (lying) {
            drafts.forEach(RestlessShift::sayDone);
        }
        switch (kiosk.ledger.queue(drafts).join()) {
            case Outcome.Recorded _ -> {
                if (!lying) {
                    drafts.forEach(RestlessShift::sayDone);
                }
            }
            case Outcome.NotRecorded(String reason) -> say("not recorded: " + reason);
        }
    }

    private void fill(int records) {
        Context aid = station.by(new WorkerId("a".repeat(32)))
                .in(new ReleaseNumber(1))
                .of(new AidId("die-change"), new Lang("en"));
        String work = kiosk.ledger.freshId();
        for (int i = 0; i < records; i += TOGETHER) {
            List<Draft> some = IntStream.range(i, Math.min(records, i + TOGETHER))
                    .mapToObj(step -> done(aid, step, work))
                    .toList();
            if (!(kiosk.ledger.queue(some).join() instanceof Outcome.Recorded)) {
                throw new IllegalStateException("not recorded");
            }
        }
    }

    private void measure() throws InterruptedException {
        long all = kiosk.ledger.waiting();
        while (kiosk.ledger.acknowledgedAt().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK);
            all = Math.max(all, kiosk.ledger.waiting());
        }
        Context aid = station.by(new WorkerId("a".repeat(32)))
                .in(new ReleaseNumber(1))
                .of(new AidId("die-change"), new Lang("en"));
        String work = kiosk.ledger.freshId();
        List<Long> done = new ArrayList<>();
        long from = System.nanoTime();
        while (kiosk.ledger.waiting() > done.size()) {
            long touched = System.nanoTime();
            if (!(kiosk.ledger.queue(List.of(done(aid, 0, work))).join() instanceof Outcome.Recorded)) {
                throw new IllegalStateException("not recorded");
            }
            done.add(System.nanoTime() - touched);
            TimeUnit.MILLISECONDS.sleep(LOOK);
        }
        long took = System.nanoTime() - from;
        done.sort(null);
        say("drained " + all + " " + took + " " + done.get(done.size() * 99 / 100));
    }

    private void drain() throws InterruptedException {
        // what comes in force is recorded too; afterwards nothing happens here that would be
        while (kiosk.content.shelf().isEmpty() || kiosk.ledger.waiting() > 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK);
        }
        say("head " + kiosk.ledger.head().seq());
    }

    private static Draft done(Context aid, int step, String work) {
        return new Draft(step(aid, step), new Fact.StepDone(work, Optional.of(Integer.toString(step))));
    }

    private static Context step(Context aid, int step) {
        Sha256 text = Sha256.of(("step " + step).getBytes(StandardCharsets.UTF_8));
        return aid.step(new StepId("step-" + step), text, text);
    }

    private static void sayDone(Draft draft) {
        say("done " + draft.context().worker().orElseThrow() + " " + draft.fact());
    }

    /// In one piece and at once: a line that the reader has whole was said before the kill.
    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
