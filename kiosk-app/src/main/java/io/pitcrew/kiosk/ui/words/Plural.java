package io.pitcrew.kiosk.ui.words;

import io.pitcrew.station.id.Lang;

/// The forms a language has for a counted noun, after the plural rules of the Unicode CLDR (whole numbers only).
enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    static Plural of(Lang lang, long n) {
        return switch (lang.value()) {
            case "pl" -> polish(n);
            default -> n == 1 ? ONE : OTHER;
        };
    }

    private static Plural polish(long n) {
        if (n == 1) {
            return ONE;
        }
        boolean teen = n % 100 >= 12 && n % 100 <= 14;
        return !teen && n % 10 >= 2 && n % 10 <= 4 ? FEW : MANY;
    }

    String suffix() {
        return switch (this) {
            case ONE -> ".one";
            case FEW -> ".few";
            case MANY -> ".many";
            case OTHER -> ".other";
        };
    }
}
