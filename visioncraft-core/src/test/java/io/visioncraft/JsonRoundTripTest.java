package io.visioncraft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.Session;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Parties;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.Placement;
import io.visioncraft.pricing.Price;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import java.io.File;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A host can write every record that a use case returns as JSON and read it back equal, with Jackson 2 and 3 as they come.
 * The form of that JSON is no part of the promise.
 */
class JsonRoundTripTest {

    private static final UUID ID = UUID.fromString("019550e2-5c00-7000-8000-00000000abcd");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final Instant LATER = NOW.plusSeconds(90);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CategoryId CATEGORY = new CategoryId(new UUID(1, 1));
    private static final UserId ANN = new UserId(ID);
    private static final ServiceId SERVICE = new ServiceId(ID);
    private static final OrderId ORDER = new OrderId(ID);
    private static final InvoiceId INVOICE = new InvoiceId(ID);
    private static final CrmRecordId CRM_RECORD = new CrmRecordId(ID);
    private static final Party SELLER = new Party(
                    "Beispiel GmbH",
                    new Address(List.of("Hauptstraße 1", "Hinterhaus"), "Berlin", "10115", "BE", "DE"),
                    List.of(new TaxId("VAT", "DE1")),
                    "a@example.com")
            .withTradeName("Beispiel & Söhne")
            .withRegistration("", "HRB 4711")
            .withOtherId("0088", "4012345000009")
            .withElectronicAddress("EM", "rechnung@example.com")
            .withContact("Frau Müller", "+49 30 1234", "a@example.com");
    private static final Parties PARTIES = new Parties(
            SELLER,
            Party.simplified("Ann", "ann@example.com"),
            List.of(PaymentAccount.iban("DE89370400440532013000").at("COBADEFFXXX")));
    private static final UnitPrice RATE = UnitPrice.of("0.012500", "EUR");
    private static final Quantity QUANTITY = Quantity.of("1600.5");
    private static final Money NET = Money.of("15.97", "EUR");
    private static final Money AMOUNT = Money.of("19.01", "EUR");
    private static final Money TWO = Money.of("2.00", "EUR");
    private static final UnitPrice FEE = UnitPrice.of("2", "EUR");
    private static final Allowance ALLOWANCE = new Allowance(
            new BigDecimal("5"), Money.of("20.01", "EUR"), Money.of("1.00", "EUR"), "95", "Loyal customer");
    private static final LineTax TAXED =
            new LineTax(TaxClassCode.STANDARD, TaxDecision.charged("DE", TaxRate.of("19")));
    private static final LineTax UNTAXED = new LineTax(
            TaxClassCode.of("CARE"), TaxDecision.exempt("AT", ExemptionReason.of("VATEX-EU-132-1C", "Health")));
    private static final DocumentTotals TOTALS = new DocumentTotals(
            Money.of("17.97", "EUR"),
            Money.of("3.04", "EUR"),
            Money.of("21.01", "EUR"),
            Money.of("5.00", "EUR"),
            Money.of("-0.01", "EUR"),
            Money.of("16.00", "EUR"),
            List.of(
                    new TaxGroup(TAXED.decision(), NET, Money.of("3.04", "EUR")),
                    new TaxGroup(UNTAXED.decision(), TWO, Money.of("0.00", "EUR"))),
            new TaxMethod(PriceBasis.GROSS, TaxRounding.LINE, UntaxedGross.STRIP_HOME_TAX));
    private static final ForeignTax FOREIGN_TAX =
            new ForeignTax(ExchangeRate.of("EUR", "CHF", "0.917431", TODAY, "ECB"), Money.of("2.79", "CHF"));
    private static final OrderReferences REFERENCES = new OrderReferences("L-1", "PO-1", "C-1", "P-1");
    private static final Delivery DELIVERY = new Delivery("Gate 3", Address.of("Ring 2", "1010", "Wien", "AT"));
    private static final List<InvoiceLine> INVOICE_LINES = List.of(
            new InvoiceLine(
                    new OrderLineId(ID),
                    "W-1",
                    "Windows",
                    UnitCode.HOUR,
                    TAXED,
                    RATE,
                    QUANTITY,
                    List.of(ALLOWANCE),
                    AMOUNT,
                    NET),
            new InvoiceLine(
                    new OrderLineId(new UUID(3, 2)),
                    "C-1",
                    "Care",
                    UnitCode.ONE,
                    UNTAXED,
                    FEE,
                    Quantity.of(1),
                    List.of(),
                    TWO,
                    TWO));
    private static final Issuance ISSUE = new Issuance(
            "INV-2026-000001",
            TODAY,
            TODAY.minusDays(3),
            TODAY.minusDays(2),
            TODAY.plusDays(14),
            PaymentTerms.net(14).with(CashDiscount.of("2.5", 7)),
            TODAY.plusYears(10));

