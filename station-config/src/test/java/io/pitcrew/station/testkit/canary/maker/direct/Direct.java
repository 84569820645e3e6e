package io.pitcrew.station.testkit.canary.maker.direct;

final class Direct {
    Thread thread(Runnable work) {
        return new Thread(work);
    }
}
