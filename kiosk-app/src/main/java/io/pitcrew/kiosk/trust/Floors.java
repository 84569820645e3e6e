package io.pitcrew.kiosk.trust;

import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.seal.TrustRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// The versions that only rise, by the role whose signature raises them; and how a new root lets one fall: whoever had
/// stolen a key may have counted so far ahead that nothing honest could ever follow.
final class Floors {
    private Floors() {}

    /// Sets the versions of these roles to what the root states, where that is lower.
    ///
    /// @param by roles whose keys were replaced, so that nothing signed before counts any more
    static void apply(Connection ledgerDb, Step.Follows step, Set<TrustRole> by) throws SQLException {
        for (TrustRole role : by) {
            Long stated = step.next().floors().get(role);
            if (stated != null || step.byPerson()) {
                long floor = stated == null ? 0 : stated;
                for (Mark mark : marks(ledgerDb, role)) {
                    mark.replace(ledgerDb, Math.min(mark.read(ledgerDb), floor));
                }
                Mark.TIME.replace(ledgerDb, step.next().issued().toEpochMilli());
            }
        }
    }

    private static List<Mark> marks(Connection ledgerDb, TrustRole role) throws SQLException {
        return switch (role) {
            case POINTER ->
                Sql.list(
                        ledgerDb,
                        row -> new Mark(row.getString(1)),
                        "SELECT name FROM mark WHERE name LIKE 'pointer/%'");
            case AUTHOR -> List.of(Mark.RELEASE, Mark.CONTENT);
            case RECALL -> List.of(Mark.RECALL);
            case ASSIGN -> List.of(Mark.ASSIGN);
            case COLLECTOR -> List.of(Mark.ACK_GENERATION, Mark.ACK_N);
            case ROOT, APPROVER, BUNDLE, ENROL -> List.of();
        };
    }
}
