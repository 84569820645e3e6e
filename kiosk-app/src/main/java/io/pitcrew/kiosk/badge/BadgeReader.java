package io.pitcrew.kiosk.badge;

import java.util.function.Consumer;

/// The thing a badge is held against. It has no thread of its own: whoever starts it lends one.
public interface BadgeReader extends AutoCloseable {
    /// Reads on the calling thread until [#close] or an interrupt, and survives every unplugging in between.
    ///
    /// @param events is called on the same thread and must only hand over
    void run(Consumer<BadgeEvent> events);

    /// Reader test: while on, each tap carries the views of its number. Off at the start. From any thread.
    void showNumbers(boolean on);

    /// Lets [#run] return after its current pause; the port is free once it has. From any thread.
    @Override
    void close();
}
