package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

@Rule("MON-7")
class QuantityPropertiesTest {

    @Property
    void comesBackFromItsText(@ForAll @LongRange(min = 1, max = 10_000_000_000L) long tenThousandths) {
        Quantity quantity = Quantity.of(BigDecimal.valueOf(tenThousandths, 4));

        assertThat(Quantity.of(quantity.toString())).isEqualTo(quantity);
        assertThat(quantity.value()).isEqualByComparingTo(BigDecimal.valueOf(tenThousandths, 4));
    }
}
