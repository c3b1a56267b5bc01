package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({"GEN-3", "GEN-8"})
class IdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "019550e2-5c00-7000-8000-00000000000",
                "019550e2-5c00-7000-8000-0000000000011",
                "{19550e2-5c00-7000-8000-00000000001}",
                "019550e25c0070008000-00000000000000001",
                "019550e2-5c00-7000-8000-00000000000g",
                "019550e2-5c00-7000-80000-00000000001",
                "+19550e2-5c00-7000-8000-000000000001",
                "019550e2-5c00-7000-8000-00000000000\u0661"
            })
    void refusesWhatIsNotCanonical(String text) {
        assertRefused(KernelCodes.MALFORMED, () -> UserId.of(text));
    }

    @Test
    void readsUpperCase() {
        UserId lower = UserId.of("019550e2-5c00-7000-8000-00000000abcd");

        assertThat(UserId.of("019550E2-5C00-7000-8000-00000000ABCD")).isEqualTo(lower);
    }

    @Test
    @SuppressWarnings("NullAway") // what a host may do all the same
    void isNeverWithoutAValue() {
        assertThatNullPointerException().isThrownBy(() -> new CategoryId(null));
    }

    @Test
    void isNotTheIdOfSomethingElse() {
        UUID value = new UUID(1, 2);

        assertThat((Id) new UserId(value)).isNotEqualTo(new RoleId(value));
    }
}
