package io.visioncraft.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.crm.CrmPriority;
import io.visioncraft.kernel.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void comparesPartsOneAfterTheOther() {
        assertThat(Key.of(1, "b")).isLessThan(Key.of(2, "a")).isGreaterThan(Key.of(1L, "a"));
        assertThat(Key.of(Instant.EPOCH)).isLessThan(Key.of(Instant.EPOCH.plusNanos(1)));
        assertThat(Key.of(CrmPriority.LOW)).isEqualTo(Key.of("LOW")).hasSameHashCodeAs(Key.of("LOW"));
    }

    @Test
    void putsNullFirst() {
        assertThat(Key.of((Object) null)).isLessThan(Key.of(Long.MIN_VALUE)).isEqualTo(Key.of((Object) null));
    }

    @Test
    void comparesIdsAsUnsignedBytes() {
        assertThat(Key.of(new UUID(-1, 0))).isGreaterThan(Key.of(new UUID(1, 0)));
        assertThat(Key.of(new UUID(1, -1))).isGreaterThan(Key.of(new UUID(1, 1)));
    }

    @Test
    @Rule("GEN-11")
    void comparesTextsByCodePoint() {
        assertThat(Key.of("\uD835\uDC00")).isGreaterThan(Key.of("\uFF5E"));
    }

    @Test
    void putsAGroupBetweenItsBeginningAndItsEnd() {
        Key group = Key.of("a");
        Key member = Key.of("a", 1);

        assertThat(member).isGreaterThan(group).isLessThan(group.end());
        assertThat(group).isLessThan(member);
        assertThat(group.end()).isGreaterThan(member).isGreaterThan(group).isLessThan(Key.of("b"));
        assertThat(member.within(group)).isTrue();
        assertThat(member.within(Key.of("b"))).isFalse();
        assertThat(group.within(member)).isFalse();
    }

    @Test
    void refusesPartsThatHaveNoOrderHere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Key.of(BigDecimal.ONE));
    }
}
