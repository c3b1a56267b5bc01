package io.visioncraft.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may become of an attempt. */
@Rule("EVT-2")
class DeliveryOutcomeTest {

    private static final EventId EVENT = new EventId(new UUID(1, 1));
    private static final Instant NEXT = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void isDeadIfItIsNeitherDeliveredNorTriedAgain() {
        assertThat(new DeliveryOutcome(EVENT, 1, false, null).dead()).isTrue();
        assertThat(new DeliveryOutcome(EVENT, 1, false, NEXT).dead()).isFalse();
        assertThat(DeliveryOutcome.delivered(EVENT, 1).dead()).isFalse();
    }

    @Test
    void isNotTriedAgainOnceItIsDelivered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryOutcome(EVENT, 1, true, NEXT))
                .withMessageContaining(NEXT.toString());
    }
}
