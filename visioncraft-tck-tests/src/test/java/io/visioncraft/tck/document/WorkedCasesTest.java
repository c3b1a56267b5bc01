package io.visioncraft.tck.document;

import static io.visioncraft.tax.TaxCodes.TAX_GROUPS_NOT_ALLOWED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.InMemoryVisionCraft;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents on which programs have been seen to fail, as people report them: each was computed by hand. They are ordered,
 * invoiced and given back line by line.
 */
@Rule({"MON-2", "MON-3"})
class WorkedCasesTest {

    private static final Caller STAFF =
            Caller.system("staff", "order:place:any", "order:price:any", "invoice:read:any", "invoice:credit:any");

    private static final TaxTable TABLE = TaxTable.read("""
            country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
            DE,STANDARD,,,2026-07-01,S,19,,,
            DE,STANDARD,,2026-07-01,,S,16,,,
            DE,REDUCED,,,,S,7,,,
            DE,TWENTY,,,,S,20,,,
            DE,TEN,,,,S,10,,,
            DE,BUILDING,,,,AE,0,,,
            DE,SCRAP,,,,AE,0,,,
            DE,LESSONS,,,,E,0,,VATEX-EU-132-1I,
            DE,LOANS,,,,E,0,,VATEX-EU-135-1,
            """);

    @ParameterizedTest
    @CsvSource({
        // currency, basis, rounding, lines, net, tax, total
        "EUR, NET,   GROUP, TWENTY 0.03,                                       0.03, 0.01, 0.04",
        "EUR, GROSS, GROUP, TWENTY 0.03,                                       0.03, 0.00, 0.03",
        "EUR, NET,   GROUP, TWENTY 0.03 + TWENTY 0.03 + TWENTY 0.03,           0.09, 0.02, 0.11",
        "EUR, NET,   LINE,  TWENTY 0.03 + TWENTY 0.03 + TWENTY 0.03,           0.09, 0.03, 0.12",
        "EUR, GROSS, GROUP, TWENTY 0.03 + TWENTY 0.03 + TWENTY 0.03,           0.08, 0.01, 0.09",
        "EUR, GROSS, LINE,  TWENTY 0.03 + TWENTY 0.03 + TWENTY 0.03,           0.09, 0.00, 0.09",
        "EUR, NET,   GROUP, STANDARD 9.99 + STANDARD 9.99 + STANDARD 9.99,     29.97, 5.69, 35.66",
        "EUR, NET,   LINE,  STANDARD 9.99 + STANDARD 9.99 + STANDARD 9.99,     29.97, 5.70, 35.67",
        "EUR, GROSS, GROUP, STANDARD 9.99 + STANDARD 9.99 + STANDARD 9.99,     25.18, 4.79, 29.97",
        "EUR, GROSS, LINE,  STANDARD 9.99 + STANDARD 9.99 + STANDARD 9.99,     25.17, 4.80, 29.97",
        "EUR, NET,   GROUP, STANDARD 9.99 + REDUCED 4.99 + STANDARD 0.01,      14.99, 2.25, 17.24",
        "EUR, NET,   LINE,  STANDARD 9.99 + REDUCED 4.99 + STANDARD 0.01,      14.99, 2.25, 17.24",
        "EUR, GROSS, GROUP, STANDARD 9.99 + REDUCED 4.99 + STANDARD 0.01,      13.06, 1.93, 14.99",
        "EUR, GROSS, LINE,  STANDARD 9.99 + REDUCED 4.99 + STANDARD 0.01,      13.06, 1.93, 14.99",
        "JPY, NET,   GROUP, TEN 105 + TEN 105 + TEN 105,                       315, 32, 347",
        "JPY, NET,   LINE,  TEN 105 + TEN 105 + TEN 105,                       315, 33, 348",
        "JPY, GROSS, GROUP, TEN 101 + TEN 101 + TEN 101,                       275, 28, 303",
        "JPY, GROSS, LINE,  TEN 101 + TEN 101 + TEN 101,                       276, 27, 303",
        "KWD, NET,   GROUP, TEN 1.234 + TEN 1.234 + TEN 1.234,                 3.702, 0.370, 4.072",
        "KWD, NET,   LINE,  TEN 1.234 + TEN 1.234 + TEN 1.234,                 3.702, 0.369, 4.071",
        "KWD, GROSS, GROUP, TEN 1.234 + TEN 1.234 + TEN 1.234,                 3.365, 0.337, 3.702",
        "KWD, GROSS, LINE,  TEN 1.234 + TEN 1.234 + TEN 1.234,                 3.366, 0.336, 3.702"
    })
    @Rule({"MON-1", "INV-5"})
    void comeToWhatTheyComeToByHand(
            String currency, String basis, String rounding, String lines, String net, String tax, String total) {
        TaxSettings settings = settings();
        settings = basis.equals("GROSS") ? settings.grossPrices() : settings;
        settings = rounding.equals("LINE") ? settings.roundingEachLine() : settings;
        InMemoryVisionCraft shop = shop(settings);

        Invoice invoice = invoiced(shop, currency, lines.split(" \\+ ", -1));
        List<CreditNote> notes = new ArrayList<>();
        for (OrderLineId line :
                invoice.lines().stream().map(one -> one.orderLine()).toList()) {
            notes.add(shop.vc()
                    .invoices()
                    .credit(STAFF, CreditInvoice.part(invoice.id(), "Back").line(line, 1)));
        }

        assertThat(List.of(
                        invoice.totals().net(),
                        invoice.totals().tax(),
                        invoice.totals().due()))
                .containsExactly(Money.of(net, currency), Money.of(tax, currency), Money.of(total, currency));
        assertThat(StandardRules.broken(
                        Printed.of(invoice), Money.of(net, currency).amount().scale(), true))
                .isEmpty();
        assertThat(notes.stream()
                        .map(CreditNote::totals)
                        .map(DocumentTotals::tax)
                        .reduce(Money::plus))
                .contains(invoice.totals().tax());
        assertThat(notes.stream()
                        .map(CreditNote::totals)
                        .map(DocumentTotals::due)
                        .reduce(Money::plus))
                .contains(invoice.totals().due());
    }

