package io.visioncraft.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tax.ExchangeRateTable;
import io.visioncraft.tax.ReplaceableRates;
import io.visioncraft.tax.TaxCodes;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxRow;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide on taxing shows. */
@Rule("TAX-1")
class TaxingGuideTest {

    private final Persistence persistence = InMemoryPersistence.create();
    private final Issuer issuer = StandIns.issuer();

    @Test
    void readsATableAndAddsClasses() {
        // begin: table
        TaxTable table = TaxTable.read("""
                country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
                DE,STANDARD,,2021-01-01,,S,19,,,
                DE,REDUCED,,,,S,7,,,
                DE,PARTS,,,,S,19,,,
                *,LESSONS,,,,E,0,,,
                DE,DOMESTIC_REVERSE_CHARGE,HOME_BUSINESS,,,AE,0,,,
                DE,DOMESTIC_REVERSE_CHARGE,HOME_PRIVATE,,,S,19,,,
                *,STANDARD,UNION_BUSINESS,,,AE,0,,,
                *,STANDARD,UNION_PRIVATE,,,S,19,,,
                *,REDUCED,UNION_PRIVATE,,,S,7,,,
                *,PARTS,UNION_BUSINESS,,,K,0,,,
                *,PARTS,ABROAD,,,G,0,,,
                *,STANDARD,ABROAD,,,O,0,,,
                """);
        VisionCraft vc = VisionCraft.builder(persistence, issuer)
                .tax(TaxSettings.by(table).forStandardDocuments())
                .build();
        // end: table

        // begin: classes
        TaxSettings settings = TaxSettings.by(table)
                .with(TaxClass.of("REDUCED_2"))
                .with(TaxClass.of("PARTS").supplying(SupplyKind.GOODS))
                .with(TaxClass.of("LESSONS").exempt("VATEX-EU-132-1I", "Education"));
        // end: classes

        assertThat(vc.services()).isNotNull();
        assertThat(codes(settings, "DE")).isEqualTo("LESSONS E, PARTS S, REDUCED S, STANDARD S");
        assertThat(codes(settings, "FR")).isEqualTo("LESSONS E, REDUCED S, STANDARD S");
        assertThat(codes(settings, "CH")).isEqualTo("LESSONS E, PARTS G, STANDARD O");
        assertThat(codes(settings, "XI")).isEqualTo("LESSONS E, STANDARD O");
        assertThat(codes(settings, "GB")).isEqualTo("LESSONS E, PARTS G, STANDARD O");
        assertThat(settings.classes().codes())
                .contains(TaxClassCode.of("REDUCED_2"), TaxClassCode.of("PARTS"), TaxClassCode.of("LESSONS"));
    }

    /** How the classes of the table are taxed into a country; those without a row are left out. */
    private static String codes(TaxSettings settings, String country) {
        List<String> codes = new ArrayList<>();
        for (TaxClassCode code : settings.classes().codes()) {
            TaxQuestion question = new TaxQuestion(
                    Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
                    Party.of("Ann", Address.of("A street", "1", "A city", country)),
                    Set.of(),
                    settings.classes().find(code).orElseThrow(),
                    LocalDate.of(2026, 3, 2),
                    null,
                    Currency.getInstance("EUR"));
            try {
                codes.add(code + " " + settings.policy().decide(question).code());
            } catch (RuleViolatedException withoutARow) {
                assertThat(withoutARow.is(TaxCodes.NO_TAX_RULE)).isTrue();
            }
        }
        return codes.stream().filter(each -> !each.startsWith("DOMESTIC")).collect(Collectors.joining(", "));
    }

    // begin: checker
    static final class Vies implements TaxIdChecker {

        private final ViesClient client;

        Vies(ViesClient client) {
            this.client = client;
        }

        @Override
        public Answer check(TaxId id, String country) {
            if (!id.scheme().equalsIgnoreCase("VAT")) {
                return Answer.unknown("VIES");
            }
            ViesReply reply = client.ask(id.value()); // throws where there is no answer within five seconds
            return reply.valid()
                    ? Answer.valid("VIES", reply.consultationNumber())
                    : Answer.invalid("VIES", reply.consultationNumber());
        }
    }
    // end: checker

    /** A client of the host's. */
    interface ViesClient {

        ViesReply ask(String number);
    }

    record ViesReply(boolean valid, String consultationNumber) {}

