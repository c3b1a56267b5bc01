package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.verification.Reactor;
import java.lang.reflect.Method;
import java.nio.file.Path;
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
        JavaClasses core = new ClassFileImporter()
                .importPaths(new Path[] {reactor.module("visioncraft-core").classes()});
        return new DeclaredEvents(
                core.stream()
                        .filter(type -> type.getSimpleName().endsWith("Module"))
                        .flatMap(DeclaredEvents::declaredBy)
                        .toList(),
                core.stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .collect(toSet()),
                core.stream()
                        .filter(type -> type.getSimpleName().endsWith("Events"))
                        .flatMap(type -> type.getFields().stream())
                        .filter(DeclaredEvents::isAConstant)
                        .collect(toMap(
                                DeclaredEvents::valueOf,
                                field -> field.getOwner().getSimpleName() + "." + field.getName(),
                                (one, other) -> one + ", " + other,
                                TreeMap::new)));
    }

    private static Stream<EventType<?>> declaredBy(JavaClass module) {
        return module.tryGetMethod("events").stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(method -> ((Collection<?>) called(method.reflect())).stream())
                .map(one -> (EventType<?>) one);
    }

    private static Object called(Method method) {
        try {
            return method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot call " + method, e);
        }
    }

    private static boolean isAConstant(JavaField field) {
        return field.getRawType().isEquivalentTo(String.class)
                && field.getModifiers()
                        .containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC, JavaModifier.FINAL));
    }

    private static String valueOf(JavaField field) {
        try {
            return (String) field.reflect().get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field.getFullName(), e);
        }
    }
}