    /** What never leaves the library, because no use case returns it. */
    private static final Set<Class<?>> KEPT_INSIDE = Set.of(Credentials.class, RefreshToken.class, Session.class);

    private final com.fasterxml.jackson.databind.json.JsonMapper jackson2 =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();
    private final JsonMapper jackson3 = JsonMapper.builder().build();

    static Stream<Aggregate<?>> records() {
        return Stream.of(
                new User(
                        ANN,
                        "CUS-7K3M-Q2XD",
                        EmailAddress.of("Ann@Example.com"),
                        "Ann",
                        new RoleId(ID),
                        UserStatus.ACTIVE,
                        SELLER,
                        List.of(new TaxIdCheck(
                                new TaxId("VAT", "DE1"), "DE", NOW, TaxIdCheck.Result.VALID, "VIES", "WAPI-1")),
                        NOW,
                        LATER,
                        3),
                new User(
                        ANN,
                        "CUS-7K3M-Q2XD",
                        EmailAddress.of("bob@bücher.example"),
                        "Bob",
                        new RoleId(ID),
                        UserStatus.INVITED,
                        null,
                        List.of(),
                        NOW,
                        NOW,
                        1),
                new Role(
                        new RoleId(ID),
                        "Support",
                        new TreeSet<>(Set.of(Permission.parse("crm:work:any"), Permission.parse("order:place:own"))),
                        null,
                        1),
                new Role(new RoleId(ID), "ADMIN", new TreeSet<>(), BuiltInRole.ADMIN, 1),
                new Category(new CategoryId(ID), CATEGORY, "Büro", "B", "Text\nund \"mehr\"", 1L << 40, 2),
                new Category(new CategoryId(ID), null, "Root", null, "", 0, 1),
                new Service(
                        SERVICE,
                        "W-1",
                        "Windows",
                        "",
                        CATEGORY,
                        UnitCode.HOUR,
                        TaxClassCode.REDUCED,
                        ServiceStatus.ACTIVE,
                        NOW,
                        LATER,
                        4),
                new Price(
                        new PriceId(ID), SERVICE, RATE, PriceBasis.GROSS, new Window(NOW, NOW.plusSeconds(1)), NOW, 2),
                new Price(
                        new PriceId(ID),
                        SERVICE,
                        UnitPrice.of("100", "JPY"),
                        PriceBasis.NET,
                        Window.startingAt(NOW),
                        NOW,
                        1),
                order(),
                cart(),
                invoice(InvoiceStatus.ISSUED),
                invoice(InvoiceStatus.DRAFT),
                new InvoiceInForce(new OrderId(INVOICE.value()), INVOICE, 2),
                new Receivable(
                        INVOICE,
                        ANN,
                        TOTALS.due(),
                        Money.of("1.00", "EUR"),
                        Money.of("5.00", "EUR"),
                        Money.of("2.00", "EUR"),
                        Money.of("0.50", "EUR"),
                        Money.of("0.25", "EUR"),
                        Money.of("0.00", "EUR"),
                        TODAY,
                        TODAY,
                        3),
                creditNote(QUANTITY, new CreditReason(CreditReason.OTHER, "Came broken")),
                creditNote(null, new CreditReason("CHRISTMAS", "")),
                new Payment(new PaymentId(ID), INVOICE, NET, PaymentStatus.SUCCEEDED, "TRANSFER", "R-1", NOW, NOW, 1),
                new CrmRecord(
                        CRM_RECORD,
                        "CRM-7K3M-Q2XD",
                        ANN,
                        new CrmTopic("ISSUE", "Windows", "Still dirty"),
                        new CrmLinks(SERVICE, ORDER, null),
                        CrmStatus.CLOSED,
                        CrmPriority.HIGH,
                        NOW,
                        NOW,
                        LATER,
                        5),
                new CrmDesk(CRM_RECORD, ANN, CrmStatus.OPEN, CrmPriority.URGENT, NOW, LATER, 2),
                new CrmDesk(CRM_RECORD, null, CrmStatus.NEW, CrmPriority.LOW, NOW, NOW, 1));
    }

