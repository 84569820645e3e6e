package io.pitcrew.kiosk.ui.signing;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// @param means what the signature says, in words
/// @param what version, steps and measured values
/// @param badges who has tapped and who has to
/// @param ask what to do now
/// @param forward the way on, if there is one from here
record SigningModel(
        String over,
        String title,
        String means,
        String what,
        String who,
        List<Badge> badges,
        Ask ask,
        Forward forward) {

    record Badge(String words, boolean given) {}

    /// @param bad something was wrong
    /// @param typed digits so far, of how many; empty where no digits are asked for
    record Ask(String words, boolean bad, Optional<Dots> typed) {}

    /// @param open may one be typed now? Not while it is looked at, nor while a wrong one is waited for
    record Dots(int typed, int of, boolean open) {}

    /// @param ready may it be touched now?
    record Forward(String words, Optional<Touch> touch, boolean ready) {}

    static SigningModel of(Floor.Signing f, Words words) {
        return new SigningModel(
                f.person().called() + " · " + f.setting().station().name(words.lang()),
                f.run().aid().text(f.lang()).title(),
                words.say(
                        switch (f.asked().says()) {
                            case DONE -> "sign.done";
                            case READ -> "sign.read";
                        }),
                what(f, words),
                words.say(
                        "sign.who",
                        f.person().name(),
                        words.date(f.setting().now()),
                        words.clock(f.setting().now())),
                badges(f, words),
                ask(f, words),
                forward(f, words));
    }

    boolean mayForget(Floor.Signing f) {
        return f.pad() instanceof Pad.Typing;
    }

    private static String what(Floor.Signing f, Words words) {
        String steps = words.count(
                "sign.what", f.run().done().size(), f.run().release().value());
        String measured = f.run().aid().steps().stream()
                .flatMap(step -> measured(f, step, words).stream())
                .collect(Collectors.joining(" · "));
        return measured.isEmpty() ? steps : steps + " · " + measured;
    }

    private static Optional<String> measured(Floor.Signing f, Step step, Words words) {
        return step.action() instanceof Action.Measure measure
                ? Optional.ofNullable(f.run().answers().get(step.id()))
                        .map(value -> words.number(value) + " " + measure.unit())
                : Optional.empty();
    }

    private static List<Badge> badges(Floor.Signing f, Words words) {
        boolean onlyPin = f.pad() instanceof Pad.Vouching || f.pad() instanceof Pad.Choosing;
        if (onlyPin) { // one thing is asked for at a time
            return List.of();
        }
        List<Badge> badges = new ArrayList<>();
        boolean own = f.tapped() || f.person().signed();
        badges.add(new Badge(words.say(own ? "sign.badge.given" : "sign.badge"), own));
        if (f.asked().secondPerson()) {
            badges.add(f.beside()
                    .map(b -> new Badge(words.say("sign.second.given", b.called()), true))
                    .orElseGet(() -> new Badge(words.say("sign.second"), false)));
        }
        return badges;
    }

    private static Ask ask(Floor.Signing f, Words words) {
        return switch (f.pad()) {
            case Pad.Looking _ -> quiet(words.say("sign.looking"));
            case Pad.Vouching(var why, int length) -> {
                String first = words.say(
                        switch (why) {
                            case FIRST -> "sign.vouch.first";
                            case FORGOTTEN -> "sign.vouch.forgotten";
                            case LOCKED -> "sign.vouch.locked";
                        });
                yield quiet("**" + first + "** " + words.say("sign.vouch.do", length));
            }
            case Pad.Choosing c ->
                new Ask(
                        c.refused()
                                .map(r -> words.say(
                                        switch (r) {
                                            case DIFFERS -> "sign.choose.differs";
                                            case EASY -> "sign.choose.easy";
                                        }))
                                .orElseGet(
                                        () -> words.say(c.again() ? "sign.choose.again" : "sign.choose", c.length())),
                        c.refused().isPresent(),
                        Optional.of(new Dots(c.typed(), c.length(), true)));
            case Pad.Keeping _, Pad.Writing _ -> quiet(words.say("step.finishing"));
            case Pad.Typing t ->
                new Ask(
                        t.seconds() > 0
                                ? words.count("sign.pin.wait", t.left(), words.count("seconds", t.seconds()))
                                : t.wrong() ? words.count("sign.pin.wrong", t.left()) : words.say("sign.pin"),
                        t.wrong(),
                        Optional.of(new Dots(t.typed(), t.length(), t.seconds() == 0)));
            case Pad.Checking(long _, int length) ->
                new Ask(words.say("sign.checking"), false, Optional.of(new Dots(length, length, false)));
            case Pad.NotSigned(String reason) ->
                new Ask(
                        words.say("sign.not") + " " + words.say("step.not.recorded.why", reason),
                        true,
                        Optional.empty());
        };
    }

    private static Ask quiet(String words) {
        return new Ask(words, false, Optional.empty());
    }

    private static Forward forward(Floor.Signing f, Words words) {
        return switch (f.pad()) {
            case Pad.Choosing c ->
                new Forward(
                        words.say(c.again() ? "sign.keep" : "step.next"),
                        Optional.of(new Touch.PinTyped()),
                        c.typed() == c.length());
            case Pad.NotSigned _ -> new Forward(words.say("step.retry"), Optional.of(new Touch.Next()), true);
            case Pad.Typing t ->
                new Forward(words.say("sign.sign"), Optional.of(new Touch.Sign()), t.full() && f.ready());
            case Pad.Looking _, Pad.Vouching _, Pad.Keeping _, Pad.Checking _, Pad.Writing _ ->
                new Forward(words.say("sign.sign"), Optional.empty(), false);
        };
    }
}
