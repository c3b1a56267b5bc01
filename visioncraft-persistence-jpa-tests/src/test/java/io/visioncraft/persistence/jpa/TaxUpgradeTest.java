package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.Receivable;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.persistence.jpa.OldDocuments.Document;
import io.visioncraft.persistence.jpa.OldDocuments.Line;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever version 0.1 taxed, in any of its categories, means the same in this version, and credits of it add up. */
class TaxUpgradeTest {

    private static final String CENT = "0.01";

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule({"SVC-1", "MON-5", "TAX-1"})
    void keepsHowEachCategoryWasTaxed(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            Document old = write(pool, like, TaxUpgradeTest::ofEveryCategory);
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);
                Caller everything = everythingIn(vc);

                for (String category : OldDocuments.CATEGORIES) {
                    assertThat(vc.services()
                                    .findByCode(everything, OldDocuments.service(category))
                                    .orElseThrow()
                                    .taxClass())
                            .isEqualTo(classOf(category));
                }
                Order order = vc.orders().get(everything, old.order());
                assertThat(order.lines()).hasSameSizeAs(old.lines());
                for (int i = 0; i < old.lines().size(); i++) {
                    assertIsLine(order.lines().get(i), old.lines().get(i));
                }
                assertThat(order.totals()).isEqualTo(totalsOfEveryCategory());
                assertThat(order.discounts()).isEmpty();
                assertThat(order.placedAt()).isNotNull();
                assertThat(order.placement())
                        .satisfies(placement -> assertThat(placement.buyer()).isNull());
                assertThat(order.details())
                        .extracting(OrderDetails::references, OrderDetails::deliverTo)
                        .containsExactly(new OrderReferences("PO 7", "", "", ""), null);

                Invoice invoice = vc.invoices().get(everything, old.invoice());
                assertAreLines(invoice.lines(), old.lines(), Line::net);
                assertThat(invoice.totals()).isEqualTo(order.totals());
                assertThat(invoice.foreignTax()).isNull();
                assertThat(invoice.references().references()).isEqualTo(new OrderReferences("PO 7", "", "", ""));
                assertThat(invoice.references().deliverTo()).isNull();

                CreditNote note =
                        vc.invoices().creditNotes(everything, invoice.id()).get(0);
                assertAreLines(
                        note.lines().stream().map(TaxUpgradeTest::credited).toList(),
                        old.lines().subList(0, 6),
                        TaxUpgradeTest::one);
                assertThat(note.lines())
                        .allSatisfy(line -> assertThat(line.units()).isEqualByComparingTo("1"));
                assertThat(note.totals())
                        .isEqualTo(totals(
                                "152.25",
                                "6.34",
                                "158.59",
                                group("S", "19", "33.33", "6.33"),
                                group("S", "7", "0.15", "0.01"),
                                group("Z", "0", "10.00", "0"),
                                group("E", "0", "7.77", "0"),
                                group("AE", "0", "100.01", "0"),
                                group("O", "0", "0.99", "0")));
                assertThat(note.foreignTax()).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule({"INV-5", "INV-7"})
    void givesTheReasonsOfItsCreditNotesCodesAndKeepsTheirTexts(TestStore like) throws SQLException, IOException {
        List<CreditReason> reasons = List.of(
                new CreditReason(CreditReason.CANCELLED, "The order OLD-1 was cancelled"),
                new CreditReason(
                        CreditReason.SUPPLIED_LESS, "The order OLD-2 was completed with less than was ordered"),
                new CreditReason(CreditReason.OTHER, "The order was cancelled by phone"));
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            List<Document> old = new ArrayList<>();
            write(pool, like, docs -> {
                for (CreditReason reason : reasons) {
                    Document document = docs.invoiced("OLD-" + (old.size() + 1), twoAlike(docs));
                    old.add(document);
                    docs.credited(document, "OLD-CN-" + old.size(), List.of(1, 0), reason.text());
                }
                return old.get(0);
            });
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);
                for (int i = 0; i < reasons.size(); i++) {
                    assertThat(vc.invoices()
                                    .creditNotes(everythingIn(vc), old.get(i).invoice()))
                            .singleElement()
                            .satisfies(note -> assertThat(note.byAmount()).isFalse())
                            .extracting(CreditNote::reason)
                            .isEqualTo(reasons.get(i));
                }

                vc.invoices()
                        .credit(
                                BillingFixtures.clerk(),
                                CreditInvoice.part(old.get(0).invoice(), "Sorry")
                                        .amount("5.00", "EUR")
                                        .gross());
                credit(vc, old.get(0), old.get(0).lines().get(1), 1);
                creditTheRest(vc, old.get(0));

