package io.visioncraft.spring.boot.json;

import io.visioncraft.kernel.Id;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes a command with a value in every component. Commands check nothing when they are made, so any value will do. */
final class Samples {

    static final UUID ID = UUID.fromString("019550e2-5c00-7000-8000-00000000abcd");

    private Samples() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object one = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == List.class) {
                return List.of(one);
            }
            if (generic.getRawType() == Set.class) {
                return Set.of(one);
            }
        } else if (type instanceof Class<?> raw) {
            return of(raw);
        }
        throw new AssertionError(
                "A command holds " + type + ": say here what a sample of it is, and see that it is read");
    }

    private static Object of(Class<?> type) {
        if (type == String.class) {
            return "12.50";
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("0.5");
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == long.class || type == Long.class) {
            return 1L << 40;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 2);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-02T09:00:00.123456Z");
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        if (type.isRecord()) {
            return record(type);
        }
        throw new AssertionError(
                "A command holds " + type + ": say here what a sample of it is, and see that it is read");
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Id.class.isAssignableFrom(type)
                ? new Object[] {ID}
                : Arrays.stream(components).map(one -> of(one.getGenericType())).toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new LinkageError("No sample of " + type, refused);
        }
    }
}
