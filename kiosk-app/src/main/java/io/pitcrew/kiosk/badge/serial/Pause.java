package io.pitcrew.kiosk.badge.serial;

/// How the reading thread waits.
@FunctionalInterface
public interface Pause {
    void millis(long millis) throws InterruptedException;
}
