package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Parties;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders and what is written over them, as {@link ContractRecords} makes other records. */
final class ContractDocuments {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final UnitPrice EIGHTY = UnitPrice.of("80", "EUR");
    private static final Money ZERO = Money.of("0", "EUR");
    private static final Money NET = Money.of("160", "EUR");
    private static final Money TAX = Money.of("30.40", "EUR");
    private static final Money PAYABLE = Money.of("190.40", "EUR");

    private final ContractRecords samples;

    /** With the ids and numbers of those records. */
    ContractDocuments(ContractRecords samples) {
        this.samples = samples;
    }

    Order order(User customer, Service service, String reference, Instant createdAt) {
        OrderLine line = new OrderLine(
                new OrderLineId(samples.id()),
                service.id(),
                service.code(),
                service.name(),
                service.unit(),
                service.taxCategory(),
                LinePrice.stated(EIGHTY, "agreed"),
                Quantity.of(2),
                ZERO,
                NET);
        return new Order(
                new OrderId(samples.id()),
                reference,
                customer.id(),
                OrderStatus.PLACED,
                List.of(line),
                totals(),
                new OrderDetails("PO-7", "Ring twice", DAY, DUE),
                createdAt,
                createdAt,
                ContractRecords.CHANGED,
                1);
    }

    /** An order with that many lines, no two alike, in as many tax groups, in no sorted order. */
    Order orderOf(User customer, Service service, String reference, int lines, int groups) {
        List<OrderLine> all = new ArrayList<>();
        List<TaxGroup> taxed = new ArrayList<>();
        Money sum = ZERO;
        for (int n = lines; n > 0; n--) {
            int mixed = n * 7 % (lines + 1);
            Money net = Money.ofMinor(mixed * 100L, NET.currency());
            sum = sum.plus(net);
            all.add(new OrderLine(
                    new OrderLineId(samples.id()),
                    service.id(),
                    "L-" + mixed,
                    "Line " + mixed,
                    service.unit(),
                    service.taxCategory(),
                    LinePrice.from(new PriceId(samples.id()), UnitPrice.of("1", "EUR")),
                    Quantity.of(Math.max(mixed, 1)),
                    mixed == 0 ? Money.of("1", "EUR") : ZERO,
                    net));
        }
        for (int n = groups; n > 0; n--) {
            Money base = n == groups ? sum : ZERO;
            taxed.add(new TaxGroup(TaxCategory.STANDARD, "S", TaxRate.of("" + n * 7 % 10), base, ZERO));
        }
        return like(order(customer, service, reference, ContractRecords.AT))
                .with(Order::lines, all)
                .with(Order::totals, new DocumentTotals(sum, ZERO, sum, taxed, TaxRounding.GROUP))
                .with(Order::details, OrderDetails.NONE)
                .made();
    }

    Invoice invoice(Order order, @Nullable String number) {
        return new Invoice(
                new InvoiceId(samples.id()),
                order.id(),
                order.customer(),
                number == null ? InvoiceStatus.DRAFT : InvoiceStatus.ISSUED,
                parties(),
                order.lines().stream().map(ContractDocuments::invoiceLine).toList(),
                order.totals(),
                new InvoiceReferences(order.reference(), "PO-7", DAY, DUE),
                number == null ? null : new Issuance(number, DAY, DUE),
                order.createdAt(),
                1);
    }

    /** The next state of a draft: it has a number. */
    Invoice issued(Invoice draft, String number) {
        return like(draft)
                .with(Invoice::status, InvoiceStatus.ISSUED)
                .with(Invoice::issue, new Issuance(number, DAY, DUE))
                .with(Invoice::version, draft.version() + 1)
                .made();
    }

    Receivable receivable(Invoice invoice) {
        Money ten = Money.of("10", "EUR");
        return new Receivable(invoice.id(), PAYABLE, ten, ten, ten, DUE, 1);
    }

    CreditNote creditNote(Invoice invoice, String number) {
        return new CreditNote(
                new CreditNoteId(samples.id()),
                invoice.id(),
                invoice.customer(),
                "INV-1",
                parties(),
                invoice.lines(),
                invoice.totals(),
                new Issuance(number, DAY, DAY),
                "Broken",
                ContractRecords.AT.plusSeconds(samples.next()),
                1);
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

    private static DocumentTotals totals() {
        TaxGroup group = new TaxGroup(TaxCategory.STANDARD, "S", TaxRate.of("19"), NET, TAX);
        return new DocumentTotals(NET, TAX, PAYABLE, List.of(group), TaxRounding.GROUP);
    }

    private static Parties parties() {
        Party seller = new Party(
                "Beispiel GmbH",
                Address.of("Hauptstraße 1", "10115", "Berlin", "DE"),
                List.of(new TaxId("VAT", "DE123456789")),
                "office@example.com");
        return new Parties(seller, Party.simplified("Ann", "ann@example.com"));
    }

    private static InvoiceLine invoiceLine(OrderLine line) {
        return new InvoiceLine(
                line.id(),
                line.code(),
                line.description(),
                line.unit(),
                line.taxCategory(),
                line.price().unitPrice(),
                line.quantity(),
                line.discount(),
                line.net());
    }
}
