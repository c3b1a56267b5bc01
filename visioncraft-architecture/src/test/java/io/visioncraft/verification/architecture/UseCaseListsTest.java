package io.visioncraft.verification.architecture;

import static io.visioncraft.verification.architecture.ModuleClasses.OF_THE_CORE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.visioncraft.internal.UseCase;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A use case is a constant of the handler that runs it. The handler lists its constants, and the module of the feature answers
 * the lists of its handlers.
 */
class UseCaseListsTest {

    private static final String LIST = "USE_CASES";
    private static final int MANY = 90;

    private final Map<JavaClass, List<Object>> constants = OF_THE_CORE.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(UseCase.class))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .collect(groupingBy(JavaField::getOwner, mapping(field -> read(field.reflect()), toList())));

    @Test
    void everyHandlerListsAllItsConstants() {
        assertThat(constants).isNotEmpty();
        assertThat(constants)
                .allSatisfy((handler, declared) -> assertThat(
                                listed(read(handler.getField(LIST).reflect())))
                        .as("%s of %s", LIST, handler.getName())
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(declared));
    }

    @Test
    void everyListIsAnsweredByTheModuleOfItsFeature() {
        List<Object> answered = OF_THE_CORE.stream()
                .filter(type -> type.getSimpleName().endsWith("Module"))
                .flatMap(UseCaseListsTest::declaredBy)
                .toList();

        assertThat(answered)
                .hasSizeGreaterThan(MANY)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(
                        constants.values().stream().flatMap(List::stream).toList());
    }

    private static Stream<Object> declaredBy(JavaClass module) {
        return module.tryGetMethod("declared").stream().flatMap(method -> {
            try {
                return listed(method.reflect().invoke(null)).stream();
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException("Cannot call " + method.getFullName(), failed);
            }
        });
    }

    private static List<Object> listed(Object list) {
        return List.copyOf((Collection<?>) list);
    }

    private static Object read(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException failed) {
            throw new IllegalStateException("Cannot read " + constant, failed);
        }
    }
}
