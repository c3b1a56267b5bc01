package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.BILLING_PROFILE_REQUIRED;
import static io.visioncraft.billing.BillingCodes.DELIVERY_PLACE_REQUIRED;
import static io.visioncraft.billing.BillingCodes.SUPPLY_DAY_REQUIRED;
import static io.visioncraft.tax.TaxCodes.BUYER_DECIDES_TAX;
import static io.visioncraft.tax.TaxCodes.BUYER_NOT_CONFIRMED;
import static io.visioncraft.tax.TaxCodes.BUYER_NOT_IDENTIFIED;
import static io.visioncraft.tax.TaxCodes.CLASS_NOT_GOODS;
import static io.visioncraft.tax.TaxCodes.NO_EXCHANGE_RATE;
import static io.visioncraft.tax.TaxCodes.NO_TAX_RULE;
import static io.visioncraft.tax.TaxCodes.SELLER_NOT_IDENTIFIED;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.ExchangeRateTable;
import io.visioncraft.tax.ReplaceableRates;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an invoice that takes the place of another is taxed, on every store (INV-1, INV-2). */
@Rule({"INV-1", "INV-2", "TAX-1"})
abstract class ReissuedTaxSuite extends ReissuedTaxCases {

    private static final TaxDecision SUPPLIED_THERE = TaxDecision.intraCommunity("DE");
    private static final TaxDecision AUSTRIAN = TaxDecision.charged("AT", TaxRate.of("20"));

    @Test
    @Rule("PAY-8")
    void asksAboutAnotherBuyerAndBack() {
        Invoice home = invoiceOver(PlaceOrder.of(cleaning.id(), 1).and(chair.id(), 2));
        bill(IN_VIENNA);
        valid();

        Invoice there = reissue(again(home).toBuyer(IN_VIENNA).deliveredTo(VIENNA));
        Invoice back = reissue(again(there).toBuyer(IN_BERLIN).deliveredTo(BERLIN));

        assertDue(home, "214.20", AT_19, AT_19);
        assertDue(there, "180.00", OWED_THERE, SUPPLIED_THERE);
        assertDue(back, "214.20", AT_19, AT_19);
        assertThat(lastNote(home).totals()).isEqualTo(home.totals());
        assertThat(lastNote(there).totals()).isEqualTo(there.totals());
        assertThat(back.lines()).isEqualTo(home.lines());
    }

    @Test
    @Rule("PAY-8")
    void chargesABuyerWhoseIdNobodyChecked() {
        bill(IN_VIENNA);
        valid();
        Invoice own = anInvoice();

        Invoice other = reissue(again(own).toBuyer(NAMED_IN_VIENNA.withTaxNumber("VAT", "ATU99999999")));
        Invoice back = reissue(again(other).toBuyer(IN_VIENNA));

        assertDue(own, "80.00", OWED_THERE);
        assertDue(other, "95.20", AT_19);
        assertDue(back, "80.00", OWED_THERE);
    }

    @Test
    @Rule("PAY-8")
    void countsTheChecksOfNow() {
        bill(IN_VIENNA);
        valid();
        Invoice owed = anInvoice();
        Invoice carried = anInvoice();
        bill(NAMED_IN_VIENNA);

        Invoice kept = reissue(again(carried).withPurchaseOrder("PO-1"));
        Invoice renamed = reissue(again(kept).toBuyer(IN_VIENNA.withTradeName("Ann's")));
        bill(IN_VIENNA);
        invalid();
        Invoice charged = reissue(again(owed).withPurchaseOrder("PO-2"));
        bill(NAMED_IN_VIENNA);
        Invoice charging = reissue(again(charged));

        assertDue(kept, "80.00", OWED_THERE);
        assertThat(kept.lines()).isEqualTo(carried.lines());
        assertDue(renamed, "80.00", OWED_THERE);
        assertDue(charged, "95.20", AT_19);
        assertDue(charging, "95.20", AT_19);
    }

    @Test
    void taxesGoodsWhereTheyArriveNow() {
        bill(IN_BERLIN);
        Invoice home = invoiceOver(PlaceOrder.of(chair.id(), 1).and(cleaning.id(), 1));

        Invoice there = reissue(again(home).deliveredTo(VIENNA));
        Invoice abroad = reissue(again(there).deliveredTo(DeliverTo.of("Quai 1", "8001", "Zürich", "CH")));

        assertDue(home, "154.70", AT_19, AT_19);
        assertDue(there, "155.20", AUSTRIAN, AT_19);
        assertDue(abroad, "145.20", TaxDecision.export("DE"), AT_19);
        assertThat(abroad.lines().get(1)).isEqualTo(home.lines().get(1));
    }

