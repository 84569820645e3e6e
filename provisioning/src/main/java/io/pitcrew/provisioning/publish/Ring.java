package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.ReleaseNumber;
import java.time.Duration;
import java.time.Instant;

/// Where one ring of kiosks stands: what its pointer says.
///
/// @param release that its kiosks are to show; 0 before the first
/// @param announced the last release whose pointer for this ring the broker has acknowledged
/// @param counter of the last pointer made for it, sent or not
/// @param since when `release` was given to this ring
/// @param pointed when the last pointer was made
public record Ring(ReleaseNumber release, ReleaseNumber announced, long counter, Instant since, Instant pointed) {
    /// The ring of a plant that has only one: every kiosk.
    public static final String ALL = "all";

    public static final Ring NEW = new Ring(ReleaseNumber.ZERO, ReleaseNumber.ZERO, 0, Instant.EPOCH, Instant.EPOCH);

    /// Has this ring something to show, and does the broker not know it yet?
    public boolean waits() {
        return !release.equals(announced);
    }

    boolean isOlder(Duration age, Instant now) {
        return !pointed.plus(age).isAfter(now);
    }

    Ring given(ReleaseNumber next, Instant now) {
        return release.equals(next) ? this : new Ring(next, announced, counter, now, pointed);
    }

    /// The same content with other people: what the ring has worked with it counts on.
    Ring withPeople(ReleaseNumber next) {
        return new Ring(next, announced, counter, since, pointed);
    }

    Ring pointing(Instant now) {
        return new Ring(release, announced, counter + 1, since, now);
    }

    Ring told(ReleaseNumber number) {
        return new Ring(release, number, counter, since, pointed);
    }
}