    @Test
    @Rule("PAY-8")
    void checksTaxIds() {
        StandIns standIns = StandIns.create();
        TaxTable table = TaxTable.read("""
                country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
                *,STANDARD,UNION_BUSINESS,,,AE,0,,,
                *,STANDARD,UNION_PRIVATE,,,S,19,,,
                *,STANDARD,HOME_PRIVATE,,,S,19,,,
                """);
        ViesClient client = number -> new ViesReply(number.equals("ATU12345678"), "WAPI-1");
        Fixtures fixtures = Fixtures.in(standIns.builder(persistence, issuer).build());
        User ann = fixtures.people().aCustomer();
        Caller caller = IdentityFixtures.as(ann);
        Caller staff = IdentityFixtures.as(fixtures.people().aMemberOfStaff());
        Service cleaning = fixtures.catalog().anActiveServiceAt("80.00", "EUR");
        BillingProfile profile = BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT");

        VisionCraft.Builder builder = standIns.builder(persistence, issuer);
        // begin: checking
        VisionCraft vc = builder.tax(TaxSettings.by(table))
                .taxIdChecker(new Vies(client))
                .build();
        vc.users()
                .changeProfile(
                        caller, ChangeProfile.of(ann.id()).billedTo(profile.withTaxNumber("VAT", "ATU12345678")));
        User checked = vc.users().checkTaxIds(caller, CheckTaxIds.of(ann.id()));
        // end: checking

        assertThat(checked.taxIdChecks())
                .extracting(TaxIdCheck::result, TaxIdCheck::how, TaxIdCheck::reference)
                .containsExactly(tuple(TaxIdCheck.Result.VALID, "VIES", "WAPI-1"));
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1);
        assertThat(vc.orders().place(caller, command).payable()).isEqualTo(Money.of("80.00", "EUR"));

        vc.users()
                .changeProfile(
                        caller,
                        ChangeProfile.of(ann.id())
                                .billedTo(profile.withTaxNumber("VAT", "ATU99999999")
                                        .withTaxNumber("FN", "1")));
        assertThat(vc.orders().place(caller, command).payable()).isEqualTo(Money.of("95.20", "EUR"));
        assertThat(vc.users().checkTaxIds(caller, CheckTaxIds.of(ann.id())).taxIdChecks())
                .extracting(TaxIdCheck::result)
                .containsExactly(TaxIdCheck.Result.INVALID, TaxIdCheck.Result.UNKNOWN);

