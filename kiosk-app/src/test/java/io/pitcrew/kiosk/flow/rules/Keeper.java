package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect.ForPad;
import io.pitcrew.kiosk.pin.PinAnswer;
import io.pitcrew.kiosk.pin.PinState;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the keeper of digits would know: three digits, three tries, and a wait of two seconds after a wrong one. It
/// sees that nobody's digits are ever judged as another's.
final class Keeper {
    static final int LENGTH = 3;
    static final int TRIES = 3;
    static final long WAIT = 2_000;

    private final Map<WorkerId, String> pins = new HashMap<>();
    private final Map<WorkerId, Integer> wrong = new HashMap<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final StringBuilder typed = new StringBuilder();
    private String before = "";
    private Optional<WorkerId> typist = Optional.empty();

    record Answer(long ticket, PinAnswer answer) {}

    Deque<Answer> answers() {
        return answers;
    }

    int typed() {
        return typed.length();
    }

    boolean empty() {
        return typed.isEmpty() && before.isEmpty();
    }

    void knows(WorkerId worker, String pin) {
        pins.put(worker, pin);
    }

    /// @param session who is signed in where this is asked for
    void carryOut(ForPad effect, Optional<WorkerId> session) {
        switch (effect) {
            case ForPad.Key(char key) -> {
                if (!empty() && !typist.equals(session)) {
                    throw new AssertionError("digits of one worker beside another's");
                }
                typist = session;
                if (key == '<') {
                    typed.setLength(typed.length() - 1);
                } else {
                    typed.append(key);
                }
            }
            case ForPad.Again _ -> {
                before = typed.toString();
                typed.setLength(0);
            }
            case ForPad.Forget _ -> forget();
            case ForPad.Look(long ticket, Context who) ->
                answers.add(new Answer(ticket, new PinAnswer.Stands(state(worker(who), 0))));
            case ForPad.Check(long ticket, Context who) -> answers.add(new Answer(ticket, check(worker(who))));
            case ForPad.Choose(long ticket, Context who, var _) -> answers.add(new Answer(ticket, choose(worker(who))));
        }
    }

    private PinAnswer check(WorkerId who) {
        String pin = taken(who);
        if (state(who, 0) instanceof PinState.Ready && pin.equals(pins.get(who))) {
            wrong.remove(who);
            return new PinAnswer.Right();
        }
        wrong.merge(who, 1, Integer::sum);
        return new PinAnswer.Wrong(state(who, WAIT));
    }

    private PinAnswer choose(WorkerId who) {
        String first = before;
        String second = taken(who);
        if (!first.equals(second)) {
            return new PinAnswer.Differs();
        }
        if (second.chars().distinct().count() == 1) {
            return new PinAnswer.Easy();
        }
        pins.put(who, second);
        wrong.remove(who);
        return new PinAnswer.Kept(state(who, 0));
    }

    private PinState state(WorkerId who, long wait) {
        int left = TRIES - wrong.getOrDefault(who, 0);
        if (!pins.containsKey(who)) {
            return new PinState.None(LENGTH);
        }
        return left <= 0 ? new PinState.Locked(LENGTH) : new PinState.Ready(LENGTH, left, wait);
    }

    private String taken(WorkerId who) {
        if (!typist.equals(Optional.of(who)) || typed.length() != LENGTH) {
            throw new AssertionError("judged as " + who + ", typed by " + typist);
        }
        String pin = typed.toString();
        forget();
        return pin;
    }

    private void forget() {
        typed.setLength(0);
        before = "";
        typist = Optional.empty();
    }

    private static WorkerId worker(Context who) {
        return who.worker().orElseThrow();
    }
}
