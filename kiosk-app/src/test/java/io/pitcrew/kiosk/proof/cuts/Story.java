package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.swap.Swap;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.kiosk.swap.SwapWatch;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One life of a kiosk in which releases are switched, the same each time it is played.
///
/// @param swapped the last release arrives while a swap is on trial, and takes effect when that is confirmed
/// @param open somebody is in the middle of a procedure of the first release all the while
/// @param cleaning enough releases come that old ones are forgotten
record Story(boolean swapped, boolean open, boolean cleaning) {
    private static final Duration CONFIRM = Duration.ofMinutes(2);
    /// In `told`: the opened procedure was answered as durable. Any other byte is the number of a release.
    static final int TOLD_OPENED = 'o';

    static final AidId OPENED = new AidId("die-change");

    static List<Story> all() {
        List<Story> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(new Story((i & 1) != 0, (i & 2) != 0, (i & 4) != 0));
        }
        return all;
    }

    static Story of(String name) {
        return all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    String name() {
        return "release" + (swapped ? "+swap" : "") + (open ? "+open" : "") + (cleaning ? "+cleaning" : "");
    }

    int last() {
        return cleaning ? 4 : 2;
    }

    /// Everything operations has for this story.
    ///
    /// @param made release n at n - 1
    record World(Releases releases, SigningKey ledgerKey, List<Releases.Made> made) {}

    World world() {
        SameKeys keys = new SameKeys();
        Releases releases = new Releases(
                keys::next,
                SecretBox.of(new Bytes("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII))));
        SigningKey ledgerKey = keys.next();
        List<Releases.Made> made = new ArrayList<>();
        Plants.Plant plant = Plants.small();
        for (int n = 1; n <= last(); n++) {
            JobAid old = plant.aids().stream()
                    .filter(a -> a.id().equals(OPENED))
                    .findFirst()
                    .orElseThrow();
            Plants.Plant now = plant.with(
                    Plants.aid("die-change", Plants.picture("cover " + n, plant.media()), "Look " + n, "Do", "Go"));
            plant.media().remove(old.cover().hash());
            made.add(releases.make(n, now));
            plant = now;
        }
        return new World(releases, ledgerKey, made);
    }

    /// Plays it in a folder that is there and empty. What the screen was given is written down in `told`, each as one
    /// write, before the story goes on.
    void play(Path folder) throws IOException {
        World world = world();
        try (FileChannel told =
                FileChannel.open(folder.resolve("told"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Kiosk kiosk = kiosk(folder, world);
            Swap swap = swap(kiosk);
            Runnable tell =
                    () -> tell(told, (int) kiosk.content.shelf().release().value());
            for (int n = 1; n < last(); n++) {
                kiosk.offer(world.made().get(n - 1));
                tell.run();
                if (n == 1 && open) {
                    kiosk.record(new Draft(
                            Context.NONE
                                    .at(Plants.PRESS)
                                    .by(Plants.AMARA.id())
                                    .in(new ReleaseNumber(1))
                                    .of(OPENED, Plants.EN),
                            new Fact.Opened("w1")));
                    tell(told, TOLD_OPENED);
                }
            }
            if (swapped) {
                swap.plan(Plants.LATHE);
                kiosk.settle();
                swap.apply(Plants.LATHE, Plants.MAREK.id());
                kiosk.settle();
            }
            kiosk.offer(world.made().get(last() - 1));
            tell.run();
            if (swapped) {
                swap.confirm(Plants.MAREK.id());
                kiosk.settle();
                tell.run();
            }
            if (!kiosk.content.shelf().release().equals(new ReleaseNumber(last()))) {
                throw new IllegalStateException("the story does not end with release " + last() + " in force");
            }
        }
    }

    static Kiosk kiosk(Path folder, World world) {
        Kiosk kiosk = new Kiosk(folder, world.releases(), world.ledgerKey(), Kiosk.LIMITS);
        kiosk.broker.holds.putAll(world.releases().chunks);
        return kiosk;
    }

    static Swap swap(Kiosk kiosk) {
        Swap swap = new Swap(kiosk.content, kiosk.library, kiosk.ledger, kiosk.work, kiosk.pace, CONFIRM);
        kiosk.progressed = swap::progressed;
        swap.start(new Silent());
        kiosk.run();
        return swap;
    }

    private static void tell(FileChannel told, int what) {
        try {
            told.write(ByteBuffer.wrap(new byte[] {(byte) what}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Silent implements SwapWatch {
        @Override
        public void planned(SwapPlan plan) {}

        @Override
        public void onTrial(StationProfile from, Instant until, long untilMillis) {}

        @Override
        public void settled() {}

        @Override
        public void failed(String why) {}
    }

    static Optional<Path> media(Kiosk kiosk, JobAid aid) {
        return kiosk.library.media(aid.cover().hash());
    }

    /// Without arguments says the stories' names; with a name and a folder plays that one.
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            all().forEach(story -> System.out.println(story.name()));
            return;
        }
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        Story.of(args[0]).play(folder);
    }
}