    @Test
    void staysAtTheTaxPointOfBeforeUnlessStaffStateAnother() {
        Invoice first = anInvoice();
        clock.set(JANUARY);

        Invoice second = reissue(again(first).withPurchaseOrder("PO-1"));
        Invoice third = reissue(again(second).withContract("C-1"));

        for (Invoice next : List.of(second, third)) {
            assertThat(taxPoint(next)).isEqualTo(TODAY);
            assertThat(next.lines()).isEqualTo(first.lines());
            assertThat(next.totals()).isEqualTo(first.totals());
        }
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).isEmpty();
        Invoice later = reissue(again(third).supplied(NEW_YEAR));
        Invoice earlier = reissue(again(later).supplied(TODAY, TODAY.plusDays(1)));
        Invoice toCome = reissue(again(earlier).supplied(LocalDate.of(2027, 3, 1)));
        assertDue(later, "96.80", AT_21);
        assertDue(earlier, "95.20", AT_19);
        assertDue(toCome, "96.80", AT_21);
        assertThat(taxPoint(toCome)).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void takesADayBeforeTheOrderWasPlacedWhereStaffStateIt() {
        Invoice first = anInvoice();
        clock.set(JANUARY);

        Invoice second = reissue(again(first).supplied(CHRISTMAS_EVE));
        Invoice third = reissue(again(second).withPurchaseOrder("PO-1"));

        assertDue(second, "92.80", AT_16);
        assertThat(third.lines()).isEqualTo(second.lines());
        assertThat(third.totals()).isEqualTo(second.totals());
    }

    /** What a customer said of the past has no rate of the past. */
    @Test
    void asksForADayOfThePastThatWouldChangeTheTaxOfAnotherBuyer() {
        Invoice first = invoiceOver(PlaceOrder.of(cleaning.id(), 1)
                .described(OrderDescription.none().supplied(CHRISTMAS_EVE)));
        bill(IN_VIENNA);
        valid();

        Invoice same = reissue(again(first).withPurchaseOrder("PO-1"));
        assertRefused(SUPPLY_DAY_REQUIRED, vc, again(same).toBuyer(IN_VIENNA));
        Invoice named = reissue(again(same).toBuyer(IN_BERLIN)); // for whom that day changes as much as for nobody
        Invoice there = reissue(again(named).toBuyer(IN_VIENNA).supplied(CHRISTMAS_EVE));
        Invoice renamed = reissue(again(there).toBuyer(IN_VIENNA.withTradeName("Ann's")));

        assertDue(same, "95.20", AT_19);
        assertDue(named, "95.20", AT_19);
        assertDue(there, "80.00", OWED_THERE);
        assertThat(renamed.lines()).isEqualTo(there.lines());
        assertRefused(SUPPLY_DAY_REQUIRED, vc, again(renamed).toBuyer(IN_BERLIN));
        assertDue(reissue(again(renamed).toBuyer(IN_BERLIN).supplied(CHRISTMAS_EVE)), "92.80", AT_16);
    }

