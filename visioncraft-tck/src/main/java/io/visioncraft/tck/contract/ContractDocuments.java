package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
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
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.Placement;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders and what is written over them, as {@link ContractRecords} makes other records. More than 300 lines, because each
 * document has a value in every part.
 */
final class ContractDocuments {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final Money ZERO = Money.of("0", "EUR");
    private static final Money DUE_AMOUNT = Money.of("190.40", "EUR");

    /** Neither the basis, nor the rounding, nor the rule for buyers without tax is the one that a builder has by itself. */
    private static final TaxMethod METHOD =
            new TaxMethod(PriceBasis.GROSS, TaxRounding.LINE, UntaxedGross.STRIP_HOME_TAX);

    private static final TaxDecision CHARGED = TaxDecision.charged("DK", TaxRate.of("25"));
    private static final TaxDecision EXEMPT =
            TaxDecision.exempt("DE", ExemptionReason.of("VATEX-EU-132", "Exempt as \u201cteaching\u201d"));
    private static final Delivery AT_THE_GATE = new Delivery(
            "Bob, at the gate", new Address(List.of("Am Tor 1", "Hof"), "Graz", "8010", "Steiermark", "AT"));
    private static final OrderReferences REFERENCES = new OrderReferences("REF-7", "PO-7", "C-7", "P-7");

    private final ContractRecords samples;

    /** With the ids and numbers of those records. */
    ContractDocuments(ContractRecords samples) {
        this.samples = samples;
    }

    /** An order with a line that is charged and one that is exempt, at prices that hold the tax. */
    Order order(User customer, Service service, String reference, Instant createdAt) {
        return new Order(
                new OrderId(samples.id()),
                reference,
                customer.id(),
                OrderStatus.PLACED,
                List.of(charged(service), exempt(service)),
                List.of(
                        new Discount(percentage("2.5", "160", "4"), true, "He knows why.\nWe do not."),
                        new Discount(fixed("200.40", "0.10"), false, "")),
                totals(),
                new OrderDetails(REFERENCES, "Ring twice", AT_THE_GATE, DAY, DUE),
                new Placement(createdAt, ContractParties.buyer()),
                createdAt,
                ContractRecords.CHANGED,
                1);
    }

    private OrderLine charged(Service service) {
        return new OrderLine(
                new OrderLineId(samples.id()),
                service.id(),
                service.code(),
                service.name(),
                service.unit(),
                new LineTax(service.taxClass(), CHARGED),
                LinePrice.stated(UnitPrice.of("80", "EUR"), PriceBasis.GROSS, "agreed"),
                Quantity.of(2),
                new BigDecimal("1.5"),
                List.of(
                        new Discount(percentage("10", "160", "16"), false, "Complains\tmuch"),
                        new Discount(fixed("160", "4"), true, "Share of 2.5 %")),
                Money.of("140", "EUR"),
                Money.of("112", "EUR"));
    }

    private OrderLine exempt(Service service) {
        Money amount = Money.of("60.40", "EUR");
        return new OrderLine(
                new OrderLineId(samples.id()),
                service.id(),
                service.code(),
                "A lesson",
                service.unit(),
                new LineTax(TaxClassCode.EXEMPT, EXEMPT),
                LinePrice.from(new PriceId(samples.id()), UnitPrice.of("30.20", "EUR"), PriceBasis.GROSS),
                Quantity.of(2),
                null,
                List.of(),
                amount,
                amount);
    }

    private static Allowance percentage(String percent, String base, String amount) {
        return new Allowance(
                new BigDecimal(percent),
                Money.of(base, "EUR"),
                Money.of(amount, "EUR"),
                "95",
                "A regular \\ \"friend\"");
    }

    private static Allowance fixed(String base, String amount) {
        return new Allowance(null, Money.of(base, "EUR"), Money.of(amount, "EUR"), "", "");
    }

    /** An order with that many lines, no two alike, in as many tax groups, in no sorted order. */
    Order orderOf(User customer, Service service, String reference, int lines, int groups) {
        List<OrderLine> all = new ArrayList<>();
        List<TaxGroup> taxed = new ArrayList<>();
        Money sum = ZERO;
        for (int n = lines; n > 0; n--) {
            int mixed = n * 7 % (lines + 1);
            Money net = Money.ofMinor(mixed * 100L, ZERO.currency());
            sum = sum.plus(net);
            all.add(new OrderLine(
                    new OrderLineId(samples.id()),
                    service.id(),
                    "L-" + mixed,
                    "Line " + mixed,
                    service.unit(),
                    new LineTax(service.taxClass(), CHARGED),
                    LinePrice.from(new PriceId(samples.id()), UnitPrice.of("1", "EUR"), PriceBasis.NET),
                    Quantity.of(Math.max(mixed, 1)),
                    null,
                    mixed == 0 ? List.of(new Discount(fixed("1", "1"), false, "")) : List.of(),
                    net,
                    net));
        }
        for (int n = groups; n > 0; n--) {
            Money base = n == groups ? sum : ZERO;
            TaxDecision decision = new TaxDecision("S", TaxRate.of("" + n * 7 % 10), n % 2 == 0 ? null : "DE", null);
            taxed.add(new TaxGroup(decision, base, ZERO));
        }
        return like(order(customer, service, reference, ContractRecords.AT))
                .with(Order::lines, all)
                .with(Order::discounts, List.of())
                .with(Order::totals, DocumentTotals.of(sum.currency(), taxed, TaxMethod.STANDARD))
                .with(Order::details, OrderDetails.NONE)
                .made();
    }

