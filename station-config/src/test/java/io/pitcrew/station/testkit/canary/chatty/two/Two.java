package io.pitcrew.station.testkit.canary.chatty.two;

import java.util.function.Supplier;

final class Two {
    Supplier<String> name() {
        return System::lineSeparator;
    }
}
