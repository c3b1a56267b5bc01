package io.visioncraft.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.kernel.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Rule("IDN-7")
class SessionPolicyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final SessionPolicy STANDARD = SessionPolicy.standard();

    @Test
    void changesOneFigureAtATime() {
        SessionPolicy policy = STANDARD.customers(HOUR, Duration.ofHours(2))
                .staff(Duration.ofMinutes(5), Duration.ofMinutes(6))
                .accessTokens(Duration.ofMinutes(7))
                .grace(Duration.ZERO)
                .atMost(1)
                .recheckedAfter(Duration.ofMinutes(1))
                .permissionsRecheckedAfter(Duration.ofMinutes(2));

        assertThat(policy)
                .isEqualTo(new SessionPolicy(
                        HOUR,
                        Duration.ofHours(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(6),
                        Duration.ofMinutes(7),
                        Duration.ZERO,
                        1,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2)));
    }

    @Test
    @Rule("ROL-5")
    void looksUpPermissionsAtEachCallUnlessTheHostSaysOtherwise() {
        assertThat(STANDARD.permissionsRecheck()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.permissionsRecheckedAfter(Duration.ofNanos(-1)))
                .withMessageContaining("PT1H");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.permissionsRecheckedAfter(HOUR.plusNanos(1)));
    }

    @Test
    void refusesWhatNoSessionCanLiveWith() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.customers(Duration.ZERO, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.staff(HOUR, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.accessTokens(HOUR.plusSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.accessTokens(Duration.ofMillis(999)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.customers(HOUR, Duration.ofMillis(999)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.customers(HOUR, Duration.ofDays(3_661)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.staff(Duration.ofSeconds(Long.MAX_VALUE), HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.grace(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.atMost(0));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.recheckedAfter(Duration.ofNanos(-1)));
    }
}
