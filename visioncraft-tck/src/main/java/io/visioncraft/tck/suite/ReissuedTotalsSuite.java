package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.ExchangeRateTable;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.TaxDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an invoice comes to whose tax is another than that of the one before, on every store (INV-1, INV-2, MON-2). */
@Rule({"INV-1", "INV-2"})
abstract class ReissuedTotalsSuite extends ReissuedTaxCases {

    private static final ExchangeRate OF_DECEMBER =
            ExchangeRate.of("EUR", "USD", "1.1", LocalDate.of(2026, 12, 29), "European Central Bank");
    private static final ExchangeRate OF_JANUARY =
            ExchangeRate.of("EUR", "USD", "1.05", NEW_YEAR, "European Central Bank");

    private int payments;

    @BeforeEach
    void beginWithAnIdThatIsValid() {
        bill(IN_VIENNA);
        valid();
        bill(IN_BERLIN);
        payments = 0;
    }

    /** The customer's profile has the id again, which has to be checked anew. */
    private void moveToVienna() {
        bill(IN_VIENNA);
        valid();
    }

    @Test
    @Rule({"INV-3", "INV-5"})
    void taxesWhatIsLeftOfAnInvoiceThatWasCreditedInPart() {
        Invoice first = invoiceOver(PlaceOrder.of(cleaning.id(), 3).and(chair.id(), 2));
        pay(first, "404.60");
        credit(part(first).line(first.lines().get(0).orderLine(), 1));
        credit(part(first).amount("26.00", "EUR"));
        assertMoney(first, "278.46", "126.14", "0.00");

        Invoice next = reissue(again(first).supplied(NEW_YEAR));

        assertDue(next, "283.14", AT_21, AT_21); // 234.00 + 49.14
        assertThat(next.lines()).extracting(InvoiceLine::quantity).containsExactly(Quantity.of(2), Quantity.of(2));
        assertThat(next.lines()).extracting(InvoiceLine::net).containsExactly(eur("144.00"), eur("90.00"));
        assertThat(next.lines())
                .extracting(InvoiceLine::allowances)
                .containsExactly(
                        List.of(new Allowance(null, eur("160.00"), eur("16.00"), "95", "")),
                        List.of(new Allowance(null, eur("100.00"), eur("10.00"), "95", "")));
        CreditNote note = lastNote(first);
        assertThat(note.totals().tax()).isEqualTo(eur("44.46")); // 64.60 - 15.20 - 4.94
        assertThat(note.totals().due()).isEqualTo(eur("278.46"));
        assertMoney(first, "0.00", "0.00", "0.00");
        assertMoney(next, "283.14", "121.46", "0.00");
    }

    @Test
    @Rule("INV-3")
    void leavesAnExcessOrADebtOfWhatWasPaidInFull() {
        Invoice first = anInvoice();
        pay(first, "95.20");
        moveToVienna();

        Invoice less = reissue(again(first).toBuyer(IN_VIENNA));
        assertMoney(less, "80.00", "15.20", "0.00");
        assertThat(events.ofType(BillingEvents.MONEY_FREED)).singleElement().satisfies(freed -> {
            assertThat(freed.aggregateId()).isEqualTo(less.id().value());
            assertThat(freed.data()).containsEntry("amount", "15.20").containsEntry("excess", "15.20");
        });
        Invoice same = reissue(again(less).toBuyer(IN_BERLIN));
        assertMoney(same, "95.20", "0.00", "0.00");
        Invoice more = reissue(again(same).supplied(NEW_YEAR));
        assertMoney(more, "95.20", "0.00", "1.60");

        pay(more, "1.60");
        assertMoney(more, "96.80", "0.00", "0.00");
        for (Invoice replaced : List.of(first, less, same)) {
            assertMoney(replaced, "0.00", "0.00", "0.00");
        }
    }

    @Test
    @Rule({"MON-2", "INV-5"})
    void keepsThePriceThatHoldsTheTax() {
        gross(cleaning, "95.20");
        Invoice first = invoiceOver(PlaceOrder.of(cleaning.id(), 2));
        credit(part(first).amount("19.04", "EUR"));
        moveToVienna();

        Invoice owed = reissue(again(first).toBuyer(IN_VIENNA));
        Invoice later = reissue(again(owed).toBuyer(IN_BERLIN).supplied(NEW_YEAR));

        assertThat(lastNote(first).totals().tax()).isEqualTo(eur("27.36"));
        assertDue(owed, "171.36", OWED_THERE);
        assertThat(owed.totals().net()).isEqualTo(eur("171.36"));
        assertDue(later, "171.36", AT_21);
        assertThat(later.totals().net()).isEqualTo(eur("141.62")); // 171.36 / 1.21 = 141.619…
        assertThat(later.totals().tax()).isEqualTo(eur("29.74"));
    }

