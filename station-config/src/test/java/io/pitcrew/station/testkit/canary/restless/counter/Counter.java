package io.pitcrew.station.testkit.canary.restless.counter;

final class Counter {
    private static int count;

    private Counter() {}

    static int next() {
        return ++count;
    }
}
