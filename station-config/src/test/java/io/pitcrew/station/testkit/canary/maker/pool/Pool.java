package io.pitcrew.station.testkit.canary.maker.pool;

import java.util.concurrent.CompletableFuture;

final class Pool {
    CompletableFuture<Void> start(Runnable work) {
        return CompletableFuture.runAsync(work);
    }
}
