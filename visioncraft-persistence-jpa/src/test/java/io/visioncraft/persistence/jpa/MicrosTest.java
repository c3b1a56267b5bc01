package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.Rule;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

@Rule("GEN-8")
class MicrosTest {

    /** Farther from the epoch, both ways, than any instant that the library knows. */
    private static final long BEYOND = 1L << 60;

    @Test
    void countsMicrosecondsFromTheEpoch() {
        assertThat(Micros.of(Instant.EPOCH)).isZero();
        assertThat(Micros.of(Instant.parse("1970-01-01T00:00:01.000002Z"))).isEqualTo(1_000_002);
        assertThat(Micros.of(Instant.parse("1969-12-31T23:59:59.999999Z"))).isEqualTo(-1);
    }

    @Test
    void cutsWhatIsBelowTheMicrosecond() {
        assertThat(Micros.at(Micros.of(Instant.parse("2026-03-02T00:00:00.000001999Z"))))
                .isEqualTo(Instant.parse("2026-03-02T00:00:00.000001Z"));
    }

    @Test
    void keepsTheFirstAndTheLastInstantThatTheLibraryKnows() {
        assertThat(Micros.at(Micros.of(Instants.EARLIEST))).isEqualTo(Instants.EARLIEST);
        assertThat(Micros.at(Micros.of(Instants.LATEST))).isEqualTo(Instants.LATEST);
    }

    @Test
    void keepsNothingAsNothing() {
        assertThat(Micros.ofNullable(null)).isNull();
        assertThat(Micros.atNullable(null)).isNull();
    }

    @Property
    void readsBackWhatItWrote(@ForAll @LongRange(min = -BEYOND, max = BEYOND) long micros) {
        assertThat(Micros.of(Micros.at(micros))).isEqualTo(micros);
    }
}
