package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.BILLING_PROFILE_REQUIRED;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_ISSUED;
import static io.visioncraft.billing.BillingCodes.SUPPLY_DAY_REQUIRED;
import static io.visioncraft.tax.TaxCodes.DOCUMENT_TOO_LARGE;
import static io.visioncraft.tax.TaxCodes.EXCHANGE_RATES_UNAVAILABLE;
import static io.visioncraft.tax.TaxCodes.NO_EXCHANGE_RATE;
import static io.visioncraft.tax.TaxCodes.TAX_POLICY_UNAVAILABLE;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.tax.ExchangeRateTable;
import io.visioncraft.tax.ExchangeRates;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.ReplaceableRates;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Drafts where they meet what else documents have to do with, on every store: tax in another currency, documents of EN 16931,
 * limits of simplified invoices, payments. Cleaning costs 100.00 USD too, and the bank publishes dollars on Monday, which is
 * today, and on Tuesday.
 */
@Rule("INV-4")
public abstract class DraftCrossingSuite extends DraftsSuite {

    private static final ExchangeRate ON_MONDAY = ExchangeRate.of("EUR", "USD", "1.0869", TODAY, "ECB");
    private static final ExchangeRate ON_TUESDAY = ExchangeRate.of("EUR", "USD", "1.1", TODAY.plusDays(1), "ECB");
    private static final ExchangeRateTable TABLE = ExchangeRateTable.of(List.of(ON_MONDAY, ON_TUESDAY));
    private static final FlatRateTax TAX = FlatRateTax.of("19", "7");
    private static final TaxClass GOODS = TaxClass.of("GOODS").supplying(SupplyKind.GOODS);

    private final ReplaceableRates rates = ReplaceableRates.of(TABLE);

    private @Nullable Service goods;

    DraftCrossingSuite() {}

    @Override
    void configure(VisionCraft.Builder builder) {
        super.configure(builder);
        builder.tax(TaxSettings.by(TAX).with(GOODS).exchangingBy(rates));
    }

    @BeforeEach
    void beginWithAPriceInDollars() {
        catalog.aPrice(cleaning.id(), "100.00", "USD");
        events.clear();
    }

    // tax in another currency

    @Test
    @Rule("MON-8")
    void takesTheRateOfTheDayOnWhichADraftIsIssued() {
        Order order = vc.orders().place(ann, dollars());
        assertThat(invoiceOf(order).foreignTax()).isNull();
        clock.advance(Duration.ofDays(1));

        InvoicePreview preview = vc.invoices().preview(ann, order.id());
        vc.invoices().issueDrafts(desk, ALL);

        assertThat(invoiceOf(order).foreignTax()).isEqualTo(new ForeignTax(ON_TUESDAY, eur("17.27"))); // 19 / 1.1
        assertThat(preview).isEqualTo(InvoicePreview.of(invoiceOf(order)));
        assertThat(preview.foreignTax()).isEqualTo(invoiceOf(order).foreignTax());
    }

    @Test
    @Rule({"MON-8", "GEN-5"})
    void leavesADraftWithoutARateAndIssuesTheOthersWithoutAGap() {
        Order dollars = vc.orders().place(ann, dollars());
        Order euros = placed(vc);
        Invoice draft = invoiceOf(dollars);

        rates.replaceBy(ExchangeRates.none());
        assertRejected(NO_EXCHANGE_RATE, () -> vc.invoices().issue(desk, IssueInvoice.of(draft.id())));
        assertRejected(NO_EXCHANGE_RATE, () -> vc.invoices().preview(ann, dollars.id()));
        IssuedDrafts first = vc.invoices().issueDrafts(desk, ALL);
        rates.replaceBy((from, into, day) -> {
            throw new IllegalStateException("no file");
        });
        assertRejected(EXCHANGE_RATES_UNAVAILABLE, () -> vc.invoices().issue(desk, IssueInvoice.of(draft.id())));
        assertRejected(EXCHANGE_RATES_UNAVAILABLE, () -> vc.invoices().preview(ann, dollars.id()));
        IssuedDrafts second = vc.invoices().issueDrafts(desk, ALL);

        assertThat(first.issued()).extracting(DraftsSuite::numberOf).isEqualTo(numbers(1, 1));
        assertThat(first.refused()).containsExactly(refused(draft, NO_EXCHANGE_RATE));
        assertThat(second.issued()).isEmpty();
        assertThat(second.refused()).containsExactly(refused(draft, EXCHANGE_RATES_UNAVAILABLE));
        assertThat(invoiceOf(dollars)).isEqualTo(draft);
        assertThat(invoiceOf(euros).number()).isEqualTo("INV-2026-000001");
        rates.replaceBy(TABLE);
        vc.invoices().issueDrafts(desk, ALL);
        assertThat(invoiceOf(dollars).number()).isEqualTo("INV-2026-000002");
        assertThat(invoiceOf(dollars).foreignTax()).isEqualTo(new ForeignTax(ON_MONDAY, eur("17.48")));
    }

