package io.pitcrew.kiosk.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.ledger.Identity;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Timepiece;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinPadTest {
    private static final String PIN = "482915";
    private static final String WRONG = "482916";
    private static final Context ANNA = Context.NONE
            .at(new StationPath("acme/york/assembly/line-2/press-3"))
            .by(new WorkerId("a".repeat(32)));
    private static final Context BEN = ANNA.by(new WorkerId("b".repeat(32)));
    private static final Fact.PinSet VOUCHED = new Fact.PinSet(Fact.PinSet.Cause.FIRST, new WorkerId("c".repeat(32)));

    @TempDir
    Path folder;

    private final SigningKey ledgerKey = SigningKey.generate();
    private SecretBox key = SecretBox.generate();
    private LedgerDb db;
    private PinPad pad;
    private long now = 1_000_000;

    @BeforeEach
    void open() {
        start(Runnable::run);
    }

    @Test
    void whoHasNoPinIsTold() {
        assertEquals(new PinAnswer.Stands(new PinState.None(6)), pad.look(ANNA).join());
    }

    @Test
    void theRightPinIsRightAndAWrongOneSaysHowManyAreLeft() {
        choose(ANNA, PIN);
        assertEquals(new PinAnswer.Wrong(new PinState.Ready(6, 4, 2_000)), tried(ANNA, WRONG));
        now += 2_000;
        assertEquals(new PinAnswer.Right(), tried(ANNA, PIN));
        assertEquals(
                new PinAnswer.Stands(new PinState.Ready(6, 5, 0)),
                pad.look(ANNA).join());
    }

    @Test
    void eachWrongOneIsWaitedForTwiceAsLongAndTheLastLocks() {
        choose(ANNA, PIN);
        for (long wait : List.of(2_000, 4_000, 8_000, 16_000)) {
            assertEquals(
                    wait,
                    tried(ANNA, WRONG) instanceof PinAnswer.Wrong(PinState.Ready(int _, int _, long millis))
                            ? millis
                            : -1);
            now += wait;
        }
        assertEquals(new PinAnswer.Wrong(new PinState.Locked(6)), tried(ANNA, WRONG));
        assertEquals(new PinAnswer.Wrong(new PinState.Locked(6)), tried(ANNA, PIN));
        assertEquals(List.of("chain-opened", "pin-set", "pin-locked"), types());
        choose(ANNA, "739104");
        assertEquals(new PinAnswer.Right(), tried(ANNA, "739104"));
    }

    @Test
    void whatComesTooEarlyIsNotJudged() {
        choose(ANNA, PIN);
        tried(ANNA, WRONG);
        now += 1_000;
        assertEquals(new PinAnswer.Wrong(new PinState.Ready(6, 4, 1_000)), tried(ANNA, PIN));
    }

    @Test
    void pullingThePlugBringsNoNewTriesAndNoShorterWait() {
        choose(ANNA, PIN);
        tried(ANNA, WRONG);
        now += 2_000;
        tried(ANNA, WRONG);
        now += 3_000;
        crash(Runnable::run);
        assertEquals(
                new PinAnswer.Stands(new PinState.Ready(6, 3, 4_000)),
                pad.look(ANNA).join());
    }

    /// The plug is pulled while the hash is being made: the try has been counted.
    @Test
    void aTryIsCountedOnTheDiskBeforeItIsJudged() {
        choose(ANNA, PIN);
        db.transaction(c -> Sql.update(c, "UPDATE pin SET rounds = 3000000"));
        crash(task -> Thread.ofVirtual().start(task));
        type(PIN);
        CompletableFuture<PinAnswer> judged = pad.check(ANNA);
        Await.until(Duration.ofSeconds(10), () -> db.read(c -> Sql.number(c, "SELECT wrong FROM pin")) == 1);
        assertFalse(judged.isDone());
        crash(Runnable::run);
        assertEquals(
                new PinAnswer.Stands(new PinState.Ready(6, 4, 2_000)),
                pad.look(ANNA).join());
    }

    /// … and behind the last try, before it was locked.
    @Test
    void aLockThatThePlugPreventedIsWrittenAtTheNextLook() {
        choose(ANNA, PIN);
        db.transaction(c -> Sql.update(c, "UPDATE pin SET wrong = 5"));
        crash(Runnable::run);
        assertEquals(new PinAnswer.Wrong(new PinState.Locked(6)), tried(ANNA, PIN));
        assertEquals("pin-locked", types().getLast());
    }

    @Test
    void anotherWorkersRowAndAnotherKiosksKeyAreOfNoUse() {
        choose(ANNA, PIN);
        choose(BEN, "739104");
        db.transaction(c -> Sql.update(
                c,
                "UPDATE pin SET (salt, hash) = (SELECT salt, hash FROM pin WHERE worker = ?) WHERE worker = ?",
                BEN.worker().orElseThrow().value(),
                ANNA.worker().orElseThrow().value()));
        assertTrue(tried(ANNA, "739104") instanceof PinAnswer.Wrong);
        key = SecretBox.generate();
        crash(Runnable::run);
        assertTrue(tried(BEN, "739104") instanceof PinAnswer.Wrong);
    }

    @Test
    void whatEverybodyWouldTryAndWhatIsNotTypedTwiceIsNotKept() {
        for (String easy : List.of("000000", "123456", "987654")) {
            assertEquals(new PinAnswer.Easy(), chosen(ANNA, easy, easy));
        }
        assertEquals(new PinAnswer.Differs(), chosen(ANNA, PIN, WRONG));
        assertEquals(new PinAnswer.Stands(new PinState.None(6)), pad.look(ANNA).join());
    }

    @Test
    void whatIsForgottenIsNotTyped() {
        choose(ANNA, PIN);
        type("48");
        pad.forget();
        type("9482915");
        pad.key('<');
        assertTrue(pad.check(ANNA).join() instanceof PinAnswer.Wrong);
    }

    @Test
    void noFileOfTheKioskHoldsThePin() throws IOException {
        choose(ANNA, PIN);
        tried(ANNA, WRONG);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(PIN), file + " holds it");
                assertFalse(bytes.contains(WRONG), file + " holds a wrong one, which is nearly the right one");
            }
        }
    }

    private PinAnswer tried(Context who, String pin) {
        type(pin);
        return pad.check(who).join();
    }

    private void choose(Context who, String pin) {
        assertEquals(new PinAnswer.Kept(new PinState.Ready(6, 5, 0)), chosen(who, pin, pin));
    }

    private PinAnswer chosen(Context who, String first, String second) {
        type(first);
        pad.again();
        type(second);
        return pad.choose(who, VOUCHED).join();
    }

    private void type(String pin) {
        pin.chars().forEach(digit -> pad.key((char) digit));
    }

    private List<String> types() {
        return db.read(c -> Sql.list(
                c, row -> row.getString(1), "SELECT CAST(line AS TEXT) ->> '$.type' FROM record ORDER BY seq"));
    }

    private void start(Executor slow) {
        db = LedgerDb.open(folder.resolve("ledger.db"));
        Identity identity = new Identity(new KioskId("press-3"), ledgerKey, _ -> {});
        Ledger ledger = Ledger.start(db, identity, new Timepiece(Clock.systemUTC(), System::nanoTime), Runnable::run);
        pad = PinPad.of(db, ledger, KioskConfig.Pin.USUAL, new PinPad.Means(key, new SecureRandom(), () -> now, slow));
    }

    /// As after a power cut: the old connections are simply left behind.
    private void crash(Executor slow) {
        start(slow);
    }

    @AfterEach
    void close() {
        db.close();
    }
}