        vc.users()
                .changeProfile(
                        caller, ChangeProfile.of(ann.id()).billedTo(profile.withTaxNumber("VAT", "ATU12345678")));
        // begin: recording
        vc.users()
                .recordTaxIdCheck(
                        staff,
                        RecordTaxIdCheck.valid(ann.id(), "VAT", "ATU12345678", "Letter of the tax office")
                                .withReference("S 7427 2/26"));
        // end: recording
        assertThat(vc.orders().place(caller, command).payable()).isEqualTo(Money.of("80.00", "EUR"));
    }

    @Test
    @Rule("INV-2")
    void asksAgainAtTheTaxPoint() {
        StandIns standIns = StandIns.create();
        VisionCraft.Builder builder = standIns.builder(persistence, issuer);
        standIns.clock().set(Instant.parse("2026-12-30T11:00:00Z"));
        // begin: taxPoint
        TaxTable table = TaxTable.read("""
                country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
                DE,STANDARD,,,2027-01-01,S,19,,,
                DE,STANDARD,,2027-01-01,,S,21,,,
                """);
        VisionCraft vc = builder.tax(TaxSettings.by(table))
                .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED))
                .build();
        // end: taxPoint
        Fixtures fixtures = Fixtures.in(vc);
        Service cleaning = fixtures.catalog().anActiveServiceAt("80.00", "EUR");
        Caller ann = IdentityFixtures.as(fixtures.people().aCustomer());
        Caller staff = Caller.system("staff", "order:work:any");
        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        standIns.clock().advance(Duration.ofDays(3));
        vc.orders().confirm(staff, WorkOnOrder.of(order.id()));
        vc.orders().start(staff, WorkOnOrder.of(order.id()));
        vc.orders().complete(staff, CompleteOrder.of(order.id()));

        Invoice invoice = vc.invoices().findByOrder(ann, order.id()).orElseThrow();
        assertThat(order.payable()).isEqualTo(Money.of("95.20", "EUR"));
        assertThat(invoice.totals().due()).isEqualTo(Money.of("96.80", "EUR"));
        standIns.events().all().forEach(this::hear);
        assertThat(told).containsExactly(invoice.id() + ": The tax has changed: 96.80 instead of 95.20");
    }

    private final List<String> told = new ArrayList<>();

    private void hear(EventRecord event) {
        // begin: taxChanged
        if (event.type().equals(BillingEvents.TAX_CHANGED)) {
            InvoiceId invoice = new InvoiceId(event.aggregateId());
            Object before = event.data().get("payableBefore");
            Object now = event.data().get("payable");
            tell(invoice, "The tax has changed: " + now + " instead of " + before);
        }
        // end: taxChanged
    }

    private void tell(InvoiceId invoice, String text) {
        told.add(invoice + ": " + text);
    }

    @Test
    void letsPricesHoldTheTax() {
        TaxTable table = TaxTable.of(List.of());
        // begin: gross
        TaxSettings shop = TaxSettings.by(table).grossPrices();
        // end: gross

        assertThat(shop.method().basis()).isEqualTo(PriceBasis.GROSS);
    }

    @Test
    @Rule("MON-8")
    void statesTheTaxOfAnotherCurrency() {
        TaxTable table = TaxTable.of(List.of(TaxRow.charging("DE", TaxClassCode.STANDARD, TaxRate.of("19"))));
        // begin: rates
        ReplaceableRates rates = ReplaceableRates.of(ExchangeRateTable.read("""
                day,base,quote,rate,source
                2026-02-27,EUR,USD,1.0869,European Central Bank
                2026-02-27,EUR,JPY,163.27,European Central Bank
                2026-02-27,GBP,EUR,1.1412,Bank of England
                """));
        VisionCraft vc = VisionCraft.builder(persistence, issuer)
                .tax(TaxSettings.by(table).exchangingBy(rates))
                .build();
        // end: rates
        String csvOfToday = """
                day,base,quote,rate,source
                2026-03-02,EUR,USD,1.0901,European Central Bank
                """;
        InMemoryVisionCraft shop = InMemoryVisionCraft.create(
                builder -> builder.tax(TaxSettings.by(table).exchangingBy(rates)));

        Invoice friday = inDollars(shop);
        // begin: newRates
        rates.replaceBy(ExchangeRateTable.read(csvOfToday));
        // end: newRates
        Invoice monday = inDollars(shop);

        assertThat(vc.invoices()).isNotNull();
        assertThat(List.of(friday, monday))
                .extracting(Invoice::foreignTax)
                .extracting(stated -> stated.rate() + ": " + stated.tax())
                .containsExactly(
                        "1 EUR = 1.0869 USD (European Central Bank, 2026-02-27): 17.48 EUR",
                        "1 EUR = 1.0901 USD (European Central Bank, 2026-03-02): 17.43 EUR");
    }

    @Test
    @Rule("MON-8")
    void omitsTheTaxOfAnotherCurrencyOnlyWhereTheHostSaysSo() {
        TaxTable table = TaxTable.of(List.of(TaxRow.charging("DE", TaxClassCode.STANDARD, TaxRate.of("19"))));
        // begin: withoutRates
        TaxSettings elsewhere = TaxSettings.by(table).omittingTaxWithoutRate();
        // end: withoutRates

        Invoice without = inDollars(InMemoryVisionCraft.create(builder -> builder.tax(elsewhere)));

        assertThat(without.foreignTax()).isNull();
        Rejections.assertRejected(
                TaxCodes.NO_EXCHANGE_RATE,
                () -> inDollars(InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(table)))));
    }

    /** The invoice of one at 100.00 USD. */
    private static Invoice inDollars(InMemoryVisionCraft shop) {
        Caller ann = IdentityFixtures.as(shop.givenACustomer());
        Service service = shop.givenAnActiveService("100.00", "USD");
        Order order =
                shop.vc().orders().place(ann, PlaceOrder.of(service.id(), 1).in("USD"));
        return shop.vc().invoices().findByOrder(ann, order.id()).orElseThrow();
    }

    @Test
    @Rule("SVC-1")
    void refusesAReasonThatIsOnNoList() {
        Rejections.assertInvalid(
                KernelCodes.UNKNOWN_EXEMPTION_REASON,
                "",
                () -> TaxClass.of("LESSONS").exempt("VATEX-EU-999", "Education"));
    }
}