                assertAddsUp(vc, old.get(0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestStore.class, names = "HIBERNATE_H2") // what is credited, no store decides
    @Rule({"INV-5", "MON-4"})
    void creditsTheRestOfAnInvoiceThatItCreditedInPart(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            Document old = write(pool, like, TaxUpgradeTest::ofEveryCategory);
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);

                credit(vc, old, old.lines().get(2), 1);
                creditTheRest(vc, old);

                assertAddsUp(vc, old);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestStore.class, names = "HIBERNATE_H2") // what is credited, no store decides
    @Rule({"INV-5", "MON-3", "MON-4"})
    void creditsAnInvoiceWithGroupsThatAreTaxedAlike(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            Document old = write(pool, like, docs -> docs.invoiced("OLD-1", twoAlike(docs)));
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);
                DocumentTotals totals = totals(
                        "20.10", "3.82", "23.92", group("S", "19", "10.05", "1.91"), group("S", "19", "10.05", "1.91"));
                assertThat(vc.orders().get(everythingIn(vc), old.order()).totals())
                        .isEqualTo(totals);
                assertThat(vc.invoices().get(everythingIn(vc), old.invoice()).totals())
                        .isEqualTo(totals);

                credit(vc, old, old.lines().get(0), 1);
                credit(vc, old, old.lines().get(1), 2);
                credit(vc, old, old.lines().get(0), 1);
                creditTheRest(vc, old);

