package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Constants of a value are values themselves: they need what checks them to be there first. */
class ConstantsTest {

    @Test
    void areReadyWhenTheirClassIs() {
        assertThat(UnitCode.ONE.value()).isEqualTo("C62");
        assertThat(UnitCode.HOUR.value()).isEqualTo("HUR");
        assertThat(TaxRate.ZERO.percent()).isEqualTo(BigDecimal.ZERO);
        assertThat(TaxClassCode.STANDARD.value()).isEqualTo("STANDARD");
    }
}
