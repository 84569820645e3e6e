package io.pitcrew.kiosk.content.stock;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.kiosk.store.StorageFailed;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which release first said what a card of an aid says, as far back as this kiosk has shown it. Releases go, this
/// stays:
/// a few bytes for each text that was ever in force here. It may be lost, and then less can be said about old cards.
public final class CardBook {
    private static final Logger LOG = LoggerFactory.getLogger(CardBook.class);

    private final ContentDb db;

    public CardBook(ContentDb db) {
        this.db = db;
    }

    /// Notes what is in force now. A disk that takes nothing more keeps nobody from working: then less is remembered.
    ///
    /// @return all that is known, this included where it could be written
    public Map<CardCode, CardCode.Since> note(Names.Prepared release, Collection<JobAid> shown) {
        List<CardCode> cards = shown.stream()
                .flatMap(aid -> aid.texts().keySet().stream().map(lang -> CardCode.of(aid, lang)))
                .toList();
        Map<CardCode, CardCode.Since> known = db.read(CardBook::known);
        if (known.keySet().containsAll(cards)) {
            return known;
        }
        try {
            return db.transaction(c -> {
                for (CardCode card : cards) {
                    Sql.update(
                            c,
                            "INSERT OR IGNORE INTO card (number, release, issued) VALUES (?, ?, ?)",
                            card.digits(),
                            release.number().value(),
                            release.issued().toEpochMilli());
                }
                return known(c);
            });
        } catch (StorageFailed e) {
            LOG.warn("cards of release {} are not remembered: {}", release.number(), e.getMessage());
            return known;
        }
    }

    private static Map<CardCode, CardCode.Since> known(Connection c) throws SQLException {
        Map<CardCode, CardCode.Since> known = new HashMap<>();
        Sql.list(
                c,
                row -> known.put(
                        new CardCode(row.getString(1)),
                        new CardCode.Since(new ReleaseNumber(row.getLong(2)), Instant.ofEpochMilli(row.getLong(3)))),
                "SELECT number, release, issued FROM card");
        return Map.copyOf(known);
    }
}
