package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import java.util.Optional;

/// What a tile says of an aid.
///
/// @param facts its length, and why it is on this screen; or that it must not be used
public record AidWords(String title, String facts, boolean recalled) {

    public static AidWords of(JobAid aid, Words words, boolean recalled) {
        AidWords usual = of(aid, words);
        return recalled ? new AidWords(usual.title(), words.say("recall.title"), true) : usual;
    }

    public static AidWords of(JobAid aid, Words words) {
        Lang shown = aid.langFor(words.lang());
        String reason = aid.reason().getOrDefault(shown, "");
        String length = length(aid, words);
        return new AidWords(aid.text(shown).title(), reason.isEmpty() ? length : length + " · " + reason, false);
    }

    /// ` · Press 4` behind what is told of work by another station's aid; else nothing.
    public static String elsewhere(StationPath of, Setting setting, Words words) {
        return of.equals(setting.station().path()) ? "" : " · " + setting.name(of, words.lang());
    }

    /// What stands above an aid: whose it is, if it is another station's.
    public static String over(String usual, Optional<StationPath> of, Setting setting, Words words) {
        return of.map(path -> words.say("near.of", setting.name(path, words.lang())) + " · " + usual)
                .orElse(usual);
    }

    /// `40 s`, `5 min`, or what has no length to plan with.
    public static String length(JobAid aid, Words words) {
        boolean refresher = aid.learning().map(JobAid.Learning::refresher).orElse(false);
        return refresher ? words.say("refresher") : words.length(aid.seconds());
    }
}
