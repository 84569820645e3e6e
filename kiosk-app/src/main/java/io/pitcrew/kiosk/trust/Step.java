package io.pitcrew.kiosk.trust;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.TrustRoot;

/// What is thought of a trust root that was offered.
sealed interface Step {

    /// It may follow.
    ///
    /// @param byPerson somebody at the kiosk compared its fingerprint; nothing else vouches for it
    record Follows(TrustRoot before, TrustRoot next, Bytes envelope, boolean byPerson) implements Step {}

    /// This version, or a later one, is trusted already.
    record Known() implements Step {}

    record Refused(String reason, String detail) implements Step {}
}
