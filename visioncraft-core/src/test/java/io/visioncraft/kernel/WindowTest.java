package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    @Rule("PRC-1")
    void holdsItsStartAndNotItsEnd() {
        Window hour = new Window(NOON, NOON.plusSeconds(3_600));

        assertThat(hour.contains(NOON)).isTrue();
        assertThat(hour.contains(NOON.plusSeconds(3_599))).isTrue();
        assertThat(hour.contains(NOON.plusSeconds(3_600))).isFalse();
        assertThat(hour.contains(NOON.minusNanos(1))).isFalse();
        assertThat(Window.startingAt(NOON).contains(Instants.LATEST)).isTrue();
    }

    @Test
    @Rule("GEN-8")
    void isCutToTheMicrosecond() {
        Window window = new Window(NOON.plusNanos(1_999), NOON.plusNanos(3_001));

        assertThat(window).isEqualTo(new Window(NOON.plusNanos(1_000), NOON.plusNanos(3_000)));
        assertThat(window.endingAt(NOON.plusNanos(2_500)).until()).isEqualTo(NOON.plusNanos(2_000));
    }

    @Test
    @Rule("PRC-1")
    void refusesToBeEmpty() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Window(NOON, NOON));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Window(NOON, NOON.plusNanos(999)));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Window(NOON, NOON.minusSeconds(1)));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Window.startingAt(NOON).endingAt(NOON));
    }

    @Test
    @Rule("GEN-8")
    void refusesInstantsThatNoStoreKeeps() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Window.startingAt(Instant.MIN));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Window(NOON, Instant.MAX));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Instants.exact(Instants.LATEST.plusNanos(1_000)));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Instants.exact(Instants.EARLIEST.minusNanos(1)));

        assertThat(Instants.exact(Instants.LATEST.plusNanos(999))).isEqualTo(Instants.LATEST);
        assertThat(Instants.exact(Instants.EARLIEST)).isEqualTo(Instants.EARLIEST);
    }
}
