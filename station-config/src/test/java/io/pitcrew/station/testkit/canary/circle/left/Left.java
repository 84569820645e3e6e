package io.pitcrew.station.testkit.canary.circle.left;

import io.pitcrew.station.testkit.canary.circle.right.Right;

public record Left(Right other) {}
