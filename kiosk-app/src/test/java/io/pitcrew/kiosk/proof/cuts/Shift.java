package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.kiosk.ledger.Acknowledging;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Identity;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.ledger.Timepiece;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.KeyFile;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.testkit.Plants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shift as the ledger lives it: workers sign in, do their steps, finish and leave; now and then operations
/// acknowledges and what is safe is forgotten; the kiosk starts again; once its chain is forked and it goes on with
/// another key. What somebody was told is written into `told`, a line each, each as one write, before the next begins.
final class Shift {
    static final KioskId KIOSK = new KioskId("press-3");
    private static final String KEY = "ledger.key";
    private static final int STEPS = 6;
    private static final int RESTARTS = 3;
    private static final Sha256 WORDS = Sha256.of("look".getBytes(StandardCharsets.UTF_8));

    private final SameKeys keys = new SameKeys();
    private final SigningKey first = keys.next();
    private final SigningKey collector = keys.next();
    private final TrustRoot root;
    private final Path folder;
    private final FileChannel told;
    private int works;
    private long acknowledgements;

    private Shift(Path folder, FileChannel told) {
        this.folder = folder;
        this.told = told;
        this.root = new TrustRoot(
                1,
                Instant.EPOCH,
                Instant.EPOCH.plus(Duration.ofDays(36_500)),
                Map.of(
                        TrustRole.ROOT, new TrustRoot.RoleKeys(1, List.of(collector.verifyKey())),
                        TrustRole.COLLECTOR, new TrustRoot.RoleKeys(1, List.of(collector.verifyKey()))));
    }

    /// Starts the ledger on a folder as a kiosk does.
    ///
    /// @throws IOException if the key is not there or cannot be read
    static Ledger start(Path folder, LedgerDb db) throws IOException {
        Path file = folder.resolve(KEY);
        try {
            Identity identity = new Identity(KIOSK, KeyFile.readKey(file), next -> keep(file, next));
            return Ledger.start(db, identity, new Timepiece(Clock.systemUTC(), System::nanoTime), Runnable::run);
        } catch (Malformed e) {
            throw new IOException("the ledger key is damaged: " + e.getMessage(), e);
        }
    }

    static Path database(Path folder) {
        return folder.resolve("ledger.db");
    }

    private static void keep(Path file, SigningKey key) {
        try {
            KeyFile.write(file, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play(int workers) throws IOException {
        // as it is when somebody carries the kiosk's folder to it
        keep(folder.resolve(KEY), first);
        for (int life = 0; life <= RESTARTS; life++) {
            try (LedgerDb db = LedgerDb.open(database(folder))) {
                Ledger ledger = start(folder, db);
                Acknowledging acknowledging = new Acknowledging(ledger, keys::next);
                for (int i = 0; i < workers / (RESTARTS + 1); i++) {
                    work(ledger);
                    Head head = ledger.head();
                    acknowledge(
                            acknowledging, head, new Seq(Math.max(0, head.seq().value() - STEPS)));
                    if (i % 3 == 0) {
                        ledger.prune(Instant.now().plus(Duration.ofHours(1)));
                    }
                    tell("acked " + head.chain() + " " + head.seq());
                }
                if (life == 1) {
                    fork(acknowledging, ledger.head());
                    tell("forked " + ledger.head().chain());
                }
            }
        }
        tell("end");
    }

    private void work(Ledger ledger) {
        Context worker = Context.NONE.at(Plants.PRESS).by(new WorkerId("%032x".formatted(++works)));
        Context aid = worker.in(new ReleaseNumber(1)).of(Story.OPENED, Plants.EN);
        String work = ledger.freshId();
        record(ledger, new Draft(worker, new Fact.SignedIn()));
        record(ledger, new Draft(aid, new Fact.Opened(work)));
        for (int step = 1; step < STEPS; step++) {
            record(ledger, done(aid, step, work));
        }
        record(ledger, done(aid, STEPS, work), new Draft(aid, new Fact.Completed(work)));
        record(ledger, new Draft(worker, new Fact.SignedOut(Fact.SignedOut.By.TOUCH)));
    }

    private static Draft done(Context aid, int step, String work) {
        return new Draft(
                aid.step(new StepId("step-" + step), WORDS, WORDS),
                new Fact.StepDone(work, Optional.of(Integer.toString(step))));
    }

    private void record(Ledger ledger, Draft... drafts) {
        switch (ledger.append(List.of(drafts))) {
            case Outcome.Recorded recorded ->
                tell("done " + recorded.head().chain() + " " + recorded.head().seq() + " "
                        + recorded.head().hash());
            case Outcome.NotRecorded(String reason) -> throw new IllegalStateException(reason);
        }
    }

    private void acknowledge(Acknowledging acknowledging, Head head, Seq safe) {
        judge(acknowledging, new Acknowledgement.Held(head.chain(), head.seq(), head.hash(), safe));
    }

    /// Operations holds a record that this kiosk never wrote.
    private void fork(Acknowledging acknowledging, Head head) {
        judge(acknowledging, new Acknowledgement.Held(head.chain(), head.seq().next(), WORDS, Seq.ZERO));
    }

    private void judge(Acknowledging acknowledging, Acknowledgement.Held held) {
        Acknowledgement said = new Acknowledgement(Acknowledgement.FORMAT, KIOSK, 1, ++acknowledgements, List.of(held));
        byte[] sealed =
                Envelope.seal(Acknowledgement.TYPE, said.bytes(), collector).bytes();
        if (acknowledging.judge(sealed, root) instanceof Acknowledging.Judged.Ignored(String reason)) {
            throw new IllegalStateException(reason);
        }
    }

    private void tell(String line) {
        try {
            told.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Plays it in a folder, with so many workers.
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        try (FileChannel told =
                FileChannel.open(folder.resolve("told"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            new Shift(folder, told).play(Integer.parseInt(args[1]));
        }
    }
}
