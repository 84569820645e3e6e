package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;

/// A touch by its name, with at most one argument: `OpenAid die-change`.
final class Fingers {

    private Fingers() {}

    /// @throws IllegalArgumentException if there is no such touch, or not with this argument
    static Touch touch(String name, String argument) {
        return switch (name) {
            case "PickLanguage" -> new Touch.PickLanguage(new Lang(argument));
            case "LookUp" -> new Touch.LookUp();
            case "OpenAid" -> new Touch.OpenAid(new AidId(argument));
            case "GoOn" -> new Touch.GoOn(argument);
            case "TakeOver" -> new Touch.TakeOver(argument);
            case "Page" -> new Touch.Page(Integer.parseInt(argument));
            case "Start" -> new Touch.Start(Integer.parseInt(argument));
            case "Next" -> new Touch.Next();
            case "Back" -> new Touch.Back();
            case "Ok" -> new Touch.Ok();
            case "NotOk" -> new Touch.NotOk();
            case "Key" -> new Touch.Key(key(argument));
            case "Measured" -> new Touch.Measured(new BigDecimal(argument));
            case "Why" -> new Touch.Why();
            case "Watch" -> new Touch.Watch();
            case "Wrong" -> new Touch.Wrong();
            case "WrongWhat" -> new Touch.WrongWhat(Fact.SaidWrong.What.valueOf(argument));
            case "SendWrong" -> new Touch.SendWrong();
            case "Undo" -> new Touch.Undo();
            case "Stay" -> new Touch.Stay();
            case "SignOut" -> new Touch.SignOut();
            case "Close" -> new Touch.Close();
            case "Service" -> new Touch.Service();
            case "ChooseStation" -> new Touch.ChooseStation();
            case "PlanSwap" -> new Touch.PlanSwap(new StationPath(argument));
            case "ApplySwap" -> new Touch.ApplySwap();
            case "RevertSwap" -> new Touch.RevertSwap();
            default -> throw new IllegalArgumentException("no touch is called " + name);
        };
    }

    private static char key(String argument) {
        if (argument.length() != 1) {
            throw new IllegalArgumentException("a key is one character");
        }
        return argument.charAt(0);
    }
}
