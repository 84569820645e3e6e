package io.pitcrew.kiosk.person;

import io.pitcrew.station.id.Sha256;
import java.util.function.Consumer;

/// Where a person's state is asked for. All methods return at once; without a connection what is asked for is
/// remembered until it is forgotten.
public interface PersonSource {

    /// @param name stands for the person
    /// @param receiver of what claims to be their state, now and whenever it changes; called on any thread
    void ask(Sha256 name, Consumer<byte[]> receiver);

    void forget(Sha256 name);
}
