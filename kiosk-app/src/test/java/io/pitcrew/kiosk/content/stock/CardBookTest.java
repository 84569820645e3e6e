package io.pitcrew.kiosk.content.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.testkit.Plants;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardBookTest {
    private static final JobAid AID = Plants.small().aids().getFirst();
    private static final CardCode CARD = CardCode.of(AID, Plants.EN);

    @TempDir
    Path folder;

    @Test
    void theFirstReleaseWithTheseWordsCounts() {
        try (ContentDb db = ContentDb.open(folder.resolve("content.db"))) {
            CardBook book = new CardBook(db);
            book.note(release(3), List.of(AID));
            Map<CardCode, CardCode.Since> known = book.note(release(4), List.of(AID));
            assertEquals(new CardCode.Since(new ReleaseNumber(3), Instant.ofEpochSecond(3)), known.get(CARD));
        }
    }

    @Test
    void aFullDiskKeepsNobodyFromWorking() {
        try (ContentDb db = ContentDb.open(folder.resolve("content.db"))) {
            CardBook book = new CardBook(db);
            book.note(release(3), List.of(AID));
            db.transaction(c -> Sql.number(c, "PRAGMA max_page_count = 1"));
            List<JobAid> many = IntStream.range(0, 2_000)
                    .mapToObj(i -> Plants.aid("aid-" + i, AID.cover(), "Title", "Do"))
                    .toList();
            assertEquals(
                    new ReleaseNumber(3),
                    book.note(release(4), many)
                            .getOrDefault(CARD, new CardCode.Since(ReleaseNumber.ZERO, Instant.EPOCH))
                            .release());
        }
    }

    private static Names.Prepared release(long number) {
        return new Names.Prepared(new ReleaseNumber(number), Bytes.utf8(""), Instant.ofEpochSecond(number));
    }
}
