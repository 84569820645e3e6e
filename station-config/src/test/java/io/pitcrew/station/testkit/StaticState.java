package io.pitcrew.station.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentMap;

/// What every test and every thread would share without being asked. A constant declared as `Map` or `List` is believed
/// to be one; declared as `ConcurrentMap`, `ArrayList` or `AtomicLong` it says itself that it was made to change.
final class StaticState {
    private StaticState() {}

    static boolean changes(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC)
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        return !field.getModifiers().contains(JavaModifier.FINAL) || madeToChange(field.getRawType());
    }

    private static boolean madeToChange(JavaClass type) {
        boolean container = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return (container && !type.isInterface())
                || type.isAssignableTo(ConcurrentMap.class)
                || type.isAssignableTo(BlockingQueue.class)
                || type.isAssignableTo(ThreadLocal.class)
                || type.getPackageName().startsWith("java.util.concurrent.atomic");
    }
}
