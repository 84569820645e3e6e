package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.kiosk.content.fetch.Wants;
import io.pitcrew.station.id.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A source of chunks in memory that does whatever a broker may do. It answers when [#deliver] is called.
public final class Broker implements ContentSource, Wants {
    public final Map<Sha256, byte[]> holds = new HashMap<>();
    public final List<Sha256> asked = new ArrayList<>();
    public final List<Sha256> wanted = new ArrayList<>();
    public int widest;
    /// Once this chunk was delivered, from then on `then` is.
    public Optional<Sha256> once = Optional.empty();
    public byte[] then = {};
    private Optional<Receiver> last = Optional.empty();
    /// Called before each answer.
    public Runnable delivered = () -> {};
    private final Map<Sha256, Receiver> open = new LinkedHashMap<>();

    public Broker(Map<Sha256, byte[]> holds) {
        this.holds.putAll(holds);
    }

    @Override
    public void ask(Sha256 chunk, Receiver receiver) {
        asked.add(chunk);
        last = Optional.of(receiver);
        open.put(chunk, receiver);
        widest = Math.max(widest, open.size());
    }

    @Override
    public void forget(Sha256 chunk) {
        open.remove(chunk);
    }

    @Override
    public Kind kind() {
        return Kind.BROKER;
    }

    @Override
    public void want(Collection<Sha256> chunks) {
        wanted.addAll(chunks);
    }

    /// Sends what nobody asked for to everybody who asks for anything, now or next.
    public void push(Sha256 hash, byte[] wire) {
        holds.put(hash, wire);
        last.ifPresent(receiver -> receiver.arrived(hash, wire));
    }

    /// Answers one of the questions that stand open, if it can.
    boolean deliver() {
        for (Map.Entry<Sha256, Receiver> one : List.copyOf(open.entrySet())) {
            byte @Nullable [] wire = holds.get(one.getKey());
            if (wire != null) {
                delivered.run();
                open.remove(one.getKey());
                one.getValue().arrived(one.getKey(), wire);
                once.filter(one.getKey()::equals).ifPresent(chunk -> holds.put(chunk, then));
                return true;
            }
        }
        return false;
    }
}
