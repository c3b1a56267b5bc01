package io.visioncraft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Rule("GEN-1")
class CallerTest {

    private static final UserId ANN = new UserId(new UUID(1, 1));
    private static final SessionId SESSION = new SessionId(new UUID(2, 2));
    private static final Permission READ = Permission.parse("order:read:any");

    @Test
    void isAUserAVisitorOrANamedSystem() {
        assertThat(Caller.user(ANN, SESSION).name()).isEqualTo(ANN.toString());
        assertThat(Caller.visitor().name()).isEmpty();
        assertThat(Caller.system("nightly", "order:read:any"))
                .isEqualTo(Caller.system("nightly", Set.of(READ)))
                .extracting(Caller::name)
                .isEqualTo("nightly");
    }

    @Test
    void isToldFromOthersByEachOfItsParts() {
        Caller caller = Caller.user(ANN, SESSION).withKey("k").from("a").correlatedBy("c");

        assertThat(caller)
                .isNotEqualTo(Caller.user(ANN).withKey("k").from("a").correlatedBy("c"))
                .isNotEqualTo(caller.withKey("l"))
                .isNotEqualTo(caller.from("b"))
                .isNotEqualTo(caller.correlatedBy("d"))
                .isNotEqualTo(Caller.user(new UserId(new UUID(9, 9)), SESSION)
                        .withKey("k")
                        .from("a")
                        .correlatedBy("c"));
        assertThat(Caller.visitor()).isEqualTo(Caller.visitor()).isNotEqualTo(Caller.user(ANN));
        assertThat(Caller.system("nightly"))
                .isNotEqualTo(Caller.system("daily"))
                .isNotEqualTo("nightly");
        assertThat(Caller.system("nightly")).isNotEqualTo(Caller.system("nightly", Set.of(READ)));
    }

    @Test
    void cannotBeMadeFromARequestByAnyFramework() {
        assertThat(Caller.class.getConstructors()).isEmpty();
        // Spring takes a private constructor that stands alone, and fills it from the query string
        assertThat(Caller.class.getDeclaredConstructors())
                .hasSizeGreaterThan(1)
                .noneMatch(one -> one.getParameterCount() == 0);
        assertThat(Caller.class.getMethods())
                .filteredOn(method -> Modifier.isStatic(method.getModifiers()))
                .extracting(Method::getName)
                .doesNotContain("valueOf", "of", "from", "fromString", "parse");
        String forged = "{\"kind\":\"SYSTEM\",\"systemName\":\"x\",\"stated\":[]}";
        assertThatThrownBy(() -> new com.fasterxml.jackson.databind.ObjectMapper().readValue(forged, Caller.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
        assertThatThrownBy(() -> JsonMapper.builder().build().readValue(forged, Caller.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void carriesItsContext() {
        Caller caller =
                Caller.user(ANN, SESSION).withKey("k-1").from("203.0.113.9").correlatedBy("r-1");

        assertThat(caller.key()).isEqualTo("k-1");
        assertThat(caller.address()).isEqualTo("203.0.113.9");
        assertThat(caller.correlationId()).isEqualTo("r-1");
        assertThat(caller)
                .isEqualTo(Caller.user(ANN, SESSION)
                        .correlatedBy("r-1")
                        .from("203.0.113.9")
                        .withKey("k-1"))
                .hasSameHashCodeAs(Caller.user(ANN, SESSION)
                        .correlatedBy("r-1")
                        .from("203.0.113.9")
                        .withKey("k-1"));
        assertThat(caller.withKey(null).from(null).correlatedBy(null)).isEqualTo(Caller.user(ANN, SESSION));
        assertThat(caller.toString()).doesNotContain("k-1", "203.0.113.9");
    }

    @Test
    @Rule("GEN-7")
    void takesAKeyOf200VisibleAsciiCharacters() {
        String longest = "!~".repeat(100);

        assertThat(Caller.visitor().withKey(longest).key()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "é", "\u007F", "\u0000"})
    @Rule("GEN-7")
    void refusesAnyOtherKey(String key) {
        assertRefused("malformed-idempotency-key", key);
    }

    @Test
    @Rule("GEN-7")
    void refusesAKeyThatIsTooLong() {
        assertRefused("malformed-idempotency-key", "k".repeat(201));
    }

    @Test
    @Rule("GEN-4")
    void refusesAnAddressThatIsNoLineOfText() {
        Caller visitor = Caller.visitor();

        assertThatThrownBy(() -> visitor.from("x".repeat(101))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> visitor.from("203.0.113.9\r\nX: y")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> visitor.correlatedBy("a\u0000")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Caller.system(" ", "order:read:any")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Caller.system("nightly", "order")).isInstanceOf(InvalidInputException.class);
    }

    private static void assertRefused(String code, String key) {
        assertThatThrownBy(() -> Caller.visitor().withKey(key))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .extracting(Violation::code)
                                .isEqualTo(code));
    }
}
