package io.pitcrew.kiosk.pin;

/// How a worker's PIN stands at this kiosk.
public sealed interface PinState {
    /// Digits that a PIN has here.
    int length();

    /// None was ever chosen here.
    record None(int length) implements PinState {}

    /// Too many were wrong: somebody has to vouch for the worker, who then chooses a new one.
    record Locked(int length) implements PinState {}

    /// @param left wrong ones until it is locked
    /// @param waitMillis until one may be tried; 0 for now
    record Ready(int length, int left, long waitMillis) implements PinState {}
}