    @ParameterizedTest
    @CsvSource({
        // currency, basis, rounding, lines, credited first, as, then of the first line, net, tax, rest: net, tax
        "EUR, NET,   GROUP, STANDARD 50.00 + STANDARD 25.00, 20.00, NET,   36.67, 6.97, 18.33, 3.48",
        "EUR, NET,   GROUP, STANDARD 50.00 + STANDARD 25.00, 20.00, GROSS, 38.79, 7.37, 19.40, 3.69",
        "EUR, GROSS, GROUP, STANDARD 50.00 + STANDARD 25.00, 20.00, GROSS, 30.81, 5.85, 15.41, 2.93",
        "EUR, GROSS, LINE,  STANDARD 50.00 + STANDARD 25.00, 20.00, NET,   28.69, 5.45, 14.34, 2.72",
        "EUR, NET,   LINE,  STANDARD 50.00 + STANDARD 25.00, 20.00, NET,   36.67, 6.97, 18.33, 3.48",
        "JPY, GROSS, GROUP, TEN 1000 + TEN 500,               100,  GROSS, 848,   85,   425,   42",
        "KWD, NET,   GROUP, TEN 1.234 + TEN 1.234,            1.000, NET,  0.734, 0.074, 0.734, 0.073"
    })
    @Rule({"INV-5", "MON-4"})
    void anAmountLeavesWhatItLeavesByHand(
            String currency,
            String basis,
            String rounding,
            String lines,
            String amount,
            String amountBasis,
            String lineNet,
            String lineTax,
            String restNet,
            String restTax) {
        TaxSettings settings = settings();
        settings = basis.equals("GROSS") ? settings.grossPrices() : settings;
        settings = rounding.equals("LINE") ? settings.roundingEachLine() : settings;
        InMemoryVisionCraft shop = shop(settings);
        Invoice invoice = invoiced(shop, currency, lines.split(" \\+ ", -1));
        CreditInvoice sorry = CreditInvoice.part(invoice.id(), "Sorry").amount(amount, currency);

        CreditNote first =
                shop.vc().invoices().credit(STAFF, amountBasis.equals("GROSS") ? sorry.gross() : sorry.net());
        CreditNote line = shop.vc()
                .invoices()
                .credit(
                        STAFF,
                        CreditInvoice.part(invoice.id(), "Back")
                                .line(invoice.lines().get(0).orderLine(), 1));
        CreditNote rest = shop.vc().invoices().credit(STAFF, CreditInvoice.whole(invoice.id(), "Rest"));

        assertThat(
                        amountBasis.equals("GROSS")
                                ? first.totals().gross()
                                : first.totals().net())
                .isEqualTo(Money.of(amount, currency));
        assertThat(List.of(
                        line.totals().net(),
                        line.totals().tax(),
                        rest.totals().net(),
                        rest.totals().tax()))
                .containsExactly(
                        Money.of(lineNet, currency),
                        Money.of(lineTax, currency),
                        Money.of(restNet, currency),
                        Money.of(restTax, currency));
    }

    @Test
    @Rule("INV-5")
    void theLastOfTheTaxDoesNotStayBehindAlone() {
        InMemoryVisionCraft shop = shop(settings());
        Invoice invoice = invoiced(shop, "EUR", "TWENTY 0.03");
        CreditInvoice three =
                CreditInvoice.part(invoice.id(), "Sorry").amount("0.03", "EUR").gross();

        CreditNote sorry = shop.vc().invoices().credit(STAFF, three);
        CreditNote rest = shop.vc().invoices().credit(STAFF, CreditInvoice.whole(invoice.id(), "Rest"));

        assertThat(sorry.totals().due()).isEqualTo(Money.of("0.03", "EUR"));
        assertThat(rest.totals().due()).isEqualTo(Money.of("0.01", "EUR"));
        assertThat(rest.totals().net().plus(sorry.totals().net()))
                .isEqualTo(invoice.totals().net());
    }

