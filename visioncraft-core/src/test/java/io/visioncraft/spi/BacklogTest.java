package io.visioncraft.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.kernel.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@Rule("EVT-2")
class BacklogTest {

    private static final Instant OLDEST = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void hasATimeOfTheOldestWhereEventsArePending() {
        assertThat(new Backlog(1, 2, OLDEST).oldestPending()).isEqualTo(OLDEST);
        assertThat(new Backlog(0, 2, null).oldestPending()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(1, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(0, 1, OLDEST));
    }

    @Test
    void countsNothingBelowNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(-1, 0, OLDEST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(-1, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(0, -1, null));
    }
}
