package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.FigureStep;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.StatedTax;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.billing.TaxedAmount;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.DeleteCategoryMoving;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tck.probe.PlainFigures;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tax and revenue of a period, on every store. Cleaning costs 80.00 EUR and is taxed at 19 %, windows 10.00 EUR at 7 %; a
 * business of another country owes the tax itself, and lessons are exempt. It is the second of March 2026.
 */
@Rule("TAX-2")
abstract class FiguresSuite extends OrderingSuite {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final FigurePeriod YEAR = FigurePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final TaxClass LESSONS = TaxClass.of("LESSONS").exempt("VATEX-EU-132", "Exempt under article 132");

    private static TaxDecision decided(TaxQuestion question) {
        if (question.taxClass().exemption() != null) {
            return TaxDecision.exempt(
                    question.sellerCountry(), question.taxClass().exemption());
        }
        return !question.buyerCountry().equals(question.sellerCountry()) && question.confirmedBusiness()
                ? TaxDecision.reverseCharge(question.buyerCountry())
                : FlatRateTax.of("19", "7").decide(question);
    }

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(FiguresSuite::decided).with(LESSONS).exchangingBy(FixedRates.toEuro()));
    }

    // tax

    @Test
    void countsAnInvoiceByItsTaxPointAndACreditNoteByItsDateOfIssue() {
        Invoice supplied = suppliedOn(LocalDate.of(2026, 1, 31));
        suppliedOn(LocalDate.of(2026, 2, 1));
        invoice(PlaceOrder.of(cleaning.id(), 1));
        clock.set(Instant.parse("2026-04-01T12:00:00Z"));
        vc.invoices().credit(clerk(), CreditInvoice.part(supplied.id(), "Late").amount("20.00", "EUR"));

        assertThat(vc.figures().tax(clerk(), YEAR.by(FigureStep.MONTH)))
                .extracting(figure -> figure.span().from(), TaxFigure::invoiced, TaxFigure::credited)
                .containsExactly(
                        tuple(LocalDate.of(2026, 1, 1), taxed("80.00", "15.20"), taxed("0", "0")),
                        tuple(LocalDate.of(2026, 2, 1), taxed("80.00", "15.20"), taxed("0", "0")),
                        tuple(LocalDate.of(2026, 3, 1), taxed("80.00", "15.20"), taxed("0", "0")),
                        tuple(LocalDate.of(2026, 4, 1), taxed("0", "0"), taxed("20.00", "3.80")));
        assertThat(vc.figures().tax(clerk(), YEAR.by(FigureStep.QUARTER)))
                .extracting(figure -> figure.span().until(), TaxFigure::total)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 31), taxed("240.00", "45.60")),
                        tuple(LocalDate.of(2026, 6, 30), taxed("-20.00", "-3.80")));
        assertThat(vc.figures().tax(clerk(), YEAR))
                .extracting(TaxFigure::total)
                .containsExactly(taxed("220.00", "41.80"));
    }

    @Test
    @Rule("INV-7")
    void countsALateDocumentOnTheFirstOpenDay() {
        vc.invoices().closeBooks(clerk(), CloseBooks.until(TODAY.minusDays(1)));
        suppliedOn(LocalDate.of(2026, 1, 15));

        assertThat(vc.figures().tax(clerk(), FigurePeriod.of(LocalDate.of(2026, 1, 1), TODAY.minusDays(1))))
                .isEmpty();
        assertThat(vc.figures().tax(clerk(), FigurePeriod.of(TODAY, TODAY)))
                .extracting(TaxFigure::total)
                .containsExactly(taxed("80.00", "15.20"));
    }

    @Test
    @Rule("TAX-1")
    void tellsCountriesCodesRatesAndReasonsApart() {
        Service lesson = offered("LESSON", LESSONS);
        invoice(PlaceOrder.of(cleaning.id(), 2).and(windows.id(), 3).and(lesson.id(), 1));
        reverseCharged();
        invoice(PlaceOrder.of(cleaning.id(), 1));

        assertThat(vc.figures().tax(clerk(), YEAR))
                .extracting(
                        TaxFigure::country, TaxFigure::code, TaxFigure::rate, TaxFigure::reasonCode, TaxFigure::total)
                .containsExactly(
                        tuple("AT", "AE", TaxRate.ZERO, "VATEX-EU-AE", taxed("80.00", "0")),
                        tuple("DE", "E", TaxRate.ZERO, "VATEX-EU-132", taxed("50.00", "0")),
                        tuple("DE", "S", TaxRate.of("7"), null, taxed("30.00", "2.10")),
                        tuple("DE", "S", TaxRate.of("19"), null, taxed("240.00", "45.60")));
    }

    @Test
    @Rule("MON-2")
    void takesNetAndTaxOfGrossPricesAsDocumentsStateThem() {
        gross(cleaning, "0.99");
        Invoice invoice =
                invoice(PlaceOrder.of(cleaning.id(), 1).and(cleaning.id(), 1).and(cleaning.id(), 1));
        vc.invoices().credit(clerk(), CreditInvoice.part(invoice.id(), "Late").amount("1.00", "EUR"));

        TaxFigure figure = vc.figures().tax(clerk(), YEAR).get(0);
        assertThat(figure.invoiced()).isEqualTo(taxed("2.50", "0.47"));
        assertThat(figure.credited()).isEqualTo(taxed("0.84", "0.16"));
        assertThat(services(YEAR)).extracting(ServiceRevenue::net).containsExactly(eur("1.66"));
    }

    @Test
    @Rule("INV-4")
    void countsNeitherDraftsNorInvoicesThatNeverHadANumber() {
        VisionCraft deferring = standIns.builder(persistence, issuer())
                .tax(TaxSettings.by(FiguresSuite::decided).with(LESSONS))
                .invoicing(InvoicingPolicy.standard().deferred())
                .build();
        deferring.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        assertThat(vc.figures().tax(clerk(), YEAR)).isEmpty();
        assertThat(vc.figures().revenue(clerk(), YEAR)).isEmpty();
        assertThat(services(YEAR)).isEmpty();
        assertThat(categories(YEAR)).isEmpty();
        assertThat(entries(YEAR)).isEmpty();
    }

    // revenue

    @Test
    @Rule("MON-8")
    void keepsCurrenciesApartAndAddsUpTheTaxThatIsStatedInTheIssuers() {
        catalog.aPrice(cleaning.id(), "100.00", "USD");
        Invoice dollars = invoice(PlaceOrder.of(cleaning.id(), 1).in("USD"));
        invoice(PlaceOrder.of(cleaning.id(), 3).in("USD"));
        invoice(PlaceOrder.of(cleaning.id(), 1));
        CreditNote note = vc.invoices()
                .credit(clerk(), CreditInvoice.part(dollars.id(), "Late").amount("50.00", "USD"));

        List<RevenueFigure> figures = vc.figures().revenue(clerk(), YEAR);

        assertThat(figures)
                .extracting(
                        figure -> figure.currency().getCurrencyCode(),
                        RevenueFigure::invoices,
                        RevenueFigure::creditNotes,
                        figure -> figure.total().gross())
                .containsExactly(tuple("EUR", 1L, 0L, eur("95.20")), tuple("USD", 2L, 1L, Money.of("416.50", "USD")));
        assertThat(figures.get(0).stated()).isEmpty();
        Money stated = statedIn(dollars.foreignTax()).plus(eur("52.44")).minus(statedIn(note.foreignTax()));
        assertThat(figures.get(1).stated()).containsExactly(new StatedTax(Money.of("66.50", "USD"), stated));
        assertThat(figures.get(1).total().tax()).isEqualTo(Money.of("66.50", "USD"));
    }

    @Test
    void tellsUnitsAndNetOfEachServiceByItsPresentCodeAndName() {
        Invoice invoice = invoice(PlaceOrder.of(cleaning.id(), 5).and(windows.id(), 2));
        vc.invoices()
                .credit(
                        clerk(),
                        CreditInvoice.part(invoice.id(), "Broken")
                                .line(invoice.lines().get(0).orderLine(), 2));
        vc.invoices().credit(clerk(), CreditInvoice.part(invoice.id(), "Late").amount("12.00", "EUR"));
        Caller manager = CatalogFixtures.manager();
        vc.services()
                .change(manager, ChangeService.of(cleaning.id()).coded("ALPHA").named("All clean"));
        vc.services().change(manager, ChangeService.of(windows.id()).per("MTK"));
        vc.services().retire(manager, RetireService.of(cleaning.id()));
        invoice(PlaceOrder.of(windows.id(), 1));

        List<ServiceRevenue> figures = services(YEAR);

        assertThat(figures)
                .extracting(
                        ServiceRevenue::code,
                        ServiceRevenue::name,
                        figure -> figure.unit().value(),
                        figure -> figure.units().toPlainString(),
                        ServiceRevenue::invoiced)
                .containsExactly(
                        tuple("ALPHA", "All clean", cleaning.unit().value(), "3", eur("400.00")),
                        tuple("WIN", "Windows", "HUR", "2", eur("20.00")),
                        tuple("WIN", "Windows", "MTK", "1", eur("10.00")));
        assertThat(figures.stream().map(ServiceRevenue::net).reduce(Money::plus))
                .contains(vc.figures().revenue(clerk(), YEAR).get(0).total().net());
        for (int limit : List.of(1, 2)) {
            assertThat(Listings.all(limit, request -> vc.figures().revenueByService(clerk(), YEAR, request)))
                    .isEqualTo(figures);
        }
    }

    @Test
    @Rule("CAT-4")
    void countsAServiceInTheCategoryWhereItIsNow() {
        Category house = catalog.aCategory("House");
        Category rooms = catalog.aCategoryUnder(house, "Rooms");
        Category kitchen = catalog.aCategoryUnder(rooms, "Kitchen");
        Caller manager = CatalogFixtures.manager();
        vc.services().moveTo(manager, MoveService.to(cleaning.id(), kitchen.id()));
        vc.services().moveTo(manager, MoveService.to(windows.id(), rooms.id()));
        invoice(PlaceOrder.of(cleaning.id(), 1).and(windows.id(), 1));

        assertThat(categories(YEAR))
                .extracting(CategoryRevenue::name, CategoryRevenue::net, CategoryRevenue::netWithin)
                .containsExactly(
                        tuple("House", eur("0.00"), eur("90.00")),
                        tuple("Rooms", eur("10.00"), eur("90.00")),
                        tuple("Kitchen", eur("80.00"), eur("80.00")));

        vc.services().moveTo(manager, MoveService.to(windows.id(), house.id()));
        vc.categories().deleteMoving(manager, DeleteCategoryMoving.to(kitchen.id(), rooms.id()));

        List<CategoryRevenue> after = categories(YEAR);
        assertThat(after)
                .extracting(
                        CategoryRevenue::category,
                        CategoryRevenue::parent,
                        CategoryRevenue::net,
                        CategoryRevenue::netWithin)
                .containsExactly(
                        tuple(house.id(), null, eur("10.00"), eur("90.00")),
                        tuple(rooms.id(), house.id(), eur("80.00"), eur("80.00")));
        assertThat(Listings.all(1, request -> vc.figures().revenueByCategory(clerk(), YEAR, request)))
                .isEqualTo(after);
    }

    // export

    @Test
    @Rule({"GEN-9", "GEN-12"})
    void exportsEntriesThatAddUpToTheTaxOfThePeriod() {
        Service lesson = offered("LESSON", LESSONS);
        for (int n = 0; n < 4; n++) {
            Invoice invoice = invoice(
                    PlaceOrder.of(cleaning.id(), n + 1).and(windows.id(), 2).and(lesson.id(), 1));
            clock.advance(Duration.ofDays(n % 2));
            vc.invoices()
                    .credit(
                            clerk(),
                            n == 0
                                    ? CreditInvoice.whole(invoice.id(), "Never came")
                                    : CreditInvoice.part(invoice.id(), "Late").amount("7.77", "EUR"));
        }
        reverseCharged();

        Map<String, TaxedAmount> sums = new HashMap<>();
        List<TaxEntry> exported = new ArrayList<>();
        long count = Listing.forEach(request -> vc.figures().taxEntries(clerk(), YEAR, request), entry -> {
            exported.add(entry);
            TaxDecision tax = entry.group().decision();
            sums.merge(tax.country() + tax.code() + tax.rate(), entry.counted(), TaxedAmount::plus);
        });

        assertThat(count).isEqualTo(exported.size()).isEqualTo(25);
        for (int limit : List.of(1, 2, 5)) {
            assertThat(Listings.all(limit, request -> vc.figures().taxEntries(clerk(), YEAR, request)))
                    .isEqualTo(exported);
        }
        Map<String, TaxedAmount> figures = new HashMap<>();
        vc.figures()
                .tax(clerk(), YEAR)
                .forEach(figure -> figures.put(figure.country() + figure.code() + figure.rate(), figure.total()));
        assertThat(sums).isEqualTo(figures);
        assertThat(PlainFigures.differences(persistence)).isEmpty();
    }

    @Test
    void showsOfAnEntryWhatTheDocumentSays() {
        Invoice invoice = suppliedOn(LocalDate.of(2026, 2, 27));
        clock.advance(Duration.ofDays(3));
        CreditNote note = vc.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Never came"));

        List<TaxEntry> entries = entries(YEAR);

        assertThat(entries)
                .isEqualTo(List.of(
                        new TaxEntry(
                                FigureKind.INVOICE,
                                invoice.id().value(),
                                invoice.number(),
                                null,
                                TODAY,
                                LocalDate.of(2026, 2, 27),
                                LocalDate.of(2026, 2, 27),
                                customer.id(),
                                invoice.parties().buyer().legalName(),
                                0,
                                invoice.totals().groups().get(0)),
                        new TaxEntry(
                                FigureKind.CREDIT_NOTE,
                                note.id().value(),
                                note.number(),
                                invoice.number(),
                                TODAY.plusDays(3),
                                TODAY.plusDays(3),
                                TODAY.plusDays(3),
                                customer.id(),
                                invoice.parties().buyer().legalName(),
                                0,
                                note.totals().groups().get(0))));
        assertThat(entries)
                .extracting(entry -> entry.kind().typeCode(), TaxEntry::counted)
                .containsExactly(tuple("380", taxed("80.00", "15.20")), tuple("381", taxed("-80.00", "-15.20")));
        assertThat(entries.get(0).toString()).doesNotContain(entries.get(0).buyer());
    }

    // what they are made of

    private List<ServiceRevenue> services(FigurePeriod period) {
        return vc.figures()
                .revenueByService(clerk(), period, ListRequest.first())
                .items();
    }

    private List<CategoryRevenue> categories(FigurePeriod period) {
        return vc.figures()
                .revenueByCategory(clerk(), period, ListRequest.first())
                .items();
    }

    private List<TaxEntry> entries(FigurePeriod period) {
        return vc.figures().taxEntries(clerk(), period, ListRequest.first()).items();
    }

    private Invoice invoice(PlaceOrder command) {
        return invoiceOf(vc.orders().place(ann, command));
    }

    private Invoice suppliedOn(LocalDate day) {
        return invoiceOf(vc.orders()
                .place(
                        STAFF,
                        PlaceOrder.of(cleaning.id(), 1)
                                .forCustomer(customer.id())
                                .described(OrderDescription.none().supplied(day))));
    }

    private Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(clerk(), order.id()).orElseThrow();
    }

    /** Of 80.00 EUR, to a business in Austria. */
    private void reverseCharged() {
        User firm = people.aCustomer();
        Caller caller = Caller.user(firm.id());
        vc.users()
                .changeProfile(
                        caller,
                        ChangeProfile.of(firm.id())
                                .billedTo(BillingProfile.of("Firm", "Graben 1", "1010", "Wien", "AT")
                                        .withTaxNumber("VAT", "ATU12345678")));
        vc.users().checkTaxIds(caller, CheckTaxIds.of(firm.id()));
        vc.orders().place(caller, PlaceOrder.of(cleaning.id(), 1));
    }

    private Service offered(String code, TaxClass taxClass) {
        Service service = catalog.anActive(
                CreateService.of(code, code, catalog.aCategory(code).id()).taxed(taxClass.code()));
        catalog.aPrice(service.id(), "50.00", "EUR");
        return service;
    }

    private static Money statedIn(@Nullable ForeignTax foreign) {
        return Objects.requireNonNull(foreign).tax();
    }

    private static TaxedAmount taxed(String net, String tax) {
        return new TaxedAmount(eur(net), eur(tax));
    }
}
