package io.pitcrew.kiosk.link;

import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.kiosk.content.fetch.Wants;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Want;
import io.pitcrew.station.topic.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/// The second connection, `<kiosk>/c`: chunks by their exact topics. How many are asked for at a time is the asker's
/// business. All methods return at once and may be called from any thread; while there is no connection, what is asked
/// for is remembered until it is forgotten.
public final class ContentLink implements ContentSource, Wants {
    private final Topics topics;
    private final KioskId kiosk;
    private final Connection connection;

    public ContentLink(LinkSettings settings, RandomGenerator chance) {
        this.topics = settings.topics();
        this.kiosk = settings.kiosk();
        this.connection =
                new Connection(settings.broker(), kiosk + "/c", Optional.empty(), new Backoff(chance), up -> {});
    }

    /// Begins to connect, and goes on trying until [#close].
    public void open() {
        connection.open();
    }

    /// Done with true when the broker has been told, with false when it is not reached.
    public CompletableFuture<Boolean> close() {
        return connection.close();
    }

    @Override
    public void ask(Sha256 chunk, Receiver receiver) {
        connection.subscribe(topics.object(chunk), wire -> {
            if (wire.length == 0) {
                receiver.lacks(chunk); // it was taken off just now
            } else if (wire.length <= Chunk.MAX_WIRE) {
                receiver.arrived(chunk, wire);
            }
        });
    }

    @Override
    public void forget(Sha256 chunk) {
        connection.unsubscribe(topics.object(chunk));
    }

    @Override
    public Kind kind() {
        return Kind.BROKER;
    }

    @Override
    public void want(Collection<Sha256> chunks) {
        List<Sha256> some = chunks.stream().limit(Want.MAX_CHUNKS).toList();
        connection.publish(topics.want(kiosk), new Want(Want.FORMAT, some).bytes(), false);
    }
}
