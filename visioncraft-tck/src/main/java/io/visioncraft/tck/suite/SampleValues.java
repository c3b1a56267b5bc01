package io.visioncraft.tck.suite;

import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.tck.probe.UseCaseMethod;
import io.visioncraft.testkit.MovableClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes a value of any type that a use case takes: ids of records that exist, texts that suit their names, and records filled
 * with such values.
 */
final class SampleValues {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("amount", "1.00"),
            Map.entry("country", "DE"),
            Map.entry("currency", "EUR"),
            Map.entry("currentPassword", "not the password of anybody"),
            Map.entry("email", "somebody@example.com"),
            Map.entry("newPassword", "nine quiet herons at dawn"),
            Map.entry("password", "correct horse battery staple"),
            Map.entry("permission", "order:read:own"),
            Map.entry("scheme", "0088"),
            Map.entry("taxClass", "STANDARD"),
            Map.entry("type", "ISSUE"),
            Map.entry("unitPrice", "1.00"));

    /** Left empty: only staff may ask for the records of an assignee. */
    private static final String STAFF_ONLY = "assignee";

    private final Map<Class<?>, Object> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>(TEXTS);

    /** Values in which ids are those of {@code existing} records. */
    SampleValues(Id... existing) {
        for (Id id : existing) {
            values.put(id.getClass(), id);
        }
        values.put(UUID.class, existing[0].value());
        values.put(BigDecimal.class, BigDecimal.ONE);
        values.put(Long.class, 1L);
        values.put(long.class, 1L);
        values.put(Integer.class, 1);
        values.put(int.class, 1);
        values.put(Boolean.class, true);
        values.put(boolean.class, true);
        values.put(Instant.class, MovableClock.START);
        values.put(LocalDate.class, LocalDate.of(2026, 3, 2));
        values.put(ListRequest.class, ListRequest.first());
    }

    /**
     * The same values with a text for a parameter or component of that name, or for the texts that a use case of that name takes.
     */
    SampleValues saying(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** What a use case takes after its caller. */
    List<Object> argumentsOf(UseCaseMethod useCase) {
        return Arrays.stream(useCase.method().getParameters())
                .skip(1)
                .map(one -> one.getType() == String.class && texts.containsKey(useCase.name())
                        ? texts.get(useCase.name())
                        : of(one.getParameterizedType(), one.getName()))
                .toList();
    }

    /** A value of a type, for a parameter or component of that name. */
    Object of(Type type, String name) {
        if (type instanceof ParameterizedType many) {
            return collection((Class<?>) many.getRawType(), of(many.getActualTypeArguments()[0], name));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(String.class)) {
            return texts.getOrDefault(name, "text");
        }
        if (values.containsKey(plain)) {
            return values.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        throw new IllegalStateException("No use case has taken a " + type + " so far: say here what it may be");
    }

    private static Object collection(Class<?> wanted, Object only) {
        if (wanted.equals(SortedSet.class)) {
            return new TreeSet<>(Set.of(only));
        }
        return wanted.equals(Set.class) ? Set.of(only) : List.of(only);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] filled = Arrays.stream(components)
                .map(component -> component.getName().equals(STAFF_ONLY)
                        ? null
                        : of(component.getGenericType(), component.getName()))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(filled);
        } catch (ReflectiveOperationException | IllegalArgumentException odd) {
            throw new IllegalStateException("Say here what a " + type + " may be, not " + Arrays.asList(filled), odd);
        }
    }
}
