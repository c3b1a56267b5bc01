package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Parties;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.testkit.SequentialIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records of billing to be stored: plain ones, and those at the limits of what a record can hold. */
final class BillingRecords {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Party SELLER = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));

    private final SequentialIds ids = new SequentialIds();

    // invoices

    Invoice draft() {
        return draft(new UserId(ids.next()), NOW);
    }

    Invoice draft(UserId customer, Instant createdAt) {
        InvoiceLine line = line("80.00", "EUR", "2", "160.00");
        return invoice(customer, List.of(line), totals(EUR, line.net().amount()), createdAt);
    }

    Invoice issued(String number) {
        return issued(draft(), number);
    }

    static Invoice issued(Invoice draft, String number) {
        return with(draft, InvoiceStatus.ISSUED, new Issuance(number, TODAY, TODAY.plusDays(14)));
    }

    static Invoice voided(Invoice draft) {
        return with(draft, InvoiceStatus.VOID, null);
    }

    /** Of one line with these amounts. */
    Invoice ofLine(String unitPrice, String currency, String quantity, String net) {
        InvoiceLine line = line(unitPrice, currency, quantity, net);
        Currency in = line.net().currency();
        return invoice(
                new UserId(ids.next()), List.of(line), totals(in, line.net().amount()), NOW);
    }

    /** Of as many lines as an order can have. */
    Invoice ofManyLines(int count) {
        List<InvoiceLine> lines = IntStream.range(0, count)
                .mapToObj(n -> line(String.valueOf(count - n), "EUR", "1", String.valueOf(count - n)))
                .toList();
        BigDecimal net = lines.stream().map(line -> line.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return invoice(new UserId(ids.next()), lines, totals(EUR, net), NOW);
    }

    /** With the longest texts and characters of every length. */
    static Party partyAtTheLimits() {
        return new Party(
                "ſtraße \"&\\" + "界".repeat(280),
                addressAtTheLimits(),
                IntStream.range(0, 5)
                        .mapToObj(n -> new TaxId("\"".repeat(64), "\\".repeat(63) + n))
                        .toList(),
                "a".repeat(244) + "@b.example");
    }

    /** The same of a place of delivery. */
    static Delivery deliveryAtTheLimits() {
        return new Delivery("\"".repeat(300), addressAtTheLimits());
    }

    private static Address addressAtTheLimits() {
        return new Address(
                List.of("\uD83E\uDD8A".repeat(150), "\"".repeat(300), "\\".repeat(300)),
                "é".repeat(300),
                "x".repeat(64),
                "界".repeat(300),
                "NO");
    }

    /** As many as a line can have, of the longest texts; they add up to that amount. */
    static List<Allowance> allowancesAtTheLimits(Money base, Money amount) {
        Money zero = Money.zero(base.currency());
        return IntStream.range(0, OrderLine.MAX_DISCOUNTS)
                .mapToObj(n -> new Allowance(
                        n == 1 ? null : new BigDecimal("0.0001").multiply(BigDecimal.valueOf(n + 1)),
                        base,
                        n == 0 ? amount : zero,
                        "\"".repeat(3),
                        "\\".repeat(300)))
                .toList();
    }

    /** With several tax groups, the longest texts, characters of every length, and the earliest and latest dates. */
    Invoice atTheLimits() {
        TaxDecision untaxed = new TaxDecision(
                "XYZ", TaxRate.of("0.0001"), "NO", ExemptionReason.of("VATEX-EU-" + "9".repeat(23), "界".repeat(300)));
        LineTax longest = new LineTax(TaxClassCode.of("T".repeat(32)), untaxed);
        InvoiceLine reduced = line("0.000001", "EUR", "0.0001", longest, "0.00");
        InvoiceLine standard = new InvoiceLine(
                new OrderLineId(ids.next()),
                "C".repeat(64),
                "界".repeat(300),
                UnitCode.HOUR,
                new LineTax(TaxClassCode.STANDARD, new TaxDecision("S", TaxRate.of("99.9999"), null, null)),
                UnitPrice.of("1000000000000", "EUR"),
                Quantity.of("1000000"),
                allowancesAtTheLimits(Money.of("8000000000000.00", "EUR"), Money.of("1234567890.12", "EUR")),
                Money.of("7999996000000.00", "EUR"),
                Money.of("4000000000000.00", "EUR"));
        TaxGroup first = new TaxGroup(standard.tax().decision(), standard.net(), Money.of("3999996000000.00", "EUR"));
        TaxGroup second = new TaxGroup(untaxed, reduced.net(), Money.of("0.00", "EUR"));
        DocumentTotals totals = new DocumentTotals(
                standard.net(),
                first.tax(),
                standard.amount(),
                Money.of("1234567890.12", "EUR"),
                Money.of("-0.01", "EUR"),
                Money.of("7998761432109.87", "EUR"),
                List.of(first, second),
                new TaxMethod(PriceBasis.GROSS, TaxRounding.LINE, UntaxedGross.STRIP_HOME_TAX));
        ForeignTax foreignTax = new ForeignTax(
                ExchangeRate.of("KWD", "EUR", "9999999999.9999999999", LocalDate.of(9999, 12, 31), "界".repeat(64)),
                Money.of("999999999999.999", "KWD"));
        return new Invoice(
                new InvoiceId(ids.next()),
                new OrderId(ids.next()),
                new UserId(ids.next()),
                InvoiceStatus.ISSUED,
                new Parties(SELLER, partyAtTheLimits()),
                List.of(reduced, standard),
                totals,
                foreignTax,
                new InvoiceReferences(
                        "R".repeat(64),
                        new OrderReferences("B".repeat(64), "O".repeat(64), "C".repeat(64), "P".repeat(64)),
                        deliveryAtTheLimits(),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        new PrecedingInvoice(new InvoiceId(ids.next()), "M".repeat(64), LocalDate.of(9999, 12, 31))),
                new Issuance(
                        "N".repeat(64),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(1582, 10, 10).plusDays(PaymentTerms.MAX_DAYS_FROM_ISSUE),
                        PaymentTerms.monthEndPlus(365).with(CashDiscount.of("99.9999", 365)),
                        LocalDate.of(9999, 12, 31)),
                Instant.parse("9999-12-31T23:59:59.999999Z"),
                1);
    }

    // what becomes of them

    Receivable receivable(String total, String currency) {
        Money nothing = Money.zero(Currency.getInstance(currency));
        return new Receivable(
                new InvoiceId(ids.next()),
                new UserId(ids.next()),
                Money.of(total, currency),
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                TODAY,
                TODAY,
                1);
    }

    static Receivable received(Receivable before, String amount) {
        Money more = Money.of(amount, before.total().currency().getCurrencyCode());
        Money taken = more.exceeds(before.balance()) ? before.balance() : more;
        return like(before)
                .with(Receivable::allocated, before.allocated().plus(taken))
                .with(Receivable::excess, before.excess().plus(more.minus(taken)))
                .with(Receivable::version, before.version() + 1)
                .made();
    }

    CreditNote creditNote(Invoice invoice, String number, Instant createdAt) {
        return new CreditNote(
                new CreditNoteId(ids.next()),
                invoice.id(),
                invoice.customer(),
                "INV-1",
                invoice.parties(),
                invoice.lines().stream().map(BillingRecords::credited).toList(),
                invoice.totals(),
                invoice.foreignTax(),
                new Issuance(number, TODAY, TODAY),
                new CreditReason("NEVER_DELIVERED", "Never delivered:\n\tsorry"),
                createdAt,
                1);
    }

    private static CreditedLine credited(InvoiceLine line) {
        return new CreditedLine(
                line.orderLine(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax(),
                line.unitPrice(),
                line.quantity(),
                line.allowances(),
                line.amount(),
                line.net());
    }

    Payment payment(InvoiceId invoice, String method, String reference) {
        return payment(invoice, method, reference, NOW);
    }

    Payment payment(InvoiceId invoice, String method, String reference, Instant recordedAt) {
        return new Payment(
                new PaymentId(ids.next()),
                invoice,
                Money.of("0.01", "EUR"),
                PaymentStatus.SUCCEEDED,
                method,
                reference,
                Instant.EPOCH,
                recordedAt,
                1);
    }

    InvoiceId anInvoice() {
        return new InvoiceId(ids.next());
    }

    UserId aCustomer() {
        return new UserId(ids.next());
    }

    private Invoice invoice(UserId customer, List<InvoiceLine> lines, DocumentTotals totals, Instant createdAt) {
        return new Invoice(
                new InvoiceId(ids.next()),
                new OrderId(ids.next()),
                customer,
                InvoiceStatus.DRAFT,
                new Parties(SELLER, Party.simplified("Ann", "ann@example.org")),
                lines,
                totals,
                null,
                new InvoiceReferences("ORD-1", OrderReferences.NONE, null, null, null, null),
                null,
                createdAt,
                1);
    }

    private static Invoice with(Invoice draft, InvoiceStatus status, @Nullable Issuance issue) {
        return like(draft)
                .with(Invoice::status, status)
                .with(Invoice::issue, issue)
                .made();
    }

    private InvoiceLine line(String unitPrice, String currency, String quantity, String net) {
        return line(
                unitPrice, currency, quantity, new LineTax(TaxClassCode.OUT_OF_SCOPE, TaxDecision.outOfScope()), net);
    }

    private InvoiceLine line(String unitPrice, String currency, String quantity, LineTax tax, String net) {
        return new InvoiceLine(
                new OrderLineId(ids.next()),
                "garden",
                "Garden care",
                UnitCode.ONE,
                tax,
                UnitPrice.of(unitPrice, currency),
                Quantity.of(quantity),
                List.of(),
                Money.of(net, currency),
                Money.of(net, currency));
    }

    private static DocumentTotals totals(Currency currency, BigDecimal amount) {
        TaxGroup group = new TaxGroup(TaxDecision.outOfScope(), Money.of(amount, currency), Money.zero(currency));
        return DocumentTotals.of(currency, List.of(group), TaxMethod.STANDARD);
    }
}