    /** A policy that fails for one class of service holds up no other draft. */
    @Test
    @Rule({"TAX-1", "INV-4", "GEN-5"})
    void leavesADraftWhoseTaxPolicyFailsAndIssuesTheOthers() {
        Order reduced = vc.orders().place(ann, PlaceOrder.of(windows.id(), 1));
        Order whole = placed(vc);
        Invoice draft = invoiceOf(reduced);
        VisionCraft failing = standIns.builder(persistence, issuer())
                .invoicing(DEFERRED)
                .tax(TaxSettings.by(question -> {
                    if (question.taxClass().code().equals(TaxClassCode.STANDARD)) {
                        return TAX.decide(question);
                    }
                    throw new IllegalStateException("no table");
                }))
                .build();

        assertRejected(TAX_POLICY_UNAVAILABLE, () -> failing.invoices().issue(desk, IssueInvoice.of(draft.id())));
        IssuedDrafts issued = failing.invoices().issueDrafts(desk, ALL);

        assertThat(issued.refused()).containsExactly(refused(draft, TAX_POLICY_UNAVAILABLE));
        assertThat(invoiceOf(whole).number()).isEqualTo("INV-2026-000001");
        assertThat(invoiceOf(reduced)).isEqualTo(draft);
    }

    @Test
    @Rule({"MON-7", "MON-8"})
    void leavesADraftWhoseTaxIsTooLargeInTheIssuersCurrency() {
        rates.replaceBy(FixedRates.of("EUR", "USD", "1000"));
        PlaceOrder large = PlaceOrder.of(
                        List.of(OrderItem.of(cleaning.id(), 1_000).stating("10000000", "USD", "Agreed")))
                .forCustomer(customer.id())
                .in("USD");
        Invoice draft = invoiceOf(vc.orders().place(STAFF, large));
        placed(vc);
        rates.replaceBy(FixedRates.of("EUR", "USD", "0.0000000001"));

        assertRejected(DOCUMENT_TOO_LARGE, () -> vc.invoices().issue(desk, IssueInvoice.of(draft.id())));
        IssuedDrafts issued = vc.invoices().issueDrafts(desk, ALL);

        assertThat(issued.refused()).containsExactly(refused(draft, DOCUMENT_TOO_LARGE));
        assertThat(issuedNumbers()).isEqualTo(numbers(1, 1));
    }

    @Test
    @Rule({"MON-8", "INV-2"})
    void previewsTheTaxInTheIssuersCurrencyOfAnOrderThatHasNoDraftYet() {
        VisionCraft late = with(InvoicingPolicy.standard().when(InvoiceTrigger.CONFIRMED), TAX);
        Order order = late.orders().place(ann, dollars());
        clock.advance(Duration.ofDays(1));

        assertThat(late.invoices().preview(ann, order.id()).foreignTax())
                .isEqualTo(new ForeignTax(ON_TUESDAY, eur("17.27")));
        rates.replaceBy(ExchangeRates.none());
        assertRejected(NO_EXCHANGE_RATE, () -> late.invoices().preview(ann, order.id()));
        assertThat(late.invoices().findByOrder(clerk(), order.id())).isEmpty();
    }

