package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;

/// What a finger can say. Which of them a screen offers follows from its [Floor]; any other is ignored.
public sealed interface Touch {
    record PickLanguage(Lang lang) implements Touch {}

    /// Read without a badge.
    record LookUp() implements Touch {}

    /// "I have a card on paper": opens the pad for its number.
    record Card() implements Touch {}

    /// "Another station": which of them.
    record OtherStation() implements Touch {}

    /// The aids of that station.
    record AtStation(StationPath station) implements Touch {}

    record OpenAid(AidId aid) implements Touch {}

    record GoOn(String work) implements Touch {}

    record TakeOver(String work) implements Touch {}

    record Page(int page) implements Touch {}

    /// From the cover: begin with this step, counted from 0.
    record Start(int step) implements Touch {}

    record Next() implements Touch {}

    record Back() implements Touch {}

    /// "I have stopped": a word of its own, so that a finger already on its way to *Next* does not say it.
    record HaveStopped() implements Touch {}

    record Ok() implements Touch {}

    record NotOk() implements Touch {}

    /// The option or answer of this number, counted from 1.
    record Choose(int number) implements Touch {}

    /// Starts the time of a timer step.
    record StartTime() implements Touch {}

    /// One key of the number pad of a measure step: `0` … `9`, `.`, or `<` to take one back. Any key opens the pad;
    /// `<` with nothing typed leaves it open and empty.
    record Key(char key) implements Touch {}

    /// The number on the pad is the measured value.
    record Measured(BigDecimal value) implements Touch {}

    /// One key of the pad for a PIN: `0` … `9`, or `<` to take one back.
    record PinKey(char key) implements Touch {}

    /// The PIN that is being chosen is typed: once more, or keep it.
    record PinTyped() implements Touch {}

    record PinForgotten() implements Touch {}

    /// "I sign this."
    record Sign() implements Touch {}

    /// "Something is wrong here".
    record Help() implements Touch {}

    /// Nothing in the list is what is wrong, or nothing helped: whom to call.
    record CallSomeone() implements Touch {}

    record Why() implements Touch {}

    /// What the short words of this step mean.
    record Terms() implements Touch {}

    record Watch() implements Touch {}

    /// "This is wrong": opens the choice.
    record Wrong() implements Touch {}

    record WrongWhat(Fact.SaidWrong.What what) implements Touch {}

    record SendWrong() implements Touch {}

    record Undo() implements Touch {}

    /// The own name: what is known of whoever stands here.
    record MyPage() implements Touch {}

    /// "Changed for you": what is different since they were last done with it.
    record Changes() implements Touch {}

    /// "I have read and understood."
    record HaveRead() implements Touch {}

    /// "I have a question": opens the choice.
    record Ask() implements Touch {}

    record AskWhat(Reading.Ask what) implements Touch {}

    /// The question goes out.
    ///
    /// @param tell they want to be told what comes of it
    record SendQuestion(boolean tell) implements Touch {}

    /// "I am still here": ends a countdown.
    record Stay() implements Touch {}

    record SignOut() implements Touch {}

    /// Closes whatever lies over the screen; also cancels; else leads to Home, where started work stays open.
    record Close() implements Touch {}

    record Service() implements Touch {}

    record ChooseStation() implements Touch {}

    record PlanSwap(StationPath to) implements Touch {}

    record ApplySwap() implements Touch {}

    record RevertSwap() implements Touch {}
}
