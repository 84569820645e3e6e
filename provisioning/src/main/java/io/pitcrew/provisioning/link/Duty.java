package io.pitcrew.provisioning.link;

import io.pitcrew.station.topic.Topics;
import java.util.List;

/// What a process of operations takes in.
public enum Duty {
    /// Everything: the only collector, which also publishes.
    ALL,
    /// Records, of which the broker deals out each to one of the collectors that are there.
    RECORDS,
    /// Everything else: others collect.
    ALL_BUT_RECORDS;

    /// Whoever is in it gets its share.
    private static final String SHARED = "$share/collectors/";

    List<String> filters(Topics topics) {
        return switch (this) {
            case ALL -> List.of(topics.everyRecord(), topics.everyChain(), topics.everyStatus(), topics.everyWant());
            case RECORDS -> List.of(SHARED + topics.everyRecord(), SHARED + topics.everyChain());
            case ALL_BUT_RECORDS -> List.of(topics.everyStatus(), topics.everyWant());
        };
    }

    /// A collector that is gone is not to be kept anything for: the kiosk sends it again, to another.
    boolean remembered() {
        return this != RECORDS;
    }
}
