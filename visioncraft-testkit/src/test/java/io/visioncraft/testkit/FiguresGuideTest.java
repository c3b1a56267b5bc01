package io.visioncraft.testkit;

import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.FigureStep;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tax.TaxSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the guide on figures shows. */
class FiguresGuideTest {

    private final InMemoryVisionCraft test =
            InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(FlatRateTax.of("19", "7"))));
    private final VisionCraft vc = test.vc();
    private final Caller staff = as(test.givenAMemberOfStaff());
    private final List<String> written = new ArrayList<>();

    @Test
    @Rule({"TAX-2", "GEN-12"})
    void tellTaxAndRevenueOfAPeriod() {
        Invoice invoice = test.fixtures().billing().anInvoiceOf(test.givenACustomer(), 3, "80.00");
        test.clock().advance(Duration.ofDays(30));
        vc.invoices()
                .credit(
                        staff,
                        CreditInvoice.part(invoice.id(), "One was broken")
                                .line(invoice.lines().get(0).orderLine(), 1));

        // begin: tax
        FigurePeriod half = FigurePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        List<TaxFigure> months = vc.figures().tax(staff, half.by(FigureStep.MONTH));
        // end: tax

        assertThat(months)
                .extracting(
                        figure -> figure.span().from(),
                        figure -> figure.invoiced().net(),
                        figure -> figure.credited().net(),
                        figure -> figure.total().tax())
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 1), eur("240.00"), eur("0.00"), eur("45.60")),
                        tuple(LocalDate.of(2026, 4, 1), eur("0.00"), eur("80.00"), eur("-15.20")));

        // begin: revenue
        List<RevenueFigure> revenue = vc.figures().revenue(staff, half);
        Listing<ServiceRevenue> services = vc.figures().revenueByService(staff, half, ListRequest.first());
        Listing<CategoryRevenue> categories = vc.figures().revenueByCategory(staff, half, ListRequest.first());
        // end: revenue

        assertThat(revenue.get(0).total().net()).isEqualTo(eur("160.00"));
        assertThat(services.items()).extracting(ServiceRevenue::net).containsExactly(eur("160.00"));
        assertThat(services.items().get(0).units()).isEqualByComparingTo("2");
        assertThat(categories.items()).extracting(CategoryRevenue::netWithin).containsExactly(eur("160.00"));

        // begin: export
        long rows = Listing.forEach(request -> vc.figures().taxEntries(staff, half, request), this::write);
        // end: export

        assertThat(rows).isEqualTo(2);
        assertThat(written)
                .containsExactly(
                        "380;INV-2026-000001;2026-03-02;DE;S;19;240.00;45.60",
                        "381;CRN-2026-000001;2026-04-01;DE;S;19;-80.00;-15.20");
    }

    @Test
    @Rule("TAX-2")
    void writesNoCountryOutsideTheScopeOfTax() {
        InMemoryVisionCraft untaxed = InMemoryVisionCraft.create();
        untaxed.givenAnIssuedInvoice();
        Caller clerk = as(untaxed.givenAMemberOfStaff());

        FigurePeriod march = FigurePeriod.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        untaxed.vc()
                .figures()
                .taxEntries(clerk, march, ListRequest.first())
                .items()
                .forEach(this::write);

        assertThat(written).containsExactly("380;INV-2026-000001;2026-03-02;;O;0;80.00;0.00");
    }

    // begin: row
    private void write(TaxEntry entry) {
        written.add(String.join(
                ";",
                entry.kind().typeCode(),
                entry.number(),
                entry.accountingDate().toString(),
                Objects.requireNonNullElse(entry.group().decision().country(), ""), // none beside O
                entry.group().decision().code(),
                entry.group().decision().rate().percent().toPlainString(),
                entry.counted().net().amount().toPlainString(),
                entry.counted().tax().amount().toPlainString()));
    }
    // end: row

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
