package io.pitcrew.kiosk.aid;

import io.pitcrew.station.jobaid.Step;
import java.util.Optional;

/// One step as it was and as it is. One of them may be missing.
public record Change(Optional<Step> before, Optional<Step> now) {}
