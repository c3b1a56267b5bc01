package io.visioncraft.verification.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds for a class that shows to the outside only types of the allowed packages: in supertypes, type parameters, and the
 * types, exceptions and annotations of its public and protected members. Classes that nobody outside can name show nothing.
 */
final class ExposeOnly extends ArchCondition<JavaClass> {

    private final List<String> allowedPrefixes;

    ExposeOnly(List<String> allowedPrefixes) {
        super("show in public signatures only types of " + allowedPrefixes);
        this.allowedPrefixes = allowedPrefixes;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isReachable(type)) {
            return;
        }
        report(type.getDescription(), ofTheClass(type), type, events);
        for (JavaMember member : type.getMembers()) {
            if (isVisible(member.getModifiers())) {
                report(member.getDescription(), ofTheMember(member), member, events);
            }
        }
    }

    private void report(String where, Stream<JavaClass> types, Object element, ConditionEvents events) {
        Set<String> foreign = types.map(JavaClass::getBaseComponentType)
                .filter(shown -> !shown.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> allowedPrefixes.stream().noneMatch(name::startsWith))
                .collect(Collectors.toSet());
        for (String name : foreign) {
            events.add(SimpleConditionEvent.violated(element, where + " shows " + name));
        }
    }

    private static Stream<JavaClass> ofTheClass(JavaClass type) {
        Stream<JavaType> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> bounds =
                type.getTypeParameters().stream().flatMap(parameter -> parameter.getUpperBounds().stream());
        return Stream.concat(rawTypes(Stream.concat(supertypes, bounds)), annotationTypes(type.getAnnotations()));
    }

    private static Stream<JavaClass> ofTheMember(JavaMember member) {
        Stream<JavaClass> shown = member.getAllInvolvedRawTypes().stream();
        if (member instanceof JavaCodeUnit code) {
            Stream<JavaClass> thrown = code.getThrowsClause().getTypes().stream();
            Stream<JavaClass> onParameters =
                    code.getParameters().stream().flatMap(parameter -> annotationTypes(parameter.getAnnotations()));
            shown = Stream.of(shown, thrown, onParameters).flatMap(types -> types);
        }
        return Stream.concat(shown, annotationTypes(member.getAnnotations()));
    }

    private static Stream<JavaClass> rawTypes(Stream<JavaType> types) {
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> annotationTypes(Set<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().map(JavaAnnotation::getRawType);
    }

    private static boolean isReachable(JavaClass type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && isVisible(type.getModifiers())
                && type.getEnclosingClass().map(ExposeOnly::isReachable).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return !modifiers.contains(SYNTHETIC) && (modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED));
    }
}
