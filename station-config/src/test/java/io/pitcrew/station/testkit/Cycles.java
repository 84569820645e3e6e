package io.pitcrew.station.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/// Packages that need each other in a circle are one package with a wall in the wrong place.
final class Cycles {
    private Cycles() {}

    static void none(String base, JavaClasses classes) {
        // (**): every package is a slice of its own. With (*) all of ui.* would be one, and nothing could fail.
        SlicesRuleDefinition.slices()
                .matching(base + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }
}
