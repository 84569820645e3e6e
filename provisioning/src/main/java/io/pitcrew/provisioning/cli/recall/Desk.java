package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.topic.Topics;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How a list gets to the broker, and how its entries are spoken of.
final class Desk {
    private static final long PATIENCE_SECONDS = 30;

    private Desk() {}

    /// @throws NotDelivered the list is kept all the same, and `pitcrew serve` puts it up
    static void putUp(Boards boards, OperationsHome home, Bytes sealed) throws NotDelivered {
        try (Boards.Connection connection = boards.connect(
                home.settings().broker(), Topics.of(home.settings().sitePath()))) {
            connection.board().putRecall(sealed).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotDelivered("the broker did not take the recall list", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted while waiting for the broker", e);
        }
    }

    static String words(Recall.Entry entry) {
        return entry.aid()
                + entry.step().map(step -> ", step " + step).orElse("")
                + entry.releases()
                        .map(span -> ", releases " + span.from() + " to " + span.to())
                        .orElse("");
    }
}
