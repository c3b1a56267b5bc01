package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.access.Permission;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Parties;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.Placement;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.SequentialIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sound records at version 1 with no more in them than a test needs. For one thread. */
final class SampleRecords {

    static final Instant AT = Instant.parse("2026-03-02T10:15:30.123456Z");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** An order that a customer placed, from which samples take what they do not say themselves. */
    private static final Order PLACED = InMemoryVisionCraft.create().givenAPlacedOrder();

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final TaxDecision TAXED = TaxDecision.charged("DE", TaxRate.of("19"));

    private final SequentialIds ids = new SequentialIds();
    private int count;

    UUID id() {
        return ids.next();
    }

    Role role(String... permissions) {
        TreeSet<Permission> granted = new TreeSet<>();
        for (String permission : permissions) {
            granted.add(Permission.parse(permission));
        }
        return new Role(new RoleId(id()), "Role " + ++count, granted, null, 1);
    }

    User user() {
        return user("user" + ++count + "@example.com", AT);
    }

    User user(String email, Instant createdAt) {
        return new User(
                new UserId(id()),
                "U-" + ++count,
                EmailAddress.of(email),
                "Ann",
                new RoleId(id()),
                UserStatus.ACTIVE,
                null,
                List.of(),
                createdAt,
                createdAt,
                1);
    }

    Category category() {
        return category(null, "Category " + ++count);
    }

    Category category(@Nullable CategoryId parent, String name) {
        return new Category(new CategoryId(id()), parent, name, null, "", 0, 1);
    }

    /** A placed order of as many lines of 10.00 EUR each, taxed at 19 %; without lines, a cart. */
    Order order(int lines) {
        return like(PLACED)
                .with(Order::id, new OrderId(id()))
                .with(Order::reference, "O-" + ++count)
                .with(Order::customer, new UserId(id()))
                .with(Order::status, lines == 0 ? OrderStatus.DRAFT : OrderStatus.PLACED)
                .with(
                        Order::lines,
                        IntStream.range(0, lines).mapToObj(this::line).toList())
                .with(Order::totals, totals(lines))
                .with(Order::createdAt, AT)
                .with(Order::placement, lines == 0 ? null : new Placement(AT, null))
                .with(Order::changedAt, AT)
                .made();
    }

    /** With a discount of every kind, prices that hold the tax, all that can be said of it, and the longest texts. */
    Order orderAtTheLimits() {
        Money amount = Money.of("9999990.00", "EUR");
        Money net = Money.of("8403352.94", "EUR");
        List<Discount> discounts =
                BillingRecords.allowancesAtTheLimits(Money.of("10000000.00", "EUR"), Money.of("10.00", "EUR")).stream()
                        .map(allowance -> new Discount(allowance, true, "\"".repeat(4000)))
                        .toList();
        OrderLine line = like(line(1))
                .with(OrderLine::price, LinePrice.stated(UnitPrice.of("10", "EUR"), PriceBasis.GROSS, "agreed"))
                .with(OrderLine::quantity, Quantity.of("1000000"))
                .with(OrderLine::supplied, new BigDecimal("999999.9999"))
                .with(OrderLine::discounts, discounts)
                .with(OrderLine::amount, amount)
                .with(OrderLine::net, net)
                .made();
        DocumentTotals totals = new DocumentTotals(
                net,
                amount.minus(net),
                amount,
                Money.of("0.02", "EUR"),
                Money.of("0.01", "EUR"),
                Money.of("9999989.99", "EUR"),
                List.of(new TaxGroup(TAXED, net, amount.minus(net))),
                new TaxMethod(PriceBasis.GROSS, TaxRounding.LINE, UntaxedGross.STRIP_HOME_TAX));
        return like(order(1))
                .with(Order::lines, List.of(line))
                .with(Order::discounts, discounts)
                .with(Order::totals, totals)
                .with(
                        Order::details,
                        new OrderDetails(
                                new OrderReferences("B".repeat(64), "O".repeat(64), "C".repeat(64), "P".repeat(64)),
                                "\"".repeat(4000),
                                BillingRecords.deliveryAtTheLimits(),
                                LocalDate.of(1, 1, 1),
                                LocalDate.of(9999, 12, 31)))
                .with(Order::placement, new Placement(AT, BillingRecords.partyAtTheLimits()))
                .made();
    }

    /** The same order at its next version, in another status and with other lines. */
    Order next(Order order, OrderStatus status, List<OrderLine> lines) {
        return like(order)
                .with(Order::status, status)
                .with(Order::lines, lines)
                .with(Order::totals, totals(lines.size()))
                .with(Order::version, order.version() + 1)
                .made();
    }

    OrderLine line(int n) {
        return new OrderLine(
                new OrderLineId(id()),
                new ServiceId(id()),
                "S-" + n,
                "Service " + n,
                UnitCode.ONE,
                new LineTax(TaxClassCode.STANDARD, TAXED),
                LinePrice.stated(UnitPrice.of("10", "EUR"), PriceBasis.NET, "agreed"),
                Quantity.of(1),
                null,
                List.of(),
                Money.of("10", "EUR"),
                Money.of("10", "EUR"));
    }

    Invoice invoice(Order order) {
        return new Invoice(
                new InvoiceId(id()),
                order.id(),
                order.customer(),
                InvoiceStatus.ISSUED,
                parties(),
                order.lines().stream().map(SampleRecords::invoiceLine).toList(),
                order.totals(),
                null,
                new InvoiceReferences(order.reference(), OrderReferences.NONE, null, DAY, DAY, null),
                new Issuance("INV-" + ++count, DAY, DAY),
                AT,
                1);
    }

    CreditNote creditNote(Invoice invoice) {
        return new CreditNote(
                new CreditNoteId(id()),
                invoice.id(),
                invoice.customer(),
                "INV-1",
                invoice.parties(),
                invoice.lines().stream().map(SampleRecords::credited).toList(),
                invoice.totals(),
                null,
                new Issuance("CN-" + ++count, DAY, DAY),
                new CreditReason(CreditReason.OTHER, "Broken"),
                AT.plusSeconds(count),
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

    CrmDesk desk(CrmPriority priority, Instant createdAt) {
        return new CrmDesk(new CrmRecordId(id()), null, CrmStatus.NEW, priority, createdAt, createdAt, 1);
    }

    private static DocumentTotals totals(int lines) {
        Money net = Money.ofMinor(1_000L * lines, EUR);
        Money tax = Money.ofMinor(190L * lines, EUR);
        List<TaxGroup> groups = lines == 0 ? List.of() : List.of(new TaxGroup(TAXED, net, tax));
        return DocumentTotals.of(EUR, groups, TaxMethod.STANDARD);
    }

    private static Parties parties() {
        Party seller = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
        return new Parties(seller, Party.simplified("Ann", "ann@example.com"));
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
