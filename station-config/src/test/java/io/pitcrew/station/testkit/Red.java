package io.pitcrew.station.testkit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Runs generated tests and tells which of them turned red, by name, with what they said.
final class Red {
    private Red() {}

    static Map<String, String> of(Stream<DynamicTest> tests) {
        Map<String, String> red = new TreeMap<>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (AssertionError e) {
                red.put(test.getDisplayName(), String.valueOf(e.getMessage()));
            } catch (Throwable e) {
                throw new AssertionError(test.getDisplayName() + " broke instead of failing", e);
            }
        });
        return red;
    }
}