    @ParameterizedTest
    @MethodSource("records")
    void comesBackEqualFromJackson2(Aggregate<?> record) throws Exception {
        String json = jackson2.writeValueAsString(record);

        assertThat(jackson2.readValue(json, record.getClass())).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void comesBackEqualFromJackson3(Aggregate<?> record) {
        String json = jackson3.writeValueAsString(record);

        assertThat(jackson3.readValue(json, record.getClass())).isEqualTo(record);
    }

    @Test
    void leavesNoAggregateOut() throws Exception {
        Set<Class<?>> shown = new HashSet<>(KEPT_INSIDE);
        records().forEach(record -> shown.add(record.getClass()));

        assertThat(aggregates()).isNotEmpty().isEqualTo(shown);
    }

    /** With a value wherever an order may have one. */
    private static Order order() {
        OrderLine hours = new OrderLine(
                new OrderLineId(ID),
                SERVICE,
                "W-1",
                "Windows",
                UnitCode.HOUR,
                TAXED,
                new LinePrice(RATE, PriceBasis.GROSS, new PriceId(ID), ""),
                QUANTITY,
                new BigDecimal("1600.25"),
                List.of(new Discount(ALLOWANCE, true, "Asked nicely")),
                AMOUNT,
                NET);
        OrderLine care = new OrderLine(
                new OrderLineId(new UUID(3, 2)),
                SERVICE,
                "C-1",
                "Care",
                UnitCode.ONE,
                UNTAXED,
                LinePrice.stated(FEE, PriceBasis.GROSS, "Agreed"),
                Quantity.of(1),
                null,
                List.of(),
                TWO,
                TWO);
        return new Order(
                ORDER,
                "ORD-7",
                ANN,
                OrderStatus.PLACED,
                List.of(hours, care),
                List.of(new Discount(ALLOWANCE, false, "")),
                TOTALS,
                new OrderDetails(REFERENCES, "Ring\ntwice", DELIVERY, TODAY, TODAY.plusDays(1)),
                new Placement(NOW, PARTIES.buyer()),
                NOW,
                LATER,
                2);
    }

    /** Without any value that an order may lack. */
    private static Order cart() {
        return new Order(
                ORDER,
                "ORD-8",
                ANN,
                OrderStatus.DRAFT,
                List.of(),
                List.of(),
                DocumentTotals.zero(Currency.getInstance("JPY"), TaxMethod.STANDARD),
                OrderDetails.NONE,
                null,
                NOW,
                NOW,
                1);
    }

    private static Invoice invoice(InvoiceStatus status) {
        boolean issued = status == InvoiceStatus.ISSUED;
        return new Invoice(
                INVOICE,
                ORDER,
                ANN,
                status,
                PARTIES,
                INVOICE_LINES,
                TOTALS,
                issued ? FOREIGN_TAX : null,
                issued
                        ? new InvoiceReferences(
                                "ORD-7",
                                REFERENCES,
                                DELIVERY,
                                TODAY,
                                TODAY,
                                new PrecedingInvoice(INVOICE, "INV-2026-000001", TODAY))
                        : new InvoiceReferences("ORD-7", OrderReferences.NONE, null, TODAY, null, null),
                issued ? ISSUE : null,
                NOW,
                1);
    }

    private static Set<Class<?>> aggregates() throws Exception {
        Path root = classes();
        Set<Class<?>> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String path = root.relativize(file).toString();
                if (path.endsWith("-info.class")) {
                    continue;
                }
                String name =
                        path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.');
                Class<?> type = Class.forName(name, false, JsonRoundTripTest.class.getClassLoader());
                if (Aggregate.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(Aggregate.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static CreditNote creditNote(@Nullable Quantity quantity, CreditReason reason) {
        List<CreditedLine> lines = INVOICE_LINES.stream()
                .map(line -> new CreditedLine(
                        line.orderLine(),
                        line.code(),
                        line.description(),
                        line.unit(),
                        line.tax(),
                        line.unitPrice(),
                        quantity,
                        quantity == null ? List.of() : line.allowances(),
                        line.amount(),
                        line.net()))
                .toList();
        return new CreditNote(
                new CreditNoteId(ID),
                INVOICE,
                ANN,
                "INV-2026-000001",
                PARTIES,
                lines,
                TOTALS,
                FOREIGN_TAX,
                new Issuance("CRN-2026-000001", TODAY, TODAY),
                reason,
                NOW,
                1);
    }
}
