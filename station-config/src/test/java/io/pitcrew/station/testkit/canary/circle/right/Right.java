package io.pitcrew.station.testkit.canary.circle.right;

import io.pitcrew.station.testkit.canary.circle.left.Left;

public record Right(Left other) {}
