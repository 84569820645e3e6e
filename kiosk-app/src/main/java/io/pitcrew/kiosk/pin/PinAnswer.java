package io.pitcrew.kiosk.pin;

/// What became of a question about a PIN.
public sealed interface PinAnswer {

    /// To [PinPad#look].
    record Stands(PinState state) implements PinAnswer {}

    record Right() implements PinAnswer {}

    /// Wrong, or not judged because it came too early or is locked.
    ///
    /// @param state as it is now
    record Wrong(PinState state) implements PinAnswer {}

    /// The chosen one holds from now on, and it is on record that it was chosen.
    record Kept(PinState state) implements PinAnswer {}

    /// Typed twice, and not the same.
    record Differs() implements PinAnswer {}

    /// The first that everybody would try.
    record Easy() implements PinAnswer {}

    /// Nothing was judged or kept.
    ///
    /// @param reason fit to be shown
    record Failed(String reason) implements PinAnswer {}
}
