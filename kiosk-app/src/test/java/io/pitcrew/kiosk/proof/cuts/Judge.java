package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.testkit.Plants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts a kiosk on what a power cut left of its disk, without a network, and says what is wrong with it. Then gives
/// it
/// the network back: it must come to the last release by itself.
final class Judge {
    private final Story story;
    private final Story.World world;

    Judge(Story story) {
        this.story = story;
        this.world = story.world();
    }

    /// @param told the highest release that the screen had been given before the cut; 0 for none
    /// @param opened whether "opened" had been answered as durable before the cut
    List<String> wrong(Path folder, int told, boolean opened) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Kiosk kiosk = new Kiosk(folder, world.releases(), world.ledgerKey(), Kiosk.LIMITS)) {
            kiosk.broker.holds.clear();
            Story.swap(kiosk);
            kiosk.settle();
            Shelf shelf = kiosk.content.shelf();
            long release = shelf.release().value();
            if (release < told) {
                wrong.add("release " + release + " is in force, the screen showed " + told);
            }
            if (release > 0) {
                whole(kiosk, shelf, wrong);
            }
            if (opened) {
                open(kiosk, wrong);
            }
            chain(kiosk, wrong);
            kiosk.broker.holds.putAll(world.releases().chunks);
            kiosk.offer(world.made().getLast());
            kiosk.pass(Duration.ofSeconds(70));
            if (kiosk.content.shelf().release().value() != story.last()) {
                wrong.add("it does not come to release " + story.last() + " any more: " + kiosk.content.progress());
            } else {
                whole(kiosk, kiosk.content.shelf(), wrong);
            }
        } catch (RuntimeException e) {
            wrong.add("it does not start: " + e);
        }
        return wrong;
    }

    /// Nothing of what is in force is missing, and every byte is what was signed.
    private void whole(Kiosk kiosk, Shelf shelf, List<String> wrong) throws IOException {
        long number = shelf.release().value();
        List<AidId> ids = shelf.aids().stream().map(JobAid::id).toList();
        if (!ids.equals(shelf.station().aids())) {
            wrong.add("release " + number + " shows " + ids + ", its station has "
                    + shelf.station().aids());
        }
        if (shelf.people().size() != 2) {
            wrong.add("release " + number + " knows " + shelf.people().size() + " people, not 2");
        }
        for (JobAid aid : shelf.aids()) {
            String title = aid.text(aid.steps().getFirst(), aid.source()).title();
            if (aid.id().equals(Story.OPENED) && !title.equals("Look " + number)) {
                wrong.add("release " + number + " has the words of another: " + title);
            }
            picture(kiosk, aid, "release " + number, wrong);
        }
    }

    private void open(Kiosk kiosk, List<String> wrong) throws IOException {
        if (!kiosk.work.pinned().contains(new ReleaseNumber(1))) {
            wrong.add("the procedure that was opened is not open any more");
        }
        Optional<JobAid> aid = kiosk.library.aid(new ReleaseNumber(1), Story.OPENED, Plants.PRESS);
        if (aid.isEmpty()) {
            wrong.add("the procedure that is open lost its words");
        } else {
            picture(kiosk, aid.get(), "the open procedure", wrong);
        }
    }

    private static void picture(Kiosk kiosk, JobAid aid, String of, List<String> wrong) throws IOException {
        Optional<Path> file = Story.media(kiosk, aid);
        if (file.isEmpty()) {
            wrong.add(of + ": the picture of " + aid.id() + " is missing");
        } else if (!Sha256.of(Files.readAllBytes(file.get())).equals(aid.cover().hash())) {
            wrong.add(of + ": the picture of " + aid.id() + " is damaged");
        }
    }

    /// No record is missing within the chain.
    private void chain(Kiosk kiosk, List<String> wrong) {
        Chain chain = new Chain(world.ledgerKey().verifyKey().id().hex());
        Sha256 before = new Sha256(chain.toString());
        List<byte[]> lines =
                kiosk.ledgerDb.read(c -> Sql.list(c, row -> row.getBytes(1), "SELECT line FROM record ORDER BY seq"));
        try {
            for (byte[] bytes : lines) {
                Line line = new Line(bytes);
                if (!line.entry().prev().equals(before)) {
                    wrong.add("record " + line.entry().seq() + " does not follow the one before");
                }
                before = line.hash();
            }
        } catch (Malformed e) {
            wrong.add("a record cannot be read: " + e.getMessage());
        }
    }
}
