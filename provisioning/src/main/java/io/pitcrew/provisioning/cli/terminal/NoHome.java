package io.pitcrew.provisioning.cli.terminal;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.util.stream.Collectors;

/// The folder that was named is no operations home, or its settings have problems. The message has them, a line each.
public final class NoHome extends Exception {
    private static final long serialVersionUID = 1;

    NoHome(Problems problems) {
        super(problems.sorted().stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