    @Test
    @Rule("TAX-1")
    void reverseChargeOfTwoClassesIsOneGroup() {
        InMemoryVisionCraft shop = shop(settings());
        PlaceOrder command = command(shop, "EUR", "BUILDING 100.00", "SCRAP 7.50", "BUILDING 0.01");

        Invoice invoice = invoiced(shop, command.forCustomer(checkedFirm(shop)));

        assertThat(invoice.totals().groups())
                .containsExactly(new TaxGroup(
                        TaxDecision.reverseCharge("DE"), Money.of("107.51", "EUR"), Money.of("0.00", "EUR")));
    }

    @Test
    void twoReasonsForExemptionAreRefused() {
        InMemoryVisionCraft shop = shop(settings());
        PlaceOrder both = command(shop, "EUR", "LESSONS 100.00", "LOANS 10.00");

        assertRejected(TAX_GROUPS_NOT_ALLOWED, () -> shop.vc().orders().place(STAFF, both));
    }

    @Test
    @Rule({"TAX-1", "MON-5", "INV-5"})
    void aRateThatChangesBetweenPlacingAndSupplyIsThatOfTheSupply() {
        InMemoryVisionCraft shop = shop(settings());
        LocalDate july = LocalDate.of(2026, 7, 1);
        PlaceOrder command = command(shop, "EUR", "STANDARD 100.00");

        Invoice today = invoiced(shop, command);
        Invoice lastOfJune =
                invoiced(shop, command.described(OrderDescription.none().supplied(july.minusDays(1))));
        Invoice firstOfJuly =
                invoiced(shop, command.described(OrderDescription.none().supplied(july.minusDays(30), july)));

        assertThat(List.of(today, lastOfJune, firstOfJuly))
                .extracting(invoice -> invoice.totals().tax())
                .containsExactly(Money.of("19.00", "EUR"), Money.of("19.00", "EUR"), Money.of("16.00", "EUR"));
        shop.clock().set(july.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        CreditNote back = shop.vc().invoices().credit(STAFF, CreditInvoice.whole(today.id(), "Back"));
        assertThat(back.totals().tax()).as("at the rate of its invoice").isEqualTo(Money.of("19.00", "EUR"));
    }

    private static TaxSettings settings() {
        TaxSettings settings = TaxSettings.by(TABLE).forStandardDocuments().exchangingBy(FixedRates.toEuro());
        for (String code : List.of("TWENTY", "TEN", "BUILDING", "SCRAP", "LESSONS", "LOANS")) {
            settings = settings.with(TaxClass.of(code));
        }
        return settings;
    }

    private static InMemoryVisionCraft shop(TaxSettings settings) {
        return InMemoryVisionCraft.create(builder -> builder.tax(settings));
    }

    private static Invoice invoiced(InMemoryVisionCraft shop, String currency, String... lines) {
        return invoiced(shop, command(shop, currency, lines));
    }

    private static Invoice invoiced(InMemoryVisionCraft shop, PlaceOrder command) {
        Order order = shop.vc().orders().place(STAFF, command);
        return shop.vc().invoices().findByOrder(STAFF, order.id()).orElseThrow();
    }

    /** A firm at home whose VAT id was checked. */
    private static UserId checkedFirm(InMemoryVisionCraft shop) {
        User firm = shop.givenACustomer();
        BillingProfile profile =
                BillingProfile.of("Bau GmbH", "Weg 1", "10115", "Berlin", "DE").withTaxNumber(TaxId.VAT, "DE123456789");
        shop.vc().users().changeProfile(as(firm), ChangeProfile.of(firm.id()).billedTo(profile));
        shop.vc().users().checkTaxIds(as(firm), CheckTaxIds.of(firm.id()));
        return firm.id();
    }

    /** An order of one of each, every one a service of its own: class and price. */
    private static PlaceOrder command(InMemoryVisionCraft shop, String currency, String... lines) {
        List<OrderItem> items = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.strip().split(" ", 2);
            ServiceId service = shop.fixtures()
                    .catalog()
                    .anActive(CreateService.of(
                                    "S" + items.size(),
                                    "Service",
                                    shop.fixtures().catalog().aCategory().id())
                            .taxed(TaxClassCode.of(words[0])))
                    .id();
            items.add(OrderItem.of(service, 1).stating(words[1], currency, "Agreed"));
        }
        return PlaceOrder.of(items)
                .in(currency)
                .forCustomer(shop.givenACustomer().id());
    }
}