    /** An invoice of that number; a draft, without a number, has neither foreign tax nor a place of delivery. */
    Invoice invoice(Order order, @Nullable String number) {
        return new Invoice(
                new InvoiceId(samples.id()),
                order.id(),
                order.customer(),
                number == null ? InvoiceStatus.DRAFT : InvoiceStatus.ISSUED,
                ContractParties.parties(),
                order.lines().stream().map(ContractDocuments::invoiceLine).toList(),
                order.totals(),
                number == null ? null : foreignTax(order.currency()),
                new InvoiceReferences(
                        order.reference(),
                        REFERENCES,
                        number == null ? null : AT_THE_GATE,
                        DAY,
                        DUE,
                        number == null
                                ? null
                                : new PrecedingInvoice(new InvoiceId(samples.id()), "BEFORE-1", DAY.minusDays(3))),
                number == null ? null : issued(number, DUE.plusDays(1)),
                order.createdAt(),
                1);
    }

    private static Issuance issued(String number, LocalDate accountingDate) {
        return new Issuance(
                number,
                DAY,
                DAY.minusDays(2),
                accountingDate,
                DUE,
                PaymentTerms.monthEndPlus(10).with(CashDiscount.of("2.25", 7)),
                DAY.plusYears(9));
    }

    /** Which invoice of an order is in force. */
    static InvoiceInForce inForce(Invoice invoice) {
        return new InvoiceInForce(invoice.order(), invoice.id(), 1);
    }

    /** The next state of a draft: it has a number, and its tax in another currency. */
    Invoice issued(Invoice draft, String number) {
        return like(draft)
                .with(Invoice::status, InvoiceStatus.ISSUED)
                .with(Invoice::foreignTax, foreignTax(draft.totals().net().currency()))
                .with(Invoice::issue, issued(number, DAY.minusDays(1)))
                .with(Invoice::version, draft.version() + 1)
                .made();
    }

    Receivable receivable(Invoice invoice) {
        Money[] of = Stream.of("10", "175.40", "4", "2", "3", "5")
                .map(amount -> Money.of(amount, "EUR"))
                .toArray(Money[]::new);
        return new Receivable(
                invoice.id(), invoice.customer(), DUE_AMOUNT, of[0], of[1], of[2], of[3], of[4], of[5], DAY, DUE, 1);
    }

    CreditNote creditNote(Invoice invoice, String number) {
        return new CreditNote(
                new CreditNoteId(samples.id()),
                invoice.id(),
                invoice.customer(),
                "INV-1",
                ContractParties.parties(),
                invoice.lines().stream()
                        .map(line -> credited(line, line.quantity(), line.allowances()))
                        .toList(),
                invoice.totals(),
                foreignTax(invoice.totals().net().currency()),
                new Issuance(number, DAY, DAY, DAY.plusDays(3), DAY, PaymentTerms.net(0), DAY.plusYears(9)),
                new CreditReason("CAME_BROKEN", "Broken"),
                ContractRecords.AT.plusSeconds(samples.next()),
                1);
    }

    /** A credit note of amounts, whose lines have no quantities and whose reason is a code alone. */
    CreditNote creditNoteByAmount(Invoice invoice, String number) {
        return like(creditNote(invoice, number))
                .with(
                        CreditNote::lines,
                        invoice.lines().stream()
                                .map(line -> credited(line, null, List.of()))
                                .toList())
                .with(CreditNote::reason, new CreditReason(CreditReason.GOODWILL, ""))
                .made();
    }

    private static CreditedLine credited(InvoiceLine line, @Nullable Quantity quantity, List<Allowance> allowances) {
        return new CreditedLine(
                line.orderLine(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax(),
                line.unitPrice(),
                quantity,
                allowances,
                line.amount(),
                line.net());
    }

    Payment payment(Invoice invoice, String method, String reference) {
        return new Payment(
                new PaymentId(samples.id()),
                invoice.id(),
                Money.of("10", "EUR"),
                PaymentStatus.SUCCEEDED,
                method,
                reference,
                ContractRecords.AT,
                ContractRecords.AT.plusSeconds(samples.next()),
                1);
    }

    /** What two groups come to, less what was paid before, and rounded. */
    private static DocumentTotals totals() {
        Money exempt = Money.of("60.40", "EUR");
        return new DocumentTotals(
                Money.of("172.40", "EUR"),
                Money.of("28", "EUR"),
                Money.of("200.40", "EUR"),
                Money.of("9.98", "EUR"),
                Money.of("-0.02", "EUR"),
                DUE_AMOUNT,
                List.of(
                        new TaxGroup(CHARGED, Money.of("112", "EUR"), Money.of("28", "EUR")),
                        new TaxGroup(EXEMPT, exempt, ZERO)),
                METHOD);
    }

    private static ForeignTax foreignTax(Currency document) {
        return new ForeignTax(
                ExchangeRate.of(document.getCurrencyCode(), "DKK", "7.4601234567", DAY, "Danmarks Nationalbank"),
                Money.of("208.88", "DKK"));
    }

    private static InvoiceLine invoiceLine(OrderLine line) {
        return new InvoiceLine(
                line.id(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax(),
                line.price().unitPrice(),
                line.quantity(),
                line.discounts().stream().map(Discount::allowance).toList(),
                line.amount(),
                line.net());
    }
}
