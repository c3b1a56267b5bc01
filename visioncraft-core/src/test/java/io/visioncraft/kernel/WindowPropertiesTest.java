package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class WindowPropertiesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Property
    @Rule("PRC-1")
    void overlapsAnotherExactlyWhereTheyShareAnInstant(
            @ForAll @IntRange(max = 8) int from,
            @ForAll @IntRange(min = 1, max = 9) int length,
            @ForAll @IntRange(max = 8) int otherFrom,
            @ForAll @IntRange(min = 1, max = 9) int otherLength) {
        Window one = window(from, length);
        Window other = window(otherFrom, otherLength);

        boolean shared = false;
        for (int second = 0; second <= 20; second++) {
            Instant instant = NOON.plusSeconds(second);
            shared |= one.contains(instant) && other.contains(instant);
        }

        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(one)).isEqualTo(shared);
    }

    /** A window of so many seconds; 9 means open-ended. */
    private static Window window(int from, int length) {
        @Nullable Instant until = length == 9 ? null : NOON.plusSeconds(from + length);
        return new Window(NOON.plusSeconds(from), until);
    }
}
