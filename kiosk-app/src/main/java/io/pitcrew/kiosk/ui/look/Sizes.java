package io.pitcrew.kiosk.ui.look;

import io.pitcrew.station.config.KioskConfig;

/// Physical sizes on a flat grid. Screens are laid out in *units*; 3.7 units are a millimetre on the reference screen
/// (15.6 inches, 1280 units wide), and a unit is some screen pixels.
///
/// @param pixels screen pixels a unit
/// @param width of the screen, in units
/// @param height of the screen, in units
/// @param perMm units a millimetre
/// @param touchMm the least width and height of what a finger is to hit
public record Sizes(double pixels, double width, double height, double perMm, double touchMm) {
    private static final double REFERENCE_PER_MM = 3.7;
    private static final double REFERENCE_WIDTH = 1280;
    /// Letters may be this much smaller than on the reference screen, to keep its 1280 units.
    private static final double TOLERANCE = 1.1;

    public static Sizes of(KioskConfig.Screen screen) {
        double pixelsPerMm = Math.hypot(screen.width(), screen.height()) / (screen.diagonalInches() * 25.4);
        double wide = screen.width() / REFERENCE_WIDTH;
        double pixels = pixelsPerMm / wide <= REFERENCE_PER_MM * TOLERANCE ? wide : pixelsPerMm / REFERENCE_PER_MM;
        return new Sizes(
                pixels,
                screen.width() / pixels,
                screen.height() / pixels,
                pixelsPerMm / pixels,
                screen.gloves() ? 20 : 15);
    }

    /// The least side of a touch target, in units.
    public double touch() {
        return Math.ceil(touchMm * perMm);
    }

    /// The least distance between two touch targets, in units.
    public double apart() {
        return Math.ceil(4 * perMm);
    }

    public double mm(double millimetres) {
        return millimetres * perMm;
    }
}
