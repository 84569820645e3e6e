package io.pitcrew.provisioning.rollout;

import io.pitcrew.station.status.Status;
import java.time.Instant;

/// What a kiosk last said of itself, and when we heard it. Anybody at the broker could have said it.
public record Hint(Instant heard, Status status) {
    public boolean away() {
        return switch (status.state()) {
            case ONLINE -> false;
            case STOPPED, LOST -> true;
        };
    }
}
