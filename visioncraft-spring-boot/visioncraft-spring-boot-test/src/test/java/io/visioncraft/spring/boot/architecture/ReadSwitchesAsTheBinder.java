package io.visioncraft.spring.boot.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Holds for a class of which no condition of Spring Boot reads a property {@code visioncraft.*}. The store of a test is no
 * switch: an annotation sets it.
 */
final class ReadSwitchesAsTheBinder extends ArchCondition<JavaClass> {

    private static final Set<String> DEAF =
            Set.of(ConditionalOnBooleanProperty.class.getName(), ConditionalOnProperty.class.getName());
    private static final String OF_A_TEST = "visioncraft.test.store";

    ReadSwitchesAsTheBinder() {
        super("read switches as the binder reads them");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()))
                .filter(annotation -> DEAF.contains(annotation.getRawType().getName()))
                .flatMap(ReadSwitchesAsTheBinder::properties)
                .filter(name -> name.startsWith("visioncraft") && !name.equals(OF_A_TEST))
                .forEach(name -> events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " lets a condition of Spring Boot read " + name)));
    }

    private static Stream<String> properties(JavaAnnotation<?> annotation) {
        String prefix = annotation.get("prefix").map(Object::toString).orElse("");
        String before = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
        return Stream.of("name", "value")
                .flatMap(member -> annotation.get(member).stream())
                .flatMap(names -> Arrays.stream((Object[]) names))
                .map(name -> before + name);
    }
}