                assertAddsUp(vc, old);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestStore.class, names = "HIBERNATE_H2") // what is credited, no store decides
    @Rule({"INV-5", "MON-3", "MON-4"})
    void creditsAllOfSuchAnInvoiceAtOnceAndTheRestOfOneThatItCreditedInPart(TestStore like)
            throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            List<Document> old = new ArrayList<>();
            write(pool, like, docs -> {
                old.add(docs.invoiced("OLD-1", twoAlike(docs)));
                old.add(docs.invoiced("OLD-2", twoAlike(docs)));
                docs.credited(old.get(1), "OLD-CN-1", List.of(2, 0));
                return old.get(1);
            });
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);

                for (Document each : old) {
                    creditTheRest(vc, each);

                    assertAddsUp(vc, each);
                }
            }
        }
    }

    /** Of groups of 0.1 that are one group now, some were rounded up and others down. */
    @ParameterizedTest
    @EnumSource(value = TestStore.class, names = "HIBERNATE_H2") // what is credited, no store decides
    @Rule({"INV-5", "MON-4"})
    void creditsNoNegativeTaxAfterAGroupWhoseTaxWasRoundedUp(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            Document old = write(pool, like, docs -> {
                List<Line> lines = new ArrayList<>();
                for (String category : OldDocuments.CATEGORIES) {
                    boolean up = lines.isEmpty();
                    lines.add(docs.line(category, "S", "1", up ? "0.70" : "0.07", up ? 1 : 7));
                }
                Document document = docs.invoiced("OLD-1", lines);
                docs.credited(document, "OLD-CN-1", List.of(1, 0, 0, 0, 0, 0));
                return document;
            });
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);

                credit(vc, old, old.lines().get(1), 1);
                creditTheRest(vc, old);

                assertThat(vc.invoices()
                                .get(everythingIn(vc), old.invoice())
                                .totals()
                                .tax())
                        .isEqualTo(Money.of(CENT, "EUR"));
                assertAddsUp(vc, old);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestStore.class, names = "HIBERNATE_H2") // what is credited, no store decides
    @Rule({"SVC-1", "MON-5", "TAX-1"})
    void taxesANewOrderOfEveryClassAsThePolicyDecidesNowAndNoOldOne(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            List<OldDocuments> writer = new ArrayList<>();
            Document old = write(pool, like, docs -> {
                writer.add(docs);
                return ofEveryCategory(docs);
            });
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);
                Caller everything = everythingIn(vc);
                List<OrderItem> items = OldDocuments.CATEGORIES.stream()
                        .map(category -> OrderItem.of(serviceOf(vc, category), 1))
                        .toList();

                UserId customer = writer.get(0).customer();
                BillingProfile firm = BillingProfile.of("Ann GmbH", "Weg 1", "10115", "Berlin", "DE")
                        .withTaxNumber(TaxId.VAT, "DE123456789");

                vc.users()
                        .changeProfile(
                                Caller.user(customer),
                                ChangeProfile.of(customer).billedTo(firm));
                vc.users().checkTaxIds(everything, CheckTaxIds.of(customer));
                Order order = vc.orders().place(Caller.user(customer), PlaceOrder.of(items));

                assertThat(order.totals().groups())
                        .extracting(group ->
                                group.decision().code() + " " + group.decision().country())
                        .containsExactly("S DE", "S DE", "Z DE", "E DE", "AE DE", "O null");
                assertThat(order.totals().due()).isEqualTo(Money.of("62.60", "EUR"));
                assertThat(vc.orders().get(everything, old.order()).totals()).isEqualTo(totalsOfEveryCategory());
                assertThat(vc.invoices().get(everything, old.invoice()).totals())
                        .isEqualTo(totalsOfEveryCategory());
            }
        }
    }

    private static Document ofEveryCategory(OldDocuments docs) throws SQLException {
        Document document = docs.invoiced(
                "OLD-1",
                List.of(
                        docs.line("OUT_OF_SCOPE", "O", "0", "0.99", 2),
                        docs.line("REVERSE_CHARGE", "AE", "0", "100.01", 2),
                        docs.line("STANDARD", "S", "19", "33.33", 3),
                        docs.line("EXEMPT", "E", "0", "7.77", 2),
                        docs.line("REDUCED", "S", "7", "0.15", 3),
                        docs.line("ZERO", "Z", "0", "10.00", 2),
                        docs.line("STANDARD", "S", "19", "33.33", 1)));
        docs.credited(document, "OLD-CN-1", List.of(1, 1, 1, 1, 1, 1, 0));
        return document;
    }

    private static DocumentTotals totalsOfEveryCategory() {
        return totals(
                "371.31",
                "25.36",
                "396.67",
                group("S", "19", "133.32", "25.33"),
                group("S", "7", "0.45", "0.03"),
                group("Z", "0", "20.00", "0"),
                group("E", "0", "15.54", "0"),
                group("AE", "0", "200.02", "0"),
                group("O", "0", "1.98", "0"));
    }

    private static List<Line> twoAlike(OldDocuments docs) {
        return List.of(docs.line("STANDARD", "S", "19", "3.35", 3), docs.line("REDUCED", "S", "19", "3.35", 3));
    }

    private static DocumentTotals totals(String net, String tax, String gross, TaxGroup... groups) {
        Money zero = Money.of("0", "EUR");
        return new DocumentTotals(
                Money.of(net, "EUR"),
                Money.of(tax, "EUR"),
                Money.of(gross, "EUR"),
                zero,
                zero,
                Money.of(gross, "EUR"),
                List.of(groups),
                TaxMethod.STANDARD);
    }

    private static TaxGroup group(String code, String rate, String base, String tax) {
        return new TaxGroup(decision(code, rate), Money.of(base, "EUR"), Money.of(tax, "EUR"));
    }

    private static TaxDecision decision(String code, String rate) {
        return new TaxDecision(code, TaxRate.of(rate), null, null);
    }

    private static TaxClassCode classOf(String category) {
        return category.equals("REVERSE_CHARGE") ? TaxClassCode.DOMESTIC_REVERSE_CHARGE : TaxClassCode.of(category);
    }

    private static LineTax tax(Line old) {
        return new LineTax(classOf(old.category()), decision(old.code(), old.rate()));
    }

    private static Money one(Line old) {
        return Money.of(old.price(), "EUR");
    }

    private static void assertIsLine(OrderLine line, Line old) {
        assertThat(line.id()).isEqualTo(old.id());
        assertThat(line.tax()).isEqualTo(tax(old));
        assertThat(line.price().basis()).isEqualTo(PriceBasis.NET);
        assertThat(line.supplied()).isNull();
        assertThat(line.discounts()).isEmpty();
        assertThat(line.amount()).isEqualTo(old.net());
        assertThat(line.net()).isEqualTo(old.net());
    }

    private static void assertAreLines(List<InvoiceLine> lines, List<Line> old, Function<Line, Money> net) {
        assertThat(lines).extracting(InvoiceLine::orderLine).containsExactlyElementsOf(each(old, Line::id));
        assertThat(lines).extracting(InvoiceLine::tax).containsExactlyElementsOf(each(old, TaxUpgradeTest::tax));
        assertThat(lines).extracting(InvoiceLine::amount).containsExactlyElementsOf(each(old, net));
        assertThat(lines).extracting(InvoiceLine::net).containsExactlyElementsOf(each(old, net));
        assertThat(lines).allSatisfy(line -> assertThat(line.allowances()).isEmpty());
    }

    /** As a line of an invoice, to be compared like these. */
    private static InvoiceLine credited(CreditedLine line) {
        return new InvoiceLine(
                line.orderLine(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax(),
                line.unitPrice(),
                Objects.requireNonNull(line.quantity()),
                line.allowances(),
                line.amount(),
                line.net());
    }

    private static <T> List<T> each(List<Line> old, Function<Line, T> part) {
        return old.stream().map(part).toList();
    }

    /** The credit notes come to all of the invoice: by line, by decision and in all; none takes a negative amount. */
    private static void assertAddsUp(VisionCraft vc, Document old) {
        Caller clerk = BillingFixtures.clerk();
        Invoice invoice = vc.invoices().get(clerk, old.invoice());
        List<CreditNote> notes = vc.invoices().creditNotes(clerk, old.invoice());
        for (InvoiceLine line : invoice.lines()) {
            List<CreditedLine> credited = notes.stream()
                    .flatMap(note -> note.lines().stream())
                    .filter(each -> each.orderLine().equals(line.orderLine()))
                    .toList();
            if (notes.stream().noneMatch(CreditNote::byAmount)) {
                assertThat(credited.stream().map(CreditedLine::units).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(line.quantity().value());
            }
            assertThat(sum(credited, CreditedLine::net)).isEqualTo(line.net());
            assertThat(sum(credited, CreditedLine::amount)).isEqualTo(line.amount());
            assertThat(credited).allSatisfy(each -> assertThat(each.tax()).isEqualTo(line.tax()));
        }
        List<TaxGroup> groups =
                notes.stream().flatMap(note -> note.totals().groups().stream()).toList();
        Set<TaxDecision> decisions = new LinkedHashSet<>();
        invoice.totals().groups().forEach(group -> decisions.add(group.decision()));
        for (TaxDecision decision : decisions) {
            assertThat(sum(of(decision, groups), TaxGroup::base))
                    .isEqualTo(sum(of(decision, invoice.totals().groups()), TaxGroup::base));
            assertThat(sum(of(decision, groups), TaxGroup::tax))
                    .isEqualTo(sum(of(decision, invoice.totals().groups()), TaxGroup::tax));
        }
        assertThat(groups)
                .noneMatch(group -> group.tax().negative() || group.base().negative())
                .allMatch(group -> decisions.contains(group.decision()));
        assertThat(sum(notes, note -> note.totals().due()))
                .isEqualTo(invoice.totals().due());
        Receivable receivable = vc.invoices().receivable(clerk, old.invoice());
        assertThat(receivable.credited())
                .isEqualTo(receivable.total())
                .isEqualTo(invoice.totals().due());
        assertRejected(BillingCodes.NOTHING_TO_CREDIT, () -> creditTheRest(vc, old));
    }

    private static List<TaxGroup> of(TaxDecision decision, List<TaxGroup> groups) {
        return groups.stream()
                .filter(group -> group.decision().equals(decision))
                .toList();
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        Money zero = Money.of("0", "EUR");
        return Money.total(zero.currency(), parts.stream().map(amount).toList());
    }

    private static void credit(VisionCraft vc, Document old, Line line, int quantity) {
        OrderLineId id = line.id();
        vc.invoices()
                .credit(
                        BillingFixtures.clerk(),
                        CreditInvoice.part(old.invoice(), "Broken").line(id, quantity));
    }

    private static void creditTheRest(VisionCraft vc, Document old) {
        vc.invoices().credit(BillingFixtures.clerk(), CreditInvoice.whole(old.invoice(), "Broken"));
    }

    private static ServiceId serviceOf(VisionCraft vc, String category) {
        return vc.services()
                .findByCode(everythingIn(vc), OldDocuments.service(category))
                .orElseThrow()
                .id();
    }

    private static Caller everythingIn(VisionCraft vc) {
        return Caller.system("everything", vc.permissions().all());
    }

    /** The library as it would go on, at 19 and 7 per cent. */
    private static VisionCraft library(JpaPersistence store) {
        StandIns standIns = StandIns.create();
        Stream.generate(standIns.ids()::next)
                .limit(2 * UpgradeTest.MORE_IDS_THAN_THERE_ARE)
                .forEach(id -> {});
        standIns.clock().set(MovableClock.START.plus(Duration.ofDays(30)));
        return standIns.builder(store, StandIns.issuer())
                .tax(TaxSettings.by(FlatRateTax.of("19", "7")))
                .build();
    }

    private static Document write(HikariDataSource pool, TestStore like, Writing writing) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return writing.in(
                    new OldDocuments(like.database().dialect(), connection, UpgradeTest.MORE_IDS_THAN_THERE_ARE));
        }
    }

    /** Writes documents of 0.1. */
    @FunctionalInterface
    private interface Writing {

        Document in(OldDocuments docs) throws SQLException;
    }
}
