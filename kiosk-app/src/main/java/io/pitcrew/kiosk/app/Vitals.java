package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.content.ContentWatch.Progress;
import io.pitcrew.kiosk.content.place.Sticks;
import io.pitcrew.kiosk.flow.Health;
import io.pitcrew.kiosk.ledger.Ledger;
import java.util.Optional;
import java.util.function.Supplier;

/// Gathers how this kiosk is, for the maintenance screen.
///
/// @param dates what is wrong with clock or trust root, where something is
record Vitals(
        Belongings own, Content content, Ledger ledger, News news, Sticks sticks, Supplier<Optional<String>> dates) {

    Health now() {
        Progress progress = content.progress();
        return new Health(
                own.config().kiosk(),
                own.config().reader().port(),
                news.readerFault(),
                own.config().broker().toString(),
                news.isLinked(),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, ledger.waiting())),
                ledger.acknowledgedAt(),
                own.folder().toFile().getUsableSpace(),
                progress.inForce(),
                progress.offered(),
                progress.objects(),
                progress.effective(),
                progress.refused()
                        .map(r -> r.reason() + ": " + r.detail())
                        .or(progress::trouble)
                        .or(dates),
                sticks.seen().map(Vitals::stick));
    }

    private static Health.Stick stick(Sticks.Seen seen) {
        return switch (seen) {
            case Sticks.Seen.Reading(var release, int read, int all) -> new Health.Stick.Reading(release, read, all);
            case Sticks.Seen.Read(var release) -> new Health.Stick.Read(release);
            case Sticks.Seen.Pulled(var release, int read, int all) -> new Health.Stick.Pulled(release, read, all);
            case Sticks.Seen.Useless(String why) -> new Health.Stick.Useless(why);
        };
    }
}
