package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.verification.Reactor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The events of the library.
 *
 * @param types every declaration that a module of a feature answers
 * @param classes every class of events
 * @param constants the public constants that name a type, by the type
 */
record DeclaredEvents(List<EventType<?>> types, Set<Class<?>> classes, Map<String, String> constants) {

    static DeclaredEvents of(Reactor reactor) {
        List<Class<?>> core = reactor.module("visioncraft-core").types();
        return new DeclaredEvents(
                core.stream()
                        .filter(type -> type.getSimpleName().endsWith("Module"))
                        .flatMap(DeclaredEvents::declaredBy)
                        .toList(),
                core.stream()
                        .filter(type -> DomainEvent.class.isAssignableFrom(type) && !type.isInterface())
                        .collect(toSet()),
                core.stream()
                        .filter(type -> type.getSimpleName().endsWith("Events"))
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(DeclaredEvents::isAConstant)
                        .collect(toMap(
                                DeclaredEvents::valueOf,
                                field -> field.getDeclaringClass().getSimpleName() + "." + field.getName(),
                                (one, other) -> one + ", " + other,
                                TreeMap::new)));
    }

    private static Stream<EventType<?>> declaredBy(Class<?> module) {
        return Stream.of(module.getDeclaredMethods())
                .filter(method -> method.getName().equals("events")
                        && method.getParameterCount() == 0
                        && Modifier.isStatic(method.getModifiers()))
                .flatMap(method -> ((Collection<?>) called(method)).stream())
                .map(one -> (EventType<?>) one);
    }

    private static Object called(Method method) {
        try {
            return method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot call " + method, e);
        }
    }

    private static boolean isAConstant(Field field) {
        return field.getType().equals(String.class)
                && Modifier.isPublic(field.getModifiers())
                && Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers());
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + constant, e);
        }
    }
}
