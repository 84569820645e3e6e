package io.pitcrew.kiosk.preview;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.rehearsal.Png;
import io.pitcrew.kiosk.ui.Window;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Draws the cover and each step of every aid wanted, in every language wanted, and says a line for each:
/// `drawn <aid> <page> <language>` once the picture `<aid>/<page>-<language>.png` is there, and before it
/// `advice <aid> <page> <language> <words>` for what finds no room on that page. Page 00 is the cover.
public final class Preview {
    private static final long PATIENCE_SECONDS = 20;

    private final Draft draft;
    private final Path out;
    private final Window window;
    private final PrintStream says;
    private final Instant now;

    public Preview(Draft draft, Path out, Window window, PrintStream says, Instant now) {
        this.draft = draft;
        this.out = out;
        this.window = window;
        this.says = says;
        this.now = now;
    }

    /// The screen that is drawn: the reference kiosk, for gloves.
    public static KioskConfig.Screen screen() {
        return new KioskConfig.Screen(15.6, 1280, 800, false, true);
    }

    public void draw() throws IOException, Malformed {
        Setting setting = setting(draft.station());
        for (Draft.Wanted wanted : draft.wanted()) {
            JobAid aid = wanted.aid();
            Lang lang = wanted.lang();
            Optional<Person> worker = worker(lang);
            ReleaseNumber release = setting.release();
            page(
                    wanted,
                    0,
                    at -> new Floor.Cover(at, worker, lang, aid, release, Optional.empty(), Floor.NEVER),
                    setting);
            for (int i = 0; i < aid.steps().size(); i++) {
                Run run = Run.begin("preview", aid, release, lang, i);
                page(wanted, i + 1, at -> new Floor.AtStep(at, worker, run, new Over.Nothing(), Floor.NEVER), setting);
            }
        }
    }

    private void page(Draft.Wanted wanted, int number, Function<Setting, Floor> floor, Setting setting)
            throws IOException {
        Floor drawn = floor.apply(setting);
        String aid = wanted.aid().id().value();
        String page = "%02d".formatted(number);
        settle(drawn);
        for (String cramped : in(window.cramped())) {
            says.println("advice " + aid + " " + page + " " + wanted.lang() + " " + cramped);
        }
        Path file = out.resolve(aid).resolve(page + "-" + wanted.lang() + ".png");
        Files.createDirectories(out.resolve(aid));
        Png.write(in(window.shot()), file);
        says.println("drawn " + aid + " " + page + " " + wanted.lang());
        says.flush();
    }

    /// Until the page stands there with its picture.
    private void settle(Floor floor) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        do {
            in(window.painted(window.show(floor)));
        } while (!in(window.settled()) && System.nanoTime() < until);
        in(window.painted(window.show(floor)));
    }

    private Setting setting(StationProfile station) {
        KioskConfig.Times times =
                new KioskConfig.Times(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
        return new Setting(
                station,
                new ReleaseNumber(1),
                Optional.of(now),
                now,
                Optional.empty(),
                0,
                times,
                Setting.Urgent.NOTHING);
    }

    private static Optional<Person> worker(Lang lang) {
        return Optional.of(new Person(new WorkerId("0".repeat(32)), "…", lang, Set.of(), 0));
    }

    private static <T> T in(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