    @Test
    @Rule({"INV-5", "MON-4", "MON-8"})
    void creditsByAmountAtTheRateOfTheInvoiceAndToItsLastCent() {
        Order order = vc.orders().place(ann, dollars());
        vc.invoices().issueDrafts(desk, ALL);
        Invoice invoice = invoiceOf(order);
        rates.replaceBy(ExchangeRates.none());

        List<CreditNote> notes = new ArrayList<>();
        for (String amount : List.of("0.01", "33.33", "33.33")) {
            CreditInvoice part = CreditInvoice.part(invoice.id(), "Late").amount(amount, "USD");
            notes.add(vc.invoices().credit(clerk(), part));
        }
        notes.add(vc.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "The rest")));

        assertThat(notes)
                .extracting(CreditNote::foreignTax)
                .filteredOn(Objects::nonNull)
                .allSatisfy(
                        tax -> assertThat(Objects.requireNonNull(tax).rate()).isEqualTo(ON_MONDAY));
        assertThat(Money.total(
                        eur("0").currency(),
                        notes.stream()
                                .map(CreditNote::foreignTax)
                                .filter(Objects::nonNull)
                                .map(ForeignTax::tax)
                                .toList()))
                .isEqualTo(eur("17.48"));
        assertThat(notes.get(0).foreignTax()).as("a cent holds no tax").isNull();
    }

    // documents of EN 16931

    @Test
    @Rule("INV-2")
    void issuesADraftWithoutADayOfSupplyUnlessTheHostWantsDocumentsOfTheStandard() {
        beginWithGoodsAndAFirm();
        VisionCraft loose = within(DEFERRED, false);
        VisionCraft strict = within(DEFERRED, true);
        Invoice first = invoiceOf(supplyWithoutADay(loose));
        Invoice second = invoiceOf(supplyWithoutADay(loose));
        Invoice plain = invoiceOf(placed(vc));

        assertRejected(SUPPLY_DAY_REQUIRED, () -> strict.invoices().issue(desk, IssueInvoice.of(first.id())));
        assertRejected(SUPPLY_DAY_REQUIRED, () -> strict.invoices().preview(clerk(), first.order()));
        IssuedDrafts some = strict.invoices().issueDrafts(desk, ALL);
        IssuedDrafts rest = loose.invoices().issueDrafts(desk, ALL);

        assertThat(some.refused())
                .containsExactly(refused(first, SUPPLY_DAY_REQUIRED), refused(second, SUPPLY_DAY_REQUIRED));
        assertThat(some.issued()).extracting(one -> one.id()).containsExactly(plain.id());
        assertThat(rest.issued()).extracting(DraftsSuite::numberOf).isEqualTo(numbers(2, 3));
    }

    @Test
    @Rule({"INV-2", "ORD-5"})
    void issuesADraftOnceItsOrderHasADayOfSupply() {
        beginWithGoodsAndAFirm();
        VisionCraft strict = within(DEFERRED, true);
        Order order = supplyWithoutADay(within(DEFERRED, false));
        Invoice draft = invoiceOf(order);
        assertRejected(SUPPLY_DAY_REQUIRED, () -> strict.invoices().issue(desk, IssueInvoice.of(draft.id())));
        assertThat(invoiceOf(order)).isEqualTo(draft);

        started(strict, order);
        strict.orders().complete(STAFF, CompleteOrder.of(order.id()).supplied(SupplyStatement.on(TODAY)));

        assertThat(strict.invoices()
                        .issue(desk, IssueInvoice.of(draft.id()))
                        .references()
                        .supplyUntil())
                .isEqualTo(TODAY);
    }

    /** Goods are an intra-community supply. */
    private VisionCraft within(InvoicingPolicy policy, boolean standard) {
        TaxSettings settings = TaxSettings.by(question -> question.taxClass().supply() == SupplyKind.GOODS
                        ? TaxDecision.intraCommunity("DE")
                        : TAX.decide(question))
                .with(GOODS);
        return standIns.builder(persistence, issuer())
                .tax(standard ? settings.forStandardDocuments() : settings)
                .invoicing(policy)
                .build();
    }

    private Order supplyWithoutADay(VisionCraft loose) {
        return loose.orders()
                .place(ann, PlaceOrder.of(Objects.requireNonNull(goods).id(), 1));
    }

    /** Somebody in another member state whose VAT id is checked. */
    private void beginWithGoodsAndAFirm() {
        goods = catalog.anActive(
                CreateService.of("CHAIR", "Chair", catalog.aCategory().id()).taxed(TaxClassCode.of("GOODS")));
        catalog.aPrice(goods.id(), "50.00", "EUR");
        BillingProfile firm =
                BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT").withVatId("ATU12345678");
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(firm));
        vc.users().checkTaxIds(ann, CheckTaxIds.of(customer.id()));
    }

    // simplified invoices

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule("INV-2")
    void limitsSimplifiedInvoicesWhenTheOrderIsPlacedAlsoWhereItBecomesADraft(InvoiceTrigger trigger) {
        VisionCraft limited = with(DEFERRED.when(trigger).limitingSimplifiedInvoices("190.40", "EUR"), TAX);

        assertRejected(BILLING_PROFILE_REQUIRED, () -> limited.orders().place(ann, PlaceOrder.of(cleaning.id(), 3)));
        Order order = completed(limited, placed(limited));
        limited.invoices().issueDrafts(desk, ALL);

        assertThat(seenBy(ann)).hasSize(1);
        assertThat(invoiceOf(order).simplified()).isTrue();
        assertThat(invoiceOf(order).totals().due()).isEqualTo(eur("190.40"));
    }

    // payments

    @Test
    @Rule({"PAY-1", "INV-3"})
    void takesMoneyForADraftFromTheMomentItIsIssuedOn() {
        List<InvoiceId> drafts = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            drafts.add(invoiceOf(placed(vc)).id());
        }

        List<Race.Outcome<Object>> outcomes = Race.times(
                7,
                n -> () -> n == 6
                        ? vc.invoices().issueDrafts(desk, ALL)
                        : vc.invoices().recordPayment(clerk(), paying(drafts.get(n))));

        assertThat(outcomes.get(6).succeeded()).isTrue();
        for (int n = 0; n < 6; n++) {
            Money allocated = vc.invoices().receivable(clerk(), drafts.get(n)).allocated();
            if (outcomes.get(n).succeeded()) {
                assertThat(((Payment) outcomes.get(n).answered()).amount()).isEqualTo(allocated);
            } else {
                assertThat(((VisionCraftException)
                                        Objects.requireNonNull(outcomes.get(n).thrown()))
                                .code())
                        .isEqualTo(INVOICE_NOT_ISSUED.value());
                assertThat(allocated.zero()).isTrue();
            }
        }
    }

    @Test
    @Rule("PAY-1")
    void takesNoMoneyForADraftThatCannotBeIssued() {
        Invoice draft = invoiceOf(vc.orders().place(ann, dollars()));
        rates.replaceBy(ExchangeRates.none());
        vc.invoices().issueDrafts(desk, ALL);
        events.clear();

        assertRejected(INVOICE_NOT_ISSUED, () -> vc.invoices().recordPayment(clerk(), paying(draft.id())));

        assertThat(events.all()).isEmpty();
        assertThat(vc.invoices().findPayment(clerk(), "transfer", "r-" + draft.id()))
                .isEmpty();
    }

    private RecordPayment paying(InvoiceId invoice) {
        return RecordPayment.of(invoice, "10.00", "EUR", "transfer", "r-" + invoice, clock.instant());
    }

    // days

    @Test
    @Rule({"GEN-12", "GEN-4"})
    void issuesDraftsThatWereMadeUntilTheLastDayThatAStoreKeeps() {
        placed(vc);
        placed(vc);

        IssuedDrafts first =
                vc.invoices().issueDrafts(desk, IssueDrafts.oldest(1).madeUntil(LocalDate.of(9999, 12, 31)));
        IssuedDrafts second = vc.invoices()
                .issueDrafts(
                        desk,
                        IssueDrafts.oldest(1)
                                .madeUntil(LocalDate.of(9999, 12, 31))
                                .after(first.next()));

        assertThat(first.issued()).hasSize(1);
        assertThat(second.issued()).hasSize(1);
        assertThat(second.more()).isFalse();
        assertThat(vc.invoices().issueDrafts(desk, ALL.madeUntil(LocalDate.of(1, 1, 1))))
                .isEqualTo(new IssuedDrafts(List.of(), List.of(), null));
        for (LocalDate bad :
                List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(0, 12, 31), LocalDate.MAX, LocalDate.MIN)) {
            assertInvalid(
                    KernelCodes.OUT_OF_RANGE, "madeUntil", () -> vc.invoices().issueDrafts(desk, ALL.madeUntil(bad)));
        }
    }

    private VisionCraft with(InvoicingPolicy policy, FlatRateTax tax) {
        return standIns.builder(persistence, issuer())
                .tax(TaxSettings.by(tax).exchangingBy(rates))
                .invoicing(policy)
                .build();
    }

    private PlaceOrder dollars() {
        return PlaceOrder.of(cleaning.id(), 1).in("USD");
    }

    private static IssuedDrafts.Refused refused(Invoice draft, RejectionCode code) {
        return new IssuedDrafts.Refused(draft.id(), draft.order(), code.value());
    }
}
