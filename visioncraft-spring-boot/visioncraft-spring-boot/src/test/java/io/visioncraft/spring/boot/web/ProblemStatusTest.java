package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.UnavailableException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** Each code that the library declares has a status. A new one of the kinds with several is added here on purpose. */
class ProblemStatusTest {

    private static final Map<String, Integer> DENIED = Map.of(
            "log-in-required", 401,
            "not-authenticated", 401,
            "bad-token", 401,
            "bad-credentials", 401,
            "permission-missing", 403,
            "escalation", 403,
            "agent-required", 403);

    /** Of these the caller did too much, whether or not trying again may help. */
    private static final Map<String, Integer> TOO_MANY = Map.of("log-in-throttled", 429, "log-in-busy", 429);

    private final SortedMap<String, RejectionCode> declared = declared();

    @Test
    void eachDeclaredCodeHasTheStatusOfItsKind() {
        declared.values()
                .forEach(code -> assertThat(
                                ProblemStatus.of(code.rejection("No")).value())
                        .as(code.value())
                        .isEqualTo(expected(code)));
        assertThat(declared).hasSizeGreaterThan(130);
        assertThat(declared.values()).extracting(RejectionCode::kind).contains(RejectionKind.values());
    }

    @Test
    void eachCodeOfADeniedCallIsDecidedOneByOne() {
        assertThat(declared.values().stream()
                        .filter(code -> code.kind() == RejectionKind.DENIED)
                        .map(RejectionCode::value))
                .containsExactlyInAnyOrderElementsOf(DENIED.keySet());
    }

    @Test
    void whatMayWorkLaterIs503AndTheRestOfTheUnavailableIs500() {
        declared.values().stream()
                .filter(code -> code.kind() == RejectionKind.UNAVAILABLE)
                .filter(code -> !TOO_MANY.containsKey(code.value()))
                .forEach(code -> {
                    assertThat(ProblemStatus.of(UnavailableException.notNow(code, "Not now"))
                                    .value())
                            .isEqualTo(503);
                    assertThat(ProblemStatus.of(UnavailableException.causedBy(code, "Below", null))
                                    .value())
                            .isEqualTo(503);
                    assertThat(ProblemStatus.of(UnavailableException.untilMended(code, "Mend it", null))
                                    .value())
                            .isEqualTo(500);
                });
    }

    @Test
    void aCodeOfTheHostHasTheStatusOfItsKind() {
        assertThat(ProblemStatus.of(RejectionCode.denied("not-on-sundays").rejection("No"))
                        .value())
                .isEqualTo(403);
    }

    private static int expected(RejectionCode code) {
        return switch (code.kind()) {
            case INVALID_INPUT -> 400;
            case NOT_FOUND -> 404;
            case DENIED -> Objects.requireNonNull(DENIED.get(code.value()), code.value());
            case RULE_VIOLATED -> 422;
            case CONFLICT -> code.value().equals("idempotency-key-reused") ? 422 : 409;
            case UNAVAILABLE -> TOO_MANY.getOrDefault(code.value(), 500);
        };
    }

    private static SortedMap<String, RejectionCode> declared() {
        SortedMap<String, RejectionCode> codes = new TreeMap<>();
        try {
            CachingMetadataReaderFactory reader = new CachingMetadataReaderFactory();
            for (Resource type :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:io/visioncraft/**/*.class")) {
                String name = reader.getMetadataReader(type).getClassMetadata().getClassName();
                if (Set.of("Codes", "Exception").stream().anyMatch(name::endsWith)) {
                    for (Field field : Class.forName(name).getDeclaredFields()) {
                        if (field.getType() == RejectionCode.class
                                && Modifier.isStatic(field.getModifiers())
                                && Modifier.isPublic(field.getModifiers())) {
                            field.setAccessible(true);
                            RejectionCode code = (RejectionCode) field.get(null);
                            codes.put(code.kind() + " " + code.value(), code);
                        }
                    }
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return codes;
    }
}
