package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.flow.Touch;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// Touches as words: `OpenAid die-change`, `Start 0`, `Next`.
final class TouchWords {
    private TouchWords() {}

    static Touch parse(List<String> words) {
        Class<?> type = Arrays.stream(Touch.class.getPermittedSubclasses())
                .filter(c -> c.getSimpleName().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such touch: " + words.getFirst()));
        RecordComponent[] parts = type.getRecordComponents();
        if (parts.length != words.size() - 1) {
            throw new IllegalArgumentException(words.getFirst() + " takes " + parts.length + " words");
        }
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = value(parts[i].getType(), words.get(i + 1));
        }
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Touch) type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type, String word) {
        if (type == int.class) {
            return Integer.parseInt(word);
        }
        if (type == char.class) {
            return word.charAt(0);
        }
        if (type == String.class) {
            return word;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(word);
        }
        for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            if (constant.toString().equals(word)) {
                return constant;
            }
        }
        try {
            return type.getDeclaredConstructor(String.class).newInstance(word);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(word + " is no " + type.getSimpleName(), e);
        }
    }
}
