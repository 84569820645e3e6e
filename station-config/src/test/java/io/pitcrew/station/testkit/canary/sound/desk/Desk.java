package io.pitcrew.station.testkit.canary.sound.desk;

import io.pitcrew.station.testkit.canary.sound.shelf.Shelf;

final class Desk {
    long look(Shelf shelf) {
        return shelf.sum();
    }
}
