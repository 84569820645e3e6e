package io.pitcrew.kiosk.pin;

import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.StorageFailed;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.seal.SecretBox;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Where the digits of a PIN lie while somebody types: here, in two arrays that are wiped, and nowhere on the floor.
/// All calls on one thread; what takes long is done on another, and answers there.
public final class PinPad {
    private final PinBook book;
    private final Executor slow;
    private final char[] typed = new char[KioskConfig.Pin.LONGEST];
    private final char[] before = new char[KioskConfig.Pin.LONGEST];
    private int count;
    private int countBefore;

    private PinPad(PinBook book, Executor slow) {
        this.book = book;
        this.slow = slow;
    }

    /// What PINs are kept with, and when.
    ///
    /// @param key of this kiosk, not in its database
    /// @param slow runs one task after the other
    public record Means(SecretBox key, SecureRandom chance, LongSupplier millis, Executor slow) {}

    public static PinPad of(LedgerDb db, Ledger ledger, KioskConfig.Pin rules, Means means) {
        SlowHash hash = new SlowHash(means.key(), means.chance());
        return new PinPad(new PinBook(db, ledger, hash, rules, means.millis()), means.slow());
    }

    /// One digit more; `<` takes the last one back.
    public void key(char key) {
        if (key == '<') {
            count = Math.max(0, count - 1);
            typed[count] = 0;
        } else if (count < KioskConfig.Pin.LONGEST) {
            typed[count] = key;
            count++;
        }
    }

    /// What was typed is the first of two; it is typed again now.
    public void again() {
        System.arraycopy(typed, 0, before, 0, KioskConfig.Pin.LONGEST);
        countBefore = count;
        wipe(typed);
        count = 0;
    }

    public void forget() {
        wipe(typed);
        wipe(before);
        count = 0;
        countBefore = 0;
    }

    /// @param who at least the worker
    public CompletableFuture<PinAnswer> look(Context who) {
        return later(() -> new PinAnswer.Stands(book.look(who)));
    }

    /// Judges what was typed, and forgets it.
    public CompletableFuture<PinAnswer> check(Context who) {
        char[] pin = taken();
        return later(() -> {
            try {
                return book.check(who, pin);
            } finally {
                wipe(pin);
            }
        });
    }

    /// Keeps what was typed twice, and forgets it here.
    public CompletableFuture<PinAnswer> choose(Context who, Fact.PinSet chosen) {
        boolean same = count == countBefore && Arrays.equals(typed, before);
        char[] pin = taken();
        if (!same || isEasy(pin)) {
            wipe(pin);
            return CompletableFuture.completedFuture(same ? new PinAnswer.Easy() : new PinAnswer.Differs());
        }
        return later(() -> {
            try {
                return book.choose(who, chosen, pin);
            } finally {
                wipe(pin);
            }
        });
    }

    private CompletableFuture<PinAnswer> later(Supplier<PinAnswer> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return question.get();
                    } catch (StorageFailed e) {
                        return new PinAnswer.Failed(String.valueOf(e.getMessage()));
                    }
                },
                slow);
    }

    private char[] taken() {
        char[] pin = Arrays.copyOf(typed, count);
        forget();
        return pin;
    }

    /// All the same, or each one more or one less than the one before.
    private static boolean isEasy(char[] pin) {
        return IntStream.of(-1, 0, 1)
                .anyMatch(by -> IntStream.range(1, pin.length).allMatch(i -> pin[i] - pin[i - 1] == by));
    }

    private static void wipe(char[] digits) {
        Arrays.fill(digits, '\0');
    }
}
