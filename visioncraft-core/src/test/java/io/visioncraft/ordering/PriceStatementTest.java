package io.visioncraft.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule("ORD-3")
class PriceStatementTest {

    private static final PriceStatement QUOTED = PriceStatement.of("11.90", "EUR", "As quoted");

    @Test
    void leavesTheBasisToTheBuilder() {
        assertThat(QUOTED).isEqualTo(new PriceStatement("11.90", "EUR", "As quoted", null, null));
    }

    @Test
    void saysWhetherThePriceHoldsTheTax() {
        assertThat(QUOTED.gross().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(QUOTED.gross().net().basis()).isEqualTo(PriceBasis.NET);
        assertThat(QUOTED.gross().described("Parts"))
                .isEqualTo(new PriceStatement("11.90", "EUR", "As quoted", "Parts", PriceBasis.GROSS));
    }

    @Test
    void standsOnAnItemAsItIs() {
        ServiceId service = new ServiceId(UUID.fromString("019cadc6-9a81-7000-8000-000000000001"));

        assertThat(OrderItem.of(service, 1).stating(QUOTED.gross()).stated()).isEqualTo(QUOTED.gross());
        assertThat(OrderItem.of(service, 1).stating("11.90", "EUR", "As quoted").stated())
                .isEqualTo(QUOTED);
    }
}
