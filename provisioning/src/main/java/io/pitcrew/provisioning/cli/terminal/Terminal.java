package io.pitcrew.provisioning.cli.terminal;

import java.io.Console;
import java.util.Optional;

/// Whoever sits at this program, if anybody does: no pipe, no service.
public final class Terminal {
    private Terminal() {}

    public static Optional<Console> here() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
