package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import io.visioncraft.tck.probe.Invariants;
import io.visioncraft.testkit.Rejections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The base of the suites on the tax of an invoice that takes the place of another: a German shop, whose tax is 16 % until
 * Christmas 2026, then 19 %, and from New Year on 21 %. After each test the store keeps its invariants.
 */
abstract class ReissuedTaxCases extends TaxPointCases {

    static final String COLUMNS = "country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason\n";
    static final TaxClass GOODS = TaxClass.of("GOODS").supplying(SupplyKind.GOODS);
    static final TaxSettings TAX = TaxSettings.by(TaxTable.read(COLUMNS + """
                    DE,*,,,2026-12-25,S,16,,,
                    DE,*,,2026-12-25,2027-01-01,S,19,,,
                    DE,*,,2027-01-01,,S,21,,,
                    DE,REDUCED,,,,S,7,,,
                    *,*,UNION_PRIVATE,,,S,19,,,
                    *,*,UNION_BUSINESS,,,AE,0,,,
                    *,GOODS,UNION_BUSINESS,,,K,0,,,
                    AT,GOODS,UNION_PRIVATE,,,S,20,AT,,
                    *,GOODS,ABROAD,,,G,0,,,
                    """)).with(GOODS);

    static final TaxDecision AT_7 = TaxDecision.charged("DE", TaxRate.of("7"));
    static final TaxDecision AT_16 = TaxDecision.charged("DE", TaxRate.of("16"));
    static final TaxDecision AT_19 = TaxDecision.charged("DE", TaxRate.of("19"));
    static final TaxDecision AT_21 = TaxDecision.charged("DE", TaxRate.of("21"));
    static final TaxDecision OWED_THERE = TaxDecision.reverseCharge("AT");

    static final String VAT = "ATU12345678";
    static final BillingProfile NAMED_IN_VIENNA = BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT");
    static final BillingProfile IN_VIENNA = NAMED_IN_VIENNA.withTaxNumber("VAT", VAT);
    static final DeliverTo BERLIN = DeliverTo.of("Allee 1", "10115", "Berlin", "DE");
    static final BillingProfile IN_BERLIN = BillingProfile.of("Ann", "Allee 1", "10115", "Berlin", "DE");
    static final DeliverTo VIENNA = DeliverTo.of("Graben 1", "1010", "Wien", "AT");
    static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    static final LocalDate TODAY = LocalDate.of(2026, 12, 30);

    private static final Caller CHECKING = Caller.system("desk", "user:check-tax-id:any");

    /** At 50.00 EUR, of the class of goods. */
    Service chair;

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TAX);
    }

    @BeforeEach
    final void beginWithGoods() {
        chair = catalog.anActive(
                CreateService.of("CHAIR", "Chair", catalog.aCategory().id()).taxed(GOODS.code()));
        catalog.aPrice(chair.id(), "50.00", "EUR");
        events.clear();
    }

    @AfterEach
    final void endWithAStoreInOrder() {
        Invariants.of(persistence, issuer().currency()).check();
    }

    /** Another library over the same store, which taxes by other rules. */
    final VisionCraft taxing(TaxSettings settings) {
        return standIns.builder(persistence, issuer()).tax(settings).build();
    }

    /** Another library over the same store, which sells in another name. */
    final VisionCraft selling(Party seller, TaxSettings settings) {
        Issuer issuer = new Issuer(seller, issuer().zone(), issuer().currency(), 14).withKey(issuer().key());
        return standIns.builder(persistence, issuer).tax(settings).build();
    }

    final Invoice invoiceOver(PlaceOrder command) {
        return invoiceOver(vc, command);
    }

    final Invoice invoiceOver(VisionCraft shop, PlaceOrder command) {
        return invoiceOf(shop.orders().place(ann, command));
    }

    /** At 80.00 EUR. */
    final Invoice anInvoice() {
        return invoiceOver(PlaceOrder.of(cleaning.id(), 1));
    }

    static ReissueInvoice again(Invoice invoice) {
        return ReissueInvoice.of(invoice.id());
    }

    final Invoice reissue(ReissueInvoice command) {
        return vc.invoices().reissue(clerk(), command);
    }

    final void bill(BillingProfile profile) {
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(profile));
    }

    final void valid() {
        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.valid(customer.id(), "VAT", VAT, "Letter"));
    }

    final void invalid() {
        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.invalid(customer.id(), "VAT", VAT, "Letter"));
    }

    static LocalDate taxPoint(Invoice invoice) {
        return Objects.requireNonNull(invoice.issue()).taxPoint();
    }

    static void assertDue(Invoice invoice, String due, TaxDecision... decisions) {
        assertThat(decisions(invoice)).containsExactly(decisions);
        assertThat(invoice.totals().due()).isEqualTo(eur(due));
    }

    /** The note that took back an invoice takes back its tax, whatever the next one has. */
    final CreditNote lastNote(Invoice of) {
        List<CreditNote> notes = vc.invoices().creditNotes(clerk(), of.id());
        CreditNote last = notes.get(notes.size() - 1);
        assertThat(of.lines())
                .extracting(InvoiceLine::tax)
                .containsAll(last.lines().stream().map(line -> line.tax()).toList());
        return last;
    }

    /** Refused, and nothing of the order's documents, money or events has changed. */
    final void assertRefused(RejectionCode code, VisionCraft shop, ReissueInvoice command) {
        Order order = vc.orders()
                .get(STAFF, vc.invoices().get(clerk(), command.invoice()).order());
        List<Object> before = all(order);

        Rejections.assertRejected(code, () -> shop.invoices().reissue(clerk(), command));

        assertThat(all(order)).isEqualTo(before);
    }

    private List<Object> all(Order order) {
        List<Object> all = new ArrayList<>();
        all.add(vc.orders().get(STAFF, order.id()));
        for (Invoice invoice : vc.invoices().ofOrder(clerk(), order.id())) {
            all.add(invoice);
            all.add(vc.invoices().receivable(clerk(), invoice.id()));
            all.add(vc.invoices().creditNotes(clerk(), invoice.id()));
            all.add(vc.invoices().payments(clerk(), invoice.id(), ListRequest.first()));
        }
        all.add(vc.invoices().findByOrder(clerk(), order.id()));
        all.add(List.copyOf(events.all()));
        return all;
    }
}
