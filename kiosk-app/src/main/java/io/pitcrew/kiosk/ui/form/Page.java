package io.pitcrew.kiosk.ui.form;

import java.util.List;

/// One page of a list too long for the screen.
///
/// @param at the page shown, counted from 0
/// @param of how many pages there are, at least 1
public record Page<T>(List<T> items, int at, int of) {

    public static <T> Page<T> of(List<T> all, int wished, int size) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), size));
        int at = Math.clamp(wished, 0, pages - 1);
        return new Page<>(all.subList(at * size, Math.min(all.size(), (at + 1) * size)), at, pages);
    }
}
