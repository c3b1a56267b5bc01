package io.visioncraft.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CrmPolicyTest {

    private static final Instant CLOSED = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    @Rule("CRM-1")
    void knowsTheFourTypesAndTheHostsOwn() {
        CrmPolicy policy = CrmPolicy.standard().withTypes("OUTAGE", " LEAK ");

        assertThat(policy.types()).containsExactly("COMPLAINT", "FEEDBACK", "INQUIRY", "ISSUE", "LEAK", "OUTAGE");
        assertThat(policy.type(" LEAK")).isEqualTo("LEAK");
        assertThatThrownBy(() -> policy.type("leak")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> policy.withTypes("")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @Rule("CRM-2")
    void reopensWithinItsDays() {
        CrmPolicy policy = CrmPolicy.standard().reopeningWithin(3);

        assertThat(policy.reopens(CLOSED, CLOSED.plus(Duration.ofDays(3)))).isTrue();
        assertThat(policy.reopens(CLOSED, CLOSED.plus(Duration.ofDays(3)).plusNanos(1_000)))
                .isFalse();
        assertThat(CrmPolicy.standard().reopenDays()).isEqualTo(14);
    }

    @Test
    @Rule("CRM-2")
    void refusesDaysOutOfRange() {
        assertThatThrownBy(() -> CrmPolicy.standard().reopeningWithin(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CrmPolicy.standard().reopeningWithin(3_651)).isInstanceOf(InvalidInputException.class);
    }
}
