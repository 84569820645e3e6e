package io.pitcrew.kiosk.flow.personal;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.record.Fact.SignedOut.By;

/// My page: read, leafed through, left.
public final class Own {

    private Own() {}

    public static Floor page(Setting setting, Person person, Lang lang, Event.Touched e) {
        return new Floor.OnMyPage(setting, person, lang, e.home().mine(), 0, idle(setting, e));
    }

    public static Next touched(Floor.OnMyPage f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Page(int page)
            when page >= 0 && page < Math.max(1, f.mine().deeds().size()) ->
                Next.to(new Floor.OnMyPage(f.setting(), f.person(), f.lang(), f.mine(), page, idle(f.setting(), e)));
            case Touch.Back _, Touch.Close _ ->
                Next.to(Session.home(f.setting(), f.person(), f.lang(), e.home(), e.at().mono()));
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    /// What has come meanwhile; nothing on it can be hit by mistake.
    public static Floor asItIsNow(Floor.OnMyPage f, Setting setting, Home home) {
        return new Floor.OnMyPage(setting, f.person(), f.lang(), home.mine(), f.page(), f.deadline());
    }

    private static long idle(Setting setting, Event.Touched e) {
        return e.at().mono() + setting.times().idle().toMillis();
    }
}
