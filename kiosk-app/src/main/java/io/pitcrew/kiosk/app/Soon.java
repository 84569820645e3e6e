package io.pitcrew.kiosk.app;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Something that is made a moment later than what speaks to it; what is said before is not heard.
final class Soon<T> {
    private volatile @Nullable T here;

    void is(T made) {
        here = made;
    }

    void tell(Consumer<T> words) {
        T now = here;
        if (now != null) {
            words.accept(now);
        }
    }
}