    @Test
    @Rule({"MON-2", "MON-5", "INV-5"})
    void takesTheTaxOfHomeOffWhereTheInvoiceDidAndPutsItBack() {
        gross(cleaning, "95.20");
        Invoice first = invoiceOver(taxing(TAX.strippingHomeTax()), PlaceOrder.of(cleaning.id(), 2));
        moveToVienna();

        Invoice owed = reissue(again(first).toBuyer(IN_VIENNA)); // by a library that keeps gross prices
        credit(part(owed).line(owed.lines().get(0).orderLine(), 1));
        credit(part(owed).amount("8.00", "EUR"));
        Invoice back = reissue(again(owed).toBuyer(IN_BERLIN));
        Invoice there = reissue(again(back).toBuyer(IN_VIENNA));

        assertDue(first, "190.40", AT_19);
        assertDue(owed, "160.00", OWED_THERE);
        assertThat(lastNote(owed).totals().due()).isEqualTo(eur("72.00"));
        assertDue(back, "85.68", AT_19); // 72.00 + 13.68
        assertThat(back.totals().net()).isEqualTo(eur("72.00"));
        assertDue(there, "72.00", OWED_THERE);
        assertThat(there.totals().method()).isEqualTo(first.totals().method());
    }

    @Test
    @Rule("MON-3")
    void roundsEachLineWhereTheInvoiceDid() {
        PlaceOrder two = PlaceOrder.of(catalog.anActiveServiceAt("0.13", "EUR").id(), 1)
                .and(catalog.anActiveServiceAt("0.13", "EUR").id(), 1);
        Invoice byLine = invoiceOver(taxing(TAX.roundingEachLine()), two);
        Invoice byGroup = invoiceOver(two);

        assertDue(byLine, "0.30", AT_19, AT_19); // 2 × 0.0247
        assertDue(reissue(again(byLine).supplied(NEW_YEAR)), "0.32", AT_21, AT_21); // 2 × 0.0273
        assertDue(byGroup, "0.31", AT_19, AT_19);
        assertDue(reissue(again(byGroup).supplied(NEW_YEAR)), "0.31", AT_21, AT_21);
    }

    @Test
    @Rule({"MON-8", "INV-5"})
    void takesTheRateOfTheTaxPointAndCreditsByThatOfBefore() {
        catalog.aPrice(cleaning.id(), "100.00", "USD");
        VisionCraft shop = taxing(TAX.exchangingBy(ExchangeRateTable.of(List.of(OF_DECEMBER, OF_JANUARY))));
        Invoice first = invoiceOver(shop, PlaceOrder.of(cleaning.id(), 1).in("USD"));
        clock.set(JANUARY);
        moveToVienna();

        Invoice same = shop.invoices().reissue(clerk(), again(first).withPurchaseOrder("PO-1"));
        Invoice later = shop.invoices().reissue(clerk(), again(same).supplied(NEW_YEAR));
        Invoice toCome = shop.invoices().reissue(clerk(), again(later).supplied(LocalDate.of(2027, 3, 1)));
        Invoice owed = shop.invoices().reissue(clerk(), again(toCome).toBuyer(IN_VIENNA));

        ForeignTax then = new ForeignTax(OF_DECEMBER, eur("17.27")); // 19.00 / 1.1
        ForeignTax now = new ForeignTax(OF_JANUARY, eur("20.00")); // 21.00 / 1.05
        assertThat(List.of(first, same)).extracting(Invoice::foreignTax).containsOnly(then);
        assertThat(List.of(later, toCome)).extracting(Invoice::foreignTax).containsOnly(now);
        assertThat(List.of(first, same))
                .extracting(one -> lastNote(one).foreignTax())
                .containsOnly(then);
        assertThat(List.of(later, toCome))
                .extracting(one -> lastNote(one).foreignTax())
                .containsOnly(now);
        assertThat(owed.foreignTax()).isNull();
        assertThat(owed.totals().due()).isEqualTo(Money.of("100.00", "USD"));
        assertThat(decisions(owed)).containsExactly(TaxDecision.reverseCharge("AT"));
    }

    private CreditInvoice part(Invoice invoice) {
        return CreditInvoice.part(invoice.id(), "Came broken");
    }

    private void credit(CreditInvoice command) {
        vc.invoices().credit(clerk(), command);
    }

    private void pay(Invoice invoice, String amount) {
        payments++;
        Instant received = clock.instant();
        vc.invoices()
                .recordPayment(
                        clerk(),
                        RecordPayment.of(invoice.id(), amount, "EUR", "transfer", "reference " + payments, received));
    }

    private void assertMoney(Invoice invoice, String allocated, String excess, String balance) {
        Receivable receivable = vc.invoices().receivable(clerk(), invoice.id());
        assertThat(List.of(receivable.allocated(), receivable.excess(), receivable.balance()))
                .containsExactly(eur(allocated), eur(excess), eur(balance));
    }
}
