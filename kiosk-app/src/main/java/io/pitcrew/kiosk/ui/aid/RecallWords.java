package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Recall;
import java.util.Optional;

/// What a screen says of a recall.
///
/// @param what the aid, or one step of it
/// @param reason what is wrong, as operations wrote it
/// @param then what to do instead
public record RecallWords(String what, String reason, String then) {

    public static RecallWords of(Recall.Entry entry, Setting setting, Words words) {
        Optional<JobAid> aid = setting.urgent().current(entry.aid());
        String title = title(entry, setting, words);
        String what = entry.step()
                .map(id -> words.say(
                        "recall.step",
                        aid.flatMap(a -> a.step(id)
                                        .map(step -> a.text(step, words.lang()).title()))
                                .orElse(id.value()),
                        title))
                .orElseGet(() -> words.say("recall.aid", title));
        String then = setting.instead(entry)
                .map(other -> words.say(
                        other.id().equals(entry.aid()) ? "recall.corrected" : "recall.instead",
                        other.text(words.lang()).title()))
                .orElseGet(() -> words.say("recall.call"));
        return new RecallWords(what, entry.reason(words.lang()), then);
    }

    /// What people call the aid; of one that this station does not have, its name in the plant.
    public static String title(Recall.Entry entry, Setting setting, Words words) {
        return setting.urgent()
                .current(entry.aid())
                .map(aid -> aid.text(words.lang()).title())
                .orElseGet(() -> entry.aid().value());
    }
}
