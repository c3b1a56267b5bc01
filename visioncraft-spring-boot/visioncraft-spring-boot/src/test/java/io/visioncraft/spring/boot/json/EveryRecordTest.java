package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.StatusChange;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every record that a use case answers is written, with each component and each figure. A new record needs an answer here. */
class EveryRecordTest {

    private static List<Object> answers = List.of();

    private final Set<Class<?>> seen = new HashSet<>();

    @BeforeAll
    static void askTheLibrary() {
        answers = Answers.all();
    }

    /** Mappers of hosts with settings that lose members or change constants of the host's own types. */
    static List<Named<JsonMapper>> mappers() {
        return List.of(
                Named.of("plain", mapper(any -> {})),
                Named.of("constants by index", mapper(of -> of.enable(EnumFeature.WRITE_ENUMS_USING_INDEX))),
                Named.of("constants in lower case", mapper(of -> of.enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE))),
                Named.of(
                        "nothing is visible",
                        mapper(of -> of.changeDefaultVisibility(any -> any.with(JsonAutoDetect.Visibility.NONE)))),
                Named.of(
                        "only fields are visible",
                        mapper(of -> of.changeDefaultVisibility(any -> any.with(JsonAutoDetect.Visibility.NONE)
                                .withFieldVisibility(JsonAutoDetect.Visibility.ANY)))),
                Named.of("any case", mapper(of -> of.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES))));
    }

    private static JsonMapper mapper(Consumer<JsonMapper.Builder> settings) {
        JsonMapper.Builder builder = JsonMapper.builder().addModule(new VisionCraftModule(true));
        settings.accept(builder);
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void isWrittenWithAllComponentsAndFigures(JsonMapper mapper) throws Exception {
        for (Object answer : answers) {
            check(answer, mapper.readTree(mapper.writeValueAsString(answer)));
        }

        Set<Class<?>> shown = new HashSet<>(seen);
        shown.add(Listing.class);
        Set<Class<?>> missing = new HashSet<>(Api.answers());
        missing.removeAll(shown);
        assertThat(missing).as("let Answers ask for each").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void isWrittenWithoutANumberThatHasAFraction(JsonMapper mapper) {
        for (Object answer : answers) {
            assertThat(fractions(mapper.readTree(mapper.writeValueAsString(answer))))
                    .isZero();
        }
    }

    /** No promise to a host's cache, but a host's test may read an answer into the record. */
    @ParameterizedTest
    @MethodSource("mappers")
    void isReadBackEqual(JsonMapper mapper) {
        for (Object answer : answers) {
            Object part = answer instanceof Listing<?> listing ? listing.items().get(0) : answer;
            for (Object one : part instanceof Collection<?> many ? many : List.of(part)) {
                if (!(one instanceof StatusChange)) { // its status needs the type's argument
                    assertThat((Object) mapper.readValue(mapper.writeValueAsString(one), one.getClass()))
                            .isEqualTo(one);
                }
            }
        }
    }

    private void check(Object value, JsonNode json) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            if (optional.isEmpty()) {
                assertThat(json.isNull()).isTrue();
            } else {
                check(optional.get(), json);
            }
        } else if (value instanceof Collection<?> many) {
            assertThat(json.isArray()).isTrue();
            assertThat(json.size()).isEqualTo(many.size());
            int index = 0;
            for (Object one : many) {
                check(one, json.get(index++));
            }
        } else if (value instanceof Id || TextForms.VALUES.containsKey(value.getClass())) {
            seen.add(value.getClass());
            assertThat(json.asString()).isEqualTo(TextForms.textOf(value));
        } else if (value instanceof BigDecimal number) {
            assertThat(json.asString()).isEqualTo(number.toPlainString());
            assertThat(json.isString()).isTrue();
        } else if (value.getClass().isRecord()) {
            record(value, json);
        } else if (value instanceof Enum<?> constant) {
            assertThat(json.asString()).isEqualTo(constant.name());
        } else if (!(value instanceof Map) && !(value instanceof Number) && !(value instanceof Boolean)) {
            assertThat(json.isString()).as("%s", value.getClass()).isTrue();
            assertThat(json.asString()).isEqualTo(value.toString());
        }
    }

    private void record(Object value, JsonNode json) throws ReflectiveOperationException {
        seen.add(value.getClass());
        Set<String> members = new TreeSet<>(DerivedFigures.of(value.getClass()));
        for (RecordComponent one : value.getClass().getRecordComponents()) {
            members.add(one.getName());
        }
        assertThat(json.propertyNames())
                .as("members of %s", value.getClass())
                .containsExactlyInAnyOrderElementsOf(members);
        for (String member : members) {
            Method accessor = value.getClass().getMethod(member);
            Object part = accessor.invoke(value);
            if (part == null) {
                assertThat(json.get(member).isNull()).isTrue();
            } else if (!(value instanceof Money && member.equals("amount"))) {
                check(part, json.get(member));
            }
        }
    }

    private static int fractions(JsonNode node) {
        int count = node.isFloatingPointNumber() || node.isBigDecimal() ? 1 : 0;
        for (JsonNode child : node) {
            count += fractions(child);
        }
        return count;
    }
}
