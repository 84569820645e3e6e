package io.pitcrew.station.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Rules that hold in every room of a [House]; a test is generated for each.
///
/// @param calls methods such as `javafx.application.Platform.runLater` that at most one class may call
/// @param neverTouches for the end of a class name (`Model`): the first letters of a package it knows nothing of
public record Habits(Set<String> calls, Map<String, String> neverTouches) {

    public Stream<DynamicTest> tests(JavaClasses classes) {
        return Stream.concat(
                calls.stream()
                        .sorted()
                        .map(method -> DynamicTest.dynamicTest(
                                "at most one class calls " + method, () -> oneCaller(method, classes))),
                new TreeMap<>(neverTouches)
                        .entrySet().stream()
                                .map(rule -> DynamicTest.dynamicTest(
                                        "*" + rule.getKey() + " never touches " + rule.getValue(),
                                        () -> untouched(rule.getKey(), rule.getValue(), classes))));
    }

    private static void oneCaller(String method, JavaClasses classes) {
        Set<String> callers = classes.stream()
                .filter(type -> type.getCodeUnitAccessesFromSelf().stream()
                        .anyMatch(use -> method.equals(use.getTargetOwner().getName() + "." + use.getName())))
                .map(type -> outermost(type).getName())
                .collect(Collectors.toCollection(TreeSet::new));
        if (callers.size() > 1) {
            throw new AssertionError(method + " is called by " + callers + "; let one class do it for the others");
        }
    }

    private static void untouched(String suffix, String library, JavaClasses classes) {
        Set<String> touching = classes.stream()
                .filter(type -> outermost(type).getSimpleName().endsWith(suffix))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().getPackageName().startsWith(library))
                .map(use -> use.getDescription())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!touching.isEmpty()) {
            throw new AssertionError("*" + suffix + " touches " + library + "\n  " + String.join("\n  ", touching));
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Habits::outermost).orElse(type);
    }
}
