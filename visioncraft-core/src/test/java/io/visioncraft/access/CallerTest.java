package io.visioncraft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.access.Caller.Kind;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void isNothingInBetween() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(Kind.USER, null, null, "", Set.of(), null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(Kind.VISITOR, ANN, null, "", Set.of(), null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(Kind.VISITOR, null, SESSION, "", Set.of(), null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(Kind.USER, ANN, null, "", Set.of(READ), null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(Kind.SYSTEM, null, null, "", Set.of(READ), null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(Kind.USER, ANN, null, "nightly", Set.of(), null, null, null));
    }

    @Test
    void carriesItsContext() {
        Caller caller =
                Caller.user(ANN, SESSION).withKey("k-1").from("203.0.113.9").correlatedBy("r-1");

        assertThat(caller).isEqualTo(new Caller(Kind.USER, ANN, SESSION, "", Set.of(), "k-1", "203.0.113.9", "r-1"));
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
