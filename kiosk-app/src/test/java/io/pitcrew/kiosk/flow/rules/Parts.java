package io.pitcrew.kiosk.flow.rules;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/// What a record holds; places and settings, which name nobody, are left out.
final class Parts {
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(c -> !c.getType().isPrimitive())
                    .filter(c -> !c.getName().equals("setting"))
                    .map(RecordComponent::getAccessor)
                    .peek(m -> m.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private Parts() {}

    static Stream<Object> of(Record record) {
        return Arrays.stream(ACCESSORS.get(record.getClass())).map(accessor -> {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
