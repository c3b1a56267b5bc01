package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.TaxDecision;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditInvoiceTest {

    private static final InvoiceId INVOICE = new InvoiceId(new UUID(1, 1));
    private static final OrderLineId LINE = new OrderLineId(new UUID(1, 2));

    @Test
    @Rule("GEN-7")
    void saysNoMoreThanBeforeWhereItSaysNeitherAmountNorCode() {
        CreditInvoice command = CreditInvoice.part(INVOICE, "Broken").line(LINE, 1);

        assertThat(command.amounts()).isNull();
        assertThat(command.basis()).isNull();
        assertThat(command.reasonCode()).isNull();
    }

    @Test
    @Rule("INV-5")
    void namesAGroupByAllThatIsKnownOfIt() {
        CreditInvoice command = CreditInvoice.part(INVOICE, "Sorry")
                .amount(TaxDecision.charged("DE", TaxRate.of("19")), "1.00", "EUR")
                .amount(TaxDecision.outOfScope(), "2.00", "EUR")
                .amount("3.00", "EUR")
                .gross()
                .as(CreditReason.GOODWILL)
                .atVersion(7);

        assertThat(command)
                .isEqualTo(new CreditInvoice(
                        INVOICE,
                        false,
                        List.of(),
                        List.of(
                                new CreditInvoice.Amount("DE", "S", new BigDecimal("19"), "", "1.00", "EUR"),
                                new CreditInvoice.Amount("", "O", new BigDecimal("0"), "VATEX-EU-O", "2.00", "EUR"),
                                new CreditInvoice.Amount(null, null, null, null, "3.00", "EUR")),
                        PriceBasis.GROSS,
                        "Sorry",
                        "GOODWILL",
                        7L));
        assertThat(command.net().basis()).isEqualTo(PriceBasis.NET);
    }
}
