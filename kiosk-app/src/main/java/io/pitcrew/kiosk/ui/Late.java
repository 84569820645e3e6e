package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.Screen;
import java.util.Optional;
import java.util.function.Supplier;

/// A screen that is built at its first use, or before it when there is time. Toolkit thread only.
final class Late<F extends Floor> {
    private final Supplier<Screen<F>> builder;
    private Optional<Screen<F>> built = Optional.empty();

    Late(Supplier<Screen<F>> builder) {
        this.builder = builder;
    }

    Screen<F> get() {
        Screen<F> screen = built.orElseGet(builder);
        built = Optional.of(screen);
        return screen;
    }
}
