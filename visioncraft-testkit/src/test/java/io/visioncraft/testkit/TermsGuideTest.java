package io.visioncraft.testkit;

import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Settlement;
import io.visioncraft.billing.StatedDiscount;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.fixture.BillingFixtures;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the guide on invoices shows of payment terms. */
@Rule("INV-6")
class TermsGuideTest {

    @Test
    void statesTermsAndDiscount() {
        Issuer seller = StandIns.issuer();

        // begin: terms
        Issuer issuer = seller.withTerms(PaymentTerms.monthEndPlus(10).with(CashDiscount.of("2", 7)));
        // end: terms

        Invoice invoice = invoiceOf(InMemoryVisionCraft.create(issuer));
        assertThat(invoice).isDueOn(LocalDate.of(2026, 4, 10));
        assertThat(invoice.cashDiscount()).map(StatedDiscount::until).contains(LocalDate.of(2026, 3, 9));
        assertThat(inWords(invoice))
                .isEqualTo("Please pay 160.00 EUR by 10 April 2026. If you pay by 9 March 2026, take off 3.20 EUR"
                        + " and pay 156.80 EUR.");
    }

    @Test
    void saysThatWithoutADiscountInWordsToo() {
        assertThat(inWords(invoiceOf(InMemoryVisionCraft.create())))
                .isEqualTo("Please pay 160.00 EUR by 16 March 2026.");
    }

    @Test
    @Rule("INV-5")
    void takesTheRestBackByACreditOfAnAmount() {
        InMemoryVisionCraft test = InMemoryVisionCraft.create(
                StandIns.issuer().withTerms(PaymentTerms.net(14).with(CashDiscount.of("2", 7))),
                builder -> builder.tax(TaxSettings.by(FlatRateTax.of("19", "7"))));
        Invoice invoice = invoiceOf(test);
        StatedDiscount discount = invoice.cashDiscount().orElseThrow();

        test.fixtures().billing().paid(invoice.id(), discount.payable().amount().toPlainString());
        CreditNote note = test.vc()
                .invoices()
                .credit(
                        BillingFixtures.clerk(),
                        CreditInvoice.part(invoice.id(), "Paid within 7 days")
                                .amount(discount.amount().amount().toPlainString(), "EUR")
                                .gross());

        assertThat(invoice).hasTotal("190.40 EUR");
        assertThat(note.totals().due()).isEqualTo(discount.amount()).isEqualTo(Money.of("3.81", "EUR"));
        assertThat(note.totals().tax()).isEqualTo(Money.of("0.61", "EUR"));
        assertThat(test.fixtures().billing().receivableOf(invoice.id()))
                .hasSettlement(Settlement.PAID)
                .hasBalance("0.00 EUR");
    }

    // begin: words
    static String inWords(Invoice invoice) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
        LocalDate due = Objects.requireNonNull(invoice.issue()).dueDate();
        String sentence = "Please pay " + invoice.totals().due() + " by " + day.format(due) + ".";
        return invoice.cashDiscount()
                .map(discount -> sentence + " If you pay by " + day.format(discount.until()) + ", take off "
                        + discount.amount() + " and pay " + discount.payable() + ".")
                .orElse(sentence);
    }
    // end: words

    private static Invoice invoiceOf(InMemoryVisionCraft test) {
        return test.fixtures().billing().anInvoiceOf(test.givenACustomer(), 2, "80.00");
    }
}
