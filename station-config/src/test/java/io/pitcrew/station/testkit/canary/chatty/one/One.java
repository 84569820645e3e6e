package io.pitcrew.station.testkit.canary.chatty.one;

final class One {
    String name() {
        return System.lineSeparator();
    }

    static final class Within {
        String name() {
            return System.lineSeparator();
        }
    }
}
