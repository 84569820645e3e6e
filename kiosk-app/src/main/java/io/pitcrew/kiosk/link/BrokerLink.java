package io.pitcrew.kiosk.link;

import io.pitcrew.kiosk.ledger.Publisher;
import io.pitcrew.kiosk.person.PersonSource;
import io.pitcrew.kiosk.status.StatusBoard;
import io.pitcrew.kiosk.trust.RootSource;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Letterbox;
import io.pitcrew.station.topic.Topics;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The first connection: records and status out, acknowledgements, pointers, trust roots, assignments and what is known
/// of a person in. The client
/// id is the kiosk's own. All methods return at once and may be called from any thread.
public final class BrokerLink implements Publisher, StatusBoard, RootSource, PersonSource {
    private final Topics topics;
    private final KioskId kiosk;
    private volatile String ring;
    private final LinkListener listener;
    private final Connection connection;
    private final Sealing sealing;
    private volatile Optional<byte[]> status = Optional.empty();
    private Optional<String> rootTopic = Optional.empty();

    /// @param letterbox what records are encrypted to, by the trust root in force
    public BrokerLink(
            LinkSettings settings,
            Supplier<Optional<Letterbox>> letterbox,
            LinkListener listener,
            RandomGenerator chance) {
        this.topics = settings.topics();
        this.kiosk = settings.kiosk();
        this.listener = listener;
        this.sealing = new Sealing(letterbox, kiosk);
        this.connection = new Connection(
                settings.broker(),
                kiosk.value(),
                Optional.of(
                        Connection.message(topics.status(kiosk), settings.will().array(), true)),
                new Backoff(chance),
                this::linked);
        this.ring = settings.ring();
        askAgain();
    }

    /// What is signed and retained, from the start on.
    @Override
    public void askAgain() {
        connection.subscribe(topics.ack(kiosk), listener::acknowledged);
        connection.subscribe(topics.recall(), listener::recalled);
        connection.subscribe(topics.ring(ring), listener::pointed);
        connection.subscribe(topics.assign(kiosk), listener::assigned);
    }

    /// Begins to connect, and goes on trying until [#close].
    public void open() {
        connection.open();
    }

    /// Whose pointer to hear from now on.
    public synchronized void follow(String next) {
        connection.unsubscribe(topics.ring(ring));
        ring = next;
        connection.subscribe(topics.ring(next), listener::pointed);
    }

    /// Done with true when the broker has been told, with false when it is not reached.
    public CompletableFuture<Boolean> close() {
        return connection.close();
    }

    @Override
    public synchronized void askForRoot(int version) {
        String topic = topics.root(version);
        rootTopic.filter(old -> !old.equals(topic)).ifPresent(connection::unsubscribe);
        rootTopic = Optional.of(topic);
        connection.subscribe(topic, listener::rootArrived);
    }

    @Override
    public void ask(Sha256 name, Consumer<byte[]> receiver) {
        connection.subscribe(topics.person(name), receiver);
    }

    @Override
    public void forget(Sha256 name) {
        connection.unsubscribe(topics.person(name));
    }

    @Override
    public void publish(Line.Message record) {
        connection.publish(topics.record(kiosk), sealing.seal(record.bytes()), false);
    }

    @Override
    public void announce(Envelope newChain) {
        connection.publish(topics.chain(kiosk), newChain.bytes(), true);
    }

    @Override
    public void announce(byte[] json) {
        status = Optional.of(json);
        show(json);
    }

    /// The broker may meanwhile show our will, or have forgotten us.
    private void linked(boolean up) {
        if (up) {
            sealing.renew();
            status.ifPresent(this::show);
        }
        listener.linked(up);
    }

    private void show(byte[] json) {
        connection.publish(topics.status(kiosk), json, true);
    }
}
