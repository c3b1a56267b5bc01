package io.visioncraft.testkit;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditableInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.PrintedCredit;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the guide on crediting shows. */
class CreditingGuideTest {

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create(
            builder -> builder.tax(TaxSettings.by(FlatRateTax.of("19", "7")).grossPrices()));
    private final VisionCraft vc = test.vc();

    @Test
    @Rule({"INV-5", "INV-7"})
    void givesMoneyBackInPart() {
        User customer = test.givenACustomer();
        Caller staff = as(test.givenAMemberOfStaff());
        Service cleaning = test.givenAnActiveService("80.00", "EUR");
        Order order = vc.orders().place(as(customer), PlaceOrder.of(cleaning.id(), 3));
        Invoice invoice = test.fixtures().billing().invoiceOf(order.id());

        // begin: quantity
        CreditNote one = vc.invoices()
                .credit(
                        staff,
                        CreditInvoice.part(invoice.id(), "One room was not cleaned")
                                .line(invoice.lines().get(0).orderLine(), 1)
                                .as(CreditReason.DEFECT));
        // end: quantity
        // begin: amount
        CreditNote sorry = vc.invoices()
                .credit(
                        staff,
                        CreditInvoice.part(invoice.id(), "Sorry for the wait")
                                .amount("20.00", "EUR")
                                .gross()
                                .as(CreditReason.GOODWILL));
        // end: amount
        // begin: group
        TaxDecision group = invoice.totals().groups().get(0).decision();
        CreditNote net = vc.invoices()
                .credit(
                        staff,
                        CreditInvoice.part(invoice.id(), "Agreed with the bookkeeper")
                                .amount(group, "10.00", "EUR")
                                .net());
        // end: group
        // begin: left
        CreditableInvoice left = vc.invoices().creditable(staff, invoice.id());
        // end: left
        // begin: print
        Map<String, String> wording = Map.of(
                CreditReason.GOODWILL, "Entgegenkommen",
                CreditReason.CANCELLED, "Stornierung");
        List<PrintedCredit> lines = sorry.printed(
                wording.getOrDefault(sorry.reason().code(), sorry.reason().text()));
        // end: print
        // begin: rest
        CreditNote rest = vc.invoices()
                .credit(
                        staff,
                        CreditInvoice.whole(invoice.id(), "")
                                .as(CreditReason.RETURN)
                                .atVersion(left.receivableVersion()));
        // end: rest

        assertThat(one.totals().due()).isEqualTo(Money.of("80.00", "EUR"));
        assertThat(sorry.totals().due()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(net.totals().net()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(net.totals().due()).isEqualTo(Money.of("11.90", "EUR"));
        assertThat(left.gross()).isEqualTo(Money.of("128.10", "EUR"));
        assertThat(left.lines().get(0).quantity()).isEqualByComparingTo("2");
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo("Entgegenkommen");
            assertThat(line.quantity()).isEqualByComparingTo("1");
            assertThat(line.amount()).isEqualTo(Money.of("20.00", "EUR"));
        });
        assertThat(rest.totals().gross()).isEqualTo(left.gross());
        assertRejected(
                BillingCodes.NOTHING_TO_CREDIT,
                () -> vc.invoices().credit(staff, CreditInvoice.whole(invoice.id(), "Again")));
    }

    @Test
    @Rule("INV-5")
    void addsTheTaxToAnAmountWherePricesDoNotHoldIt() {
        InMemoryVisionCraft other =
                InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(FlatRateTax.of("19", "7"))));
        Caller staff = as(other.givenAMemberOfStaff());
        Invoice invoice = other.givenAnIssuedInvoice();
        CreditInvoice twenty = CreditInvoice.part(invoice.id(), "Sorry").amount("20.00", "EUR");

        CreditNote like = other.vc().invoices().credit(staff, twenty);
        CreditNote gross = other.vc().invoices().credit(staff, twenty.gross());

        assertThat(like.totals().net()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(like.totals().due()).isEqualTo(Money.of("23.80", "EUR"));
        assertThat(gross.totals().net()).isEqualTo(Money.of("16.81", "EUR"));
        assertThat(gross.totals().due()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(like.typeCode()).isEqualTo("381");
        assertThat(like.invoiceNumber()).isEqualTo(invoice.number());
    }

    @Test
    @Rule("INV-1")
    void putsAnInvoiceRight() {
        User customer = test.givenACustomer();
        Caller staff = as(test.givenAMemberOfStaff());
        Service cleaning = test.givenAnActiveService("80.00", "EUR");
        Order order = vc.orders().place(as(customer), PlaceOrder.of(cleaning.id(), 3));
        Invoice wrong = test.fixtures().billing().invoiceOf(order.id());
        test.fixtures().billing().paid(wrong.id(), "100.00");
        test.travel(Duration.ofDays(10));

        // begin: reissue
        Invoice next = vc.invoices()
                .reissue(
                        staff,
                        ReissueInvoice.of(wrong.id())
                                .toBuyer(BillingProfile.of("Anna Ltd", "High Street 1", "10115", "Berlin", "DE"))
                                .withPurchaseOrder("PO-4711"));
        // end: reissue
        // begin: in-force
        Invoice toPay = vc.invoices().inForce(staff, wrong.id());
        List<Invoice> all = vc.invoices().ofOrder(staff, wrong.order());
        // end: in-force

        assertThat(next.parties().buyer().legalName()).isEqualTo("Anna Ltd");
        assertThat(next.references().preceding())
                .satisfies(preceding ->
                        assertThat(Objects.requireNonNull(preceding).number()).isEqualTo(wrong.number()));
        assertThat(next.totals()).isEqualTo(wrong.totals());
        assertThat(Objects.requireNonNull(next.issue()).dueDate()).isEqualTo("2026-03-26");
        assertThat(toPay).isEqualTo(next);
        assertThat(all).containsExactly(wrong, next);
        assertThat(vc.invoices().findByOrder(as(customer), order.id())).contains(next);
        assertThat(vc.invoices().receivable(staff, next.id()).allocated()).isEqualTo(Money.of("100.00", "EUR"));
    }
}
