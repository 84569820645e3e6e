package io.pitcrew.kiosk.ui.form;

import java.util.List;
import java.util.function.Function;

/// One page of a list too long for the screen.
///
/// @param at the page shown, counted from 0
/// @param of how many pages there are, at least 1
public record Page<T>(List<T> items, int at, int of) {

    /// The same page of what is made of each.
    public <R> Page<R> map(Function<T, R> made) {
        return new Page<>(items.stream().map(made).toList(), at, of);
    }

    public static <T> Page<T> of(List<T> all, int wished, int size) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), size));
        int at = Math.clamp(wished, 0, pages - 1);
        return new Page<>(all.subList(at * size, Math.min(all.size(), (at + 1) * size)), at, pages);
    }
}