    @Test
    @Rule("EVT-1")
    void takesARuleThatWasPutRightAndTellsItOnce() {
        VisionCraft wrong = taxing(TaxSettings.by(TaxTable.read(COLUMNS + "DE,*,,,,S,7,,,\n")));
        Invoice first = invoiceOver(wrong, PlaceOrder.of(cleaning.id(), 1).and(windows.id(), 3));
        events.clear();

        Invoice next = reissue(again(first));
        Invoice after = reissue(again(next));

        assertDue(first, "117.70", AT_7, AT_7);
        assertDue(next, "127.30", AT_19, AT_7);
        assertThat(after.lines()).isEqualTo(next.lines());
        assertThat(events.types().subList(0, 4))
                .containsExactly("credit-note.issued", "invoice.tax-changed", "invoice.issued", "invoice.reissued");
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).singleElement().satisfies(event -> {
            assertThat(event.aggregateId()).isEqualTo(next.id().value());
            assertThat(event.data())
                    .containsEntry("taxPoint", "2026-12-30")
                    .containsEntry("taxBefore", "7.70")
                    .containsEntry("payableBefore", "117.70")
                    .containsEntry("tax", "17.30")
                    .containsEntry("payable", "127.30");
        });
        assertThat(next.lines().get(1)).isEqualTo(first.lines().get(1));
        assertThat(next.lines()).extracting(InvoiceLine::net).containsExactly(eur("80.00"), eur("30.00"));
    }

    @Test
    @Rule({"GEN-3", "GEN-5"})
    void refusesWhatNobodyOrNobodySoundAnswers() {
        bill(IN_BERLIN);
        Invoice first = anInvoice();
        TaxPolicy reverse = question -> TaxDecision.reverseCharge("AT");
        TaxPolicy goods = question -> TaxDecision.intraCommunity("FR");

        assertRefused(NO_TAX_RULE, taxing(TaxSettings.by(TaxTable.read(COLUMNS + "AT,*,,,,S,20,,,\n"))), again(first));
        assertRefused(BUYER_NOT_CONFIRMED, taxing(TaxSettings.by(reverse)), again(first));
        bill(IN_VIENNA);
        valid();
        assertRefused(
                CLASS_NOT_GOODS, taxing(TaxSettings.by(goods)), again(first).toBuyer(IN_VIENNA));

        assertDue(reissue(again(first)), "95.20", AT_19);
    }

    @Test
    @Rule({"GEN-3", "GEN-5"})
    void makesNoSimplifiedInvoiceAcrossBordersOrAboveTheLimit() {
        Invoice first = anInvoice();
        VisionCraft exporting = taxing(TaxSettings.by(question -> TaxDecision.export("DE")));
        VisionCraft limited = standIns.builder(persistence, issuer())
                .tax(TAX)
                .invoicing(InvoicingPolicy.standard().limitingSimplifiedInvoices("96.00", "EUR"))
                .build();

        assertRefused(BILLING_PROFILE_REQUIRED, exporting, again(first));
        assertRefused(BILLING_PROFILE_REQUIRED, limited, again(first).supplied(NEW_YEAR));

        Invoice named = limited.invoices()
                .reissue(clerk(), again(first).supplied(NEW_YEAR).toBuyer(IN_BERLIN));
        assertDue(named, "96.80", AT_21);
    }

    @Test
    @Rule({"GEN-3", "GEN-5"})
    void refusesAStandardDocumentWithoutDayPlaceOrIds() {
        VisionCraft standard = taxing(TAX.forStandardDocuments());
        Party bare = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
        VisionCraft nameless = selling(bare, TAX.forStandardDocuments());
        bill(IN_VIENNA);
        Invoice first = invoiceOver(standard, PlaceOrder.of(chair.id(), 1));
        valid();

        assertRefused(DELIVERY_PLACE_REQUIRED, standard, again(first));
        assertRefused(SUPPLY_DAY_REQUIRED, standard, again(first).deliveredTo(VIENNA));
        assertRefused(
                SELLER_NOT_IDENTIFIED,
                nameless,
                again(first).deliveredTo(VIENNA).supplied(TODAY));
        assertRefused(SELLER_NOT_IDENTIFIED, nameless, again(first).toBuyer(IN_BERLIN));

        Invoice bareOfBoth = reissue(again(first));
        assertDue(bareOfBoth, "50.00", SUPPLIED_THERE);
        assertRefused(DELIVERY_PLACE_REQUIRED, standard, again(bareOfBoth));
        assertRefused(SUPPLY_DAY_REQUIRED, standard, again(bareOfBoth).deliveredTo(VIENNA));
        Invoice next = standard.invoices()
                .reissue(clerk(), again(bareOfBoth).deliveredTo(VIENNA).supplied(TODAY));
        assertDue(next, "50.00", SUPPLIED_THERE);
    }

    @Test
    @Rule({"GEN-3", "GEN-5"})
    void wantsARegistrationOfABuyerWhoOwesTheTaxAndHasNoVatId() {
        Party sydney = Party.of("Seller Pty Ltd", Address.of("A street", "1", "Sydney", "AU"))
                .withTaxId("GST", "1")
                .withTaxNumber("1")
                .withRegistration("", "ACN 1");
        BillingProfile auckland = BillingProfile.of("Buyer Ltd", "B street", "1", "Auckland", "NZ")
                .withTaxNumber("GST", "2");
        VisionCraft there = selling(
                sydney,
                TaxSettings.by(question -> question.confirmedBusiness()
                                ? TaxDecision.reverseCharge(question.arrivalCountry())
                                : TaxDecision.charged("AU", TaxRate.of("10")))
                        .forStandardDocuments());
        Invoice first = invoiceOver(there, PlaceOrder.of(cleaning.id(), 1));
        bill(auckland);
        vc.users().recordTaxIdCheck(people.admin(), RecordTaxIdCheck.valid(customer.id(), "GST", "2", "Register"));

        assertRefused(BUYER_NOT_IDENTIFIED, there, again(first).toBuyer(auckland));

        BillingProfile registered = auckland.withRegistration("", "NZBN 3");
        Invoice next = there.invoices().reissue(clerk(), again(first).toBuyer(registered));
        assertDue(next, "80.00", TaxDecision.reverseCharge("NZ"));
        assertRefused(BUYER_NOT_IDENTIFIED, there, again(next).toBuyer(auckland));
    }

    @Test
    @Rule({"GEN-5", "MON-8"})
    void refusesATaxThatNobodyCanExchange() {
        catalog.aPrice(cleaning.id(), "80.00", "USD");
        VisionCraft untaxed = taxing(TaxSettings.by(question -> TaxDecision.outOfScope()));
        Invoice first = invoiceOver(untaxed, PlaceOrder.of(cleaning.id(), 1).in("USD"));

        assertRefused(NO_EXCHANGE_RATE, vc, again(first));
    }

    /** Nobody can be asked about the tax of its lines for another. */
    @Test
    @Rule({"PAY-8", "ORD-1"})
    void keepsBuyerAndPlaceWhereATaxClassIsGone() {
        bill(IN_VIENNA);
        valid();
        Invoice first = invoiceOver(PlaceOrder.of(chair.id(), 1)
                .described(OrderDescription.none().deliveredTo(VIENNA).supplied(TODAY)));
        VisionCraft without = taxing(TaxSettings.by(TaxTable.read(COLUMNS + "DE,*,,,,S,19,,,\n")));

        assertDue(first, "50.00", SUPPLIED_THERE);
        assertRefused(BUYER_DECIDES_TAX, without, again(first).toBuyer(IN_BERLIN));
        assertRefused(BUYER_DECIDES_TAX, without, again(first).toBuyer(NAMED_IN_VIENNA));
        assertRefused(BUYER_DECIDES_TAX, without, again(first).deliveredTo(BERLIN));

        assertDue(without.invoices().reissue(clerk(), again(first).withPurchaseOrder("PO-1")), "50.00", SUPPLIED_THERE);
    }

    /** Who only lives in another street changes no tax, whatever the law of the day was. */
    @Test
    @Rule("TAX-1")
    void letsABuyerMoveWhereTheDayOfThePastIsNotStated() {
        bill(IN_BERLIN);
        Invoice first = invoiceOver(PlaceOrder.of(cleaning.id(), 1)
                .described(OrderDescription.none().supplied(CHRISTMAS_EVE)));
        BillingProfile moved = BillingProfile.of("Ann", "Allee 2", "10115", "Berlin", "DE");

        assertDue(first, "95.20", AT_19);
        assertDue(reissue(again(first).toBuyer(moved)), "95.20", AT_19);
    }

    @Test
    @Rule("MON-8")
    void keepsTheRateOfItsDayWhereItIsNotKnownAnyMore() {
        catalog.aPrice(cleaning.id(), "100.00", "USD");
        ReplaceableRates rates = ReplaceableRates.of(
                ExchangeRateTable.of(List.of(ExchangeRate.of("EUR", "USD", "1.1", LocalDate.of(2026, 12, 30), "ECB"))));
        VisionCraft shop = taxing(TAX.exchangingBy(rates));
        Invoice first = invoiceOver(shop, PlaceOrder.of(cleaning.id(), 1).in("USD"));
        rates.replaceBy(
                ExchangeRateTable.of(List.of(ExchangeRate.of("EUR", "USD", "1.2", LocalDate.of(2027, 3, 1), "ECB"))));

        Invoice next = shop.invoices().reissue(clerk(), again(first).withPurchaseOrder("PO-1"));

        assertThat(next.foreignTax()).isNotNull().isEqualTo(first.foreignTax());
        assertRefused(NO_EXCHANGE_RATE, shop, again(next).supplied(TODAY.minusDays(2)));
    }
}
