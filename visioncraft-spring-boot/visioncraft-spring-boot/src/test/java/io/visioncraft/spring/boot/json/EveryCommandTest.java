package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Id;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Every record that a use case takes is read from JSON. A new command is covered without an edit. */
class EveryCommandTest {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new VisionCraftModule(true)).build();

    static Stream<Class<?>> commands() {
        return Api.inputs().stream().filter(type -> !Id.class.isAssignableFrom(type));
    }

    @Test
    void findsTheCommands() {
        assertThat(commands()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isReadFromTheJsonThatIsWrittenOfIt(Class<?> type) {
        if (!KeptInside.UNWRITTEN.containsKey(type)) {
            Object command = Samples.of(type);

            assertThat(mapper.readValue(mapper.writeValueAsString(command), type))
                    .isEqualTo(command);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isReadInTheNamesOfTheMapper(Class<?> type) {
        if (!KeptInside.UNWRITTEN.containsKey(type)) {
            JsonMapper snake = mapper.rebuild()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();
            Object command = Samples.of(type);

            assertThat(snake.readValue(snake.writeValueAsString(command), type)).isEqualTo(command);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isReadOfAnEmptyObjectOrRefusedForAPrimitiveThatHasNoDefault(Class<?> type) throws Exception {
        Throwable thrown = catchThrowable(() -> mapper.readValue("{}", type));

        if (thrown != null) {
            InvalidInputException rejection = InputRejection.of(thrown).orElseThrow(() -> new AssertionError(thrown));
            assertThat(rejection.violations()).singleElement().satisfies(one -> {
                assertThat(one.code()).isEqualTo("required");
                RecordComponent component = Arrays.stream(type.getRecordComponents())
                        .filter(all -> all.getName().equals(one.path()))
                        .findFirst()
                        .orElseThrow();
                assertThat(component.getType()).isIn(int.class, long.class);
            });
        }
    }

    /** A component that the factories of a command set by themselves, and that is not null, has the same value when left out. */
    @ParameterizedTest
    @MethodSource("commands")
    void takesTheDefaultsOfItsFactories(Class<?> type) throws Exception {
        Map<String, Object> defaults = AbsentComponents.of(type);
        for (Method factory : type.getMethods()) {
            if (Modifier.isStatic(factory.getModifiers())
                    && factory.getReturnType() == type
                    && factory.getParameterCount() == 0) {
                Object made = factory.invoke(null);
                for (RecordComponent one : type.getRecordComponents()) {
                    Object value = one.getAccessor().invoke(made);
                    Object absent = one.getType() == boolean.class
                            ? Objects.requireNonNullElse(defaults.get(one.getName()), false)
                            : defaults.get(one.getName());
                    assertThat(absent).as("%s of %s", one, type).isEqualTo(value);
                }
            }
        }
        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .containsAll(defaults.keySet());
    }

    @Test
    void ownsThePackagesOfTheCore() {
        assertThat(Api.coreClasses().map(Class::getPackageName).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                VisionCraftModule.PACKAGES.contains(name.substring(name.lastIndexOf('.') + 1))
                                        || name.equals("io.visioncraft")
                                        || name.startsWith("io.visioncraft.internal"))
                        .as("Decide whether JSON of %s is the library's", name)
                        .isTrue());
    }
}
